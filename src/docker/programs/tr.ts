import { unescape } from '../shell/escapes.ts'
import { Failure, tool, usage } from './tool.ts'

const range = (from: string, to: string) =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) =>
    String.fromCharCode(from.charCodeAt(0) + index),
  ).join('')
const [lower, upper, digits] = [range('a', 'z'), range('A', 'Z'), range('0', '9')]
const punctuation = `${range('!', '/')}${range(':', '@')}${range('[', '`')}${range('{', '~')}`

const classes: Readonly<Record<string, string>> = {
  lower,
  upper,
  alpha: upper + lower,
  digit: digits,
  alnum: digits + upper + lower,
  space: '\t\n\v\f\r ',
  blank: '\t ',
  punct: punctuation,
  xdigit: `${digits}ABCDEFabcdef`,
  cntrl: `${range('\0', '\x1f')}\x7f`,
  print: range(' ', '~'),
  graph: range('!', '~'),
}

/** `a-z`, `[:upper:]`, `\n` written out. */
function expanded(text: string): string {
  const sets = (text.match(/\[:\w+:\]|\\[0-7]{1,3}|\\[^]|[^]/g) ?? []).map(part => {
    const name = /^\[:(\w+):\]$/.exec(part)?.[1]
    if (name === undefined) return unescape(part, 'dollar')
    if (!Object.hasOwn(classes, name)) throw new Failure(`invalid character class '${name}'`)
    return classes[name]!
  })
  let all = ''
  for (let at = 0; at < sets.length; at++) {
    const [from, dash, to] = [sets[at]!, sets[at + 1], sets[at + 2]]
    if (dash !== '-' || to === undefined) all += from
    else if (from > to) throw new Failure(`range-endpoints of '${from}-${to}' are in reverse collating sequence order`)
    else {
      all += range(from, to)
      at += 2
    }
  }
  return all
}

export const tr = tool(
  '+cCdst',
  async call => {
    const [first, second] = call.operands
    const removes = call.has('d')
    if (first === undefined) throw usage('missing operand')
    if (second === undefined && !removes && !call.has('s')) {
      throw usage(`missing operand after '${first}'\nTwo strings must be given when translating.`)
    }
    const complement = call.has('c') || call.has('C')
    const from = [...expanded(first)]
    const to = [...expanded(second ?? '')]
    const places = new Map(from.map((char, index) => [char, index]))
    const translate = (char: string) => {
      if (complement) return places.has(char) ? char : to.at(-1)!
      const place = places.get(char)
      return place === undefined ? char : (to[place] ?? to.at(-1)!)
    }
    const isMeant = (char: string) => places.has(char) !== complement
    const squeezed = call.has('s') ? new Set(second === undefined ? undefined : to) : undefined
    const isSqueezed = (char: string) => (second === undefined ? isMeant(char) : squeezed!.has(char))
    let last: string | undefined
    for (let text = await call.process.stdin.read(); text !== undefined; text = await call.process.stdin.read()) {
      let output = ''
      for (const char of text) {
        if (removes && isMeant(char)) continue
        const next = removes || second === undefined ? char : translate(char)
        if (squeezed && next === last && isSqueezed(next)) continue
        last = next
        output += next
      }
      await call.out(output)
    }
    return 0
  },
  { long: 'complement=c delete=d squeeze-repeats=s truncate-set1=t' },
)
