import type { Program } from '../engine/process/types.ts'
import { unescapeToStop } from './escapes.ts'

/** `-n`, `-e` and `-E` are options as long as only they come; everything else is text, as in bash and BusyBox. */
export const echo: Program = async process => {
  const words = process.argv.slice(1)
  let letters = ''
  while (/^-[neE]+$/.test(words[0] ?? '')) letters += words.shift()!.slice(1)
  const text = words.join(' ')
  const escaped = letters.lastIndexOf('e') > letters.lastIndexOf('E')
  const { text: shown, stop } = escaped ? unescapeToStop(text) : { text, stop: false }
  await process.stdout.write(shown + (letters.includes('n') || stop ? '' : '\n'))
  return 0
}
