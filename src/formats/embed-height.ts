import type { SharedBlock } from './shared.ts'

/** Pixels of what an embedded block consists of: styles/console.css, styles/embed.css. */
const pixels = { frame: 62, bar: 41, command: 32, note: 26, line: 19, margin: 16 }
/** Lines of output that need no scrolling. */
const mostLines = 21
/** Pixels that the terminal needs once something runs. */
const least = 340

/** The height in pixels that a block takes at a usual width: where nobody listens to what it tells, it is the one. */
export function embedHeight({ commands }: Pick<SharedBlock, 'commands'>): number {
  const sum = commands.reduce((height, { text, note, output, remarks }) => {
    const lines = Math.min(mostLines, (output?.split('\n').length ?? 0) + remarks.length)
    const command = text.split('\n').length * pixels.command
    return (
      height +
      command +
      (note === undefined ? 0 : pixels.note) +
      (lines === 0 ? 0 : lines * pixels.line + pixels.margin)
    )
  }, pixels.frame + pixels.bar)
  return Math.max(least, Math.ceil(sum / 10) * 10)
}
