import { setList } from '../arrays.ts'
import { readLine } from '../read-line.ts'
import type { Builtin } from './types.ts'

/** `mapfile -t -n COUNT -s SKIP -d END ARRAY`: the lines of stdin as an array. */
export const mapfile: Builtin = async (shell, args) => {
  const options = new Map<string, string>()
  const words = [...args]
  while (/^-\w/.test(words[0] ?? '')) {
    const word = words.shift()!
    const letter = word.charAt(1)
    options.set(letter, 'nsduCcO'.includes(letter) ? word.slice(2) || (words.shift() ?? '') : '')
  }
  const end = options.has('d') ? options.get('d')!.charAt(0) || '\0' : '\n'
  const [skip, count] = [Number(options.get('s') ?? 0), Number(options.get('n') ?? 0)]
  const lines: string[] = []
  const reader = shell.streams.get(0)?.reader
  const next = () => shell.foreground.blocked(signal => readLine(reader!, { signal, end, limit: Infinity }))
  for (let line = reader && (await next()); line !== undefined; line = await next()) {
    lines.push(options.has('t') && line.endsWith(end) ? line.slice(0, -end.length) : line)
    if (count > 0 && lines.length === skip + count) break
  }
  setList(shell, words[0] ?? 'MAPFILE', lines.slice(skip))
  return 0
}
