// Behaviour: docker/cli cli/command/image/tree.go
import type { ImageSummary } from '../../api/endpoints/image.ts'
import { humanSize } from '../../format/size.ts'
import type { Context } from '../command.ts'

const spacing = 3
const warning = "WARNING: This is an experimental feature. The output may change and shouldn't be depended on."
const untagged = '<untagged>'
const [title, name, untaggedName, normal, yellow] = [
  '\x1b[39m\x1b[1m',
  '\x1b[34m\x1b[1m',
  '\x1b[39m\x1b[2m',
  '\x1b[39m',
  '\x1b[93m',
]

interface Column {
  readonly title: string
  readonly width: number
  readonly right?: boolean
  readonly value: (image: ImageSummary) => string
}

const columns: readonly Column[] = [
  { title: 'ID', width: 12, value: ({ Id }) => Id.slice('sha256:'.length).slice(0, 12) },
  { title: 'DISK USAGE', width: 10, right: true, value: ({ Size }) => humanSize(Size, 3) },
  // The classic store of images knows no content apart from what takes the disk.
  { title: 'CONTENT SIZE', width: 12, right: true, value: () => '0B' },
  { title: 'EXTRA', width: 5, value: () => '' },
]

/** `docker images --tree`; images without a name are shown where all are asked for. */
export async function printTree(
  { out, process }: Context,
  images: readonly ImageSummary[],
  all: boolean,
): Promise<void> {
  const terminal = process.isTerminal(1) ? process.tty : undefined
  const paint = (color: string, text: string) => (terminal ? `${color}${text}\x1b[0m` : text)
  const width = Math.max(20, terminal?.columns ?? 80)
  const shown = images.filter(({ RepoTags }) => all || RepoTags.length > 0)
  // The shortest name stands last, on the line with the rest.
  const rows = shown.map(image => ({ image, names: [...image.RepoTags].sort((a, b) => b.length - a.length) }))
  const fitting = fit(width)
  const widest = Math.max(5, ...rows.flatMap(({ names }) => names).map(({ length }) => length))
  const first = Math.min(widest, fitting.nameWidth)
  const gap = ' '.repeat(spacing)
  await out(`${paint(yellow, warning)}\n${legend(width, terminal !== undefined)}\n\n`)
  const headings = fitting.columns.map(
    ({ title: text, width }) => gap + cell(text, width, false, shown => `${title}${shown}\x1b[0m`),
  )
  await out(`${cell('IMAGE', first, false, shown => `${title}${shown}\x1b[0m`)}${headings.join('')}\n`)
  for (const { image, names } of rows) {
    for (const text of names.slice(0, -1)) await out(`${paint(name, terminal ? ellipsis(text, width) : text)}\n`)
    const last = names.at(-1)
    const begin = cell(last ?? untagged, first, false, shown => paint(last === undefined ? untaggedName : name, shown))
    const cells = fitting.columns.map(
      ({ value, width, right = false }) =>
        gap + cell(value(image), width, right, shown => (shown ? paint(normal, shown) : '')),
    )
    await out(`${begin}${cells.join('')}\n`)
  }
}

/** The columns that leave twelve for the name, and what is left for it. */
function fit(width: number): { readonly columns: readonly Column[]; readonly nameWidth: number } {
  let nameWidth = width
  const kept: Column[] = []
  for (const column of columns) {
    if (nameWidth - column.width - spacing < 12) break
    nameWidth -= column.width + spacing
    kept.push(column)
  }
  return { columns: kept, nameWidth }
}

const ellipsis = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

function cell(text: string, width: number, right: boolean, paint: (text: string) => string): string {
  const shown = ellipsis(text, width)
  const fill = ' '.repeat(width - shown.length)
  return right ? fill + paint(shown) : paint(shown) + fill
}

/** What the letters in the last column mean, at the right edge. */
function legend(width: number, isTerminal: boolean): string {
  const [info, chip, length] = isTerminal
    ? [
        '\x1b[1m\x1b[106m\x1b[30mi\x1b[0m\x1b[0m \x1b[96mInfo → \x1b[0m\x1b[0m',
        '\x1b[38;5;0m\x1b[48;5;14m U \x1b[0m',
        21,
      ]
    : ['Info -> ', 'U', 18]
  return `${' '.repeat(Math.max(0, width - length))}${info} ${chip} In Use `
}
