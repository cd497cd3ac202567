import type { Command } from './sed-script.ts'

/** The text after `s`; undefined where nothing matched. */
export function substituted(
  space: string,
  regex: RegExp,
  { replacement = '', flags = '' }: Command,
): string | undefined {
  const nth = Number(/\d+/.exec(flags)?.[0] ?? 1)
  let count = 0
  const next = space.replaceAll(regex, (...found: (string | number | undefined)[]) => {
    count++
    if (count < nth || (count > nth && !flags.includes('g'))) return String(found[0])
    // Behind the groups comes the place of the match.
    const groups = found.slice(
      0,
      found.findIndex(part => typeof part === 'number'),
    ) as (string | undefined)[]
    return expanded(replacement, groups)
  })
  return count >= nth ? next : undefined
}

/** `&`, `\1`, `\n`, `\U` … in a replacement. */
function expanded(replacement: string, groups: readonly (string | undefined)[]): string {
  let [output, mode, once] = ['', '', '']
  const add = (text = '') => {
    let shown = mode === 'U' ? text.toUpperCase() : mode === 'L' ? text.toLowerCase() : text
    if (once && shown !== '') {
      shown = (once === 'u' ? shown[0]!.toUpperCase() : shown[0]!.toLowerCase()) + shown.slice(1)
      once = ''
    }
    output += shown
  }
  for (const [text, escaped] of replacement.matchAll(/\\([^])|&|[^\\&]+/g)) {
    if (text === '&') add(groups[0])
    else if (escaped === undefined) add(text)
    else if (/\d/.test(escaped)) add(groups[Number(escaped)])
    else if ('ULE'.includes(escaped)) mode = escaped
    else if ('ul'.includes(escaped)) once = escaped
    else add({ n: '\n', t: '\t', r: '\r' }[escaped] ?? escaped)
  }
  return output
}
