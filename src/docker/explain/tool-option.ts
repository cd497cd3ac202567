import { type Context, say } from './context.ts'
import { withParticle } from './particle.ts'
import type { Token } from './scan.ts'
import type { Tool } from './tools/tool.ts'
import type { Explanation } from './word.ts'

interface ToolOption {
  /** With dashes: `-o`, `--output`. */
  readonly names: readonly string[]
  /** What its value is; absent where it takes none. */
  readonly value: string | undefined
  readonly text: string
}

/** Says what an option of a program is; returns what the next word is where that is the option's value. */
export function sayToolOption(
  name: string,
  tool: Tool | undefined,
  token: Token,
  context: Context,
): string | undefined {
  const { value: word, start, end, text: raw } = token
  const option = (span: { start: number; end: number }, said: Explanation, parts?: readonly Explanation[]) => {
    say(context, { token, ...span }, 'option', said, parts && { parts })
  }
  const [given = word] = /^--[^=]*/.exec(word) ?? []
  const split = start + given.length + 1
  const found = optionOf(tool, given)
  if (found) {
    const isSplit = given !== word && raw.startsWith(`${given}=`)
    option({ start, end: isSplit ? split : end }, { title: found.names.join(', '), text: found.text })
    if (given === word) return found.value
    if (isSplit) sayValue({ token, start: split, end }, found, word.slice(given.length + 1), context)
    return undefined
  }
  const letters = /^-[^-]/.test(word) && !tool?.single ? bundle(tool, word) : undefined
  if (!letters) {
    option({ start, end }, { title: word, text: `${name}에 주는 옵션이에요.` })
    return undefined
  }
  const { options, attached } = letters
  const parts = options.map(({ names, text }) => ({ title: names.join(', '), text }))
  const last = options.at(-1)!
  const to = raw === word ? end - attached.length : end
  option(
    { start, end: to },
    parts.length > 1
      ? { title: word.slice(0, word.length - attached.length), text: '짧은 옵션을 붙여 썼어요.' }
      : parts[0]!,
    parts.length > 1 ? parts : undefined,
  )
  if (attached === '') return last.value
  if (to < end) sayValue({ token, start: to, end }, last, attached, context)
  return undefined
}

function sayValue(span: Parameters<typeof say>[1], { value }: ToolOption, title: string, context: Context) {
  const text = title === '-' ? '파일 대신 표준 입출력을 뜻해요.' : `${withParticle(value ?? '값', '이에요/예요')}.`
  say(context, span, 'value', { title, text })
}

/** The options of `-sSfo`, and the value that stands right behind the last. */
function bundle(tool: Tool | undefined, word: string) {
  const options: ToolOption[] = []
  for (let at = 1; at < word.length; at++) {
    const found = optionOf(tool, `-${word[at]!}`)
    if (!found) return undefined
    options.push(found)
    if (found.value !== undefined) return { options, attached: word.slice(at + 1) }
  }
  return { options, attached: '' }
}

/** Looks an option up in a tool's table, whose keys are such as `s|silent` and `o|output=받은 내용을 쓸 파일`. */
function optionOf({ options = {}, single = false }: Tool = { text: '' }, given: string): ToolOption | undefined {
  for (const [key, text] of Object.entries(options)) {
    const [all = '', value] = key.split('=')
    const names = all.split('|').map(name => (name.length > 1 && !single ? `--${name}` : `-${name}`))
    if (names.includes(given) || (all === '#' && /^-\d+$/.test(given))) {
      return { names: all === '#' ? [given] : names, value, text }
    }
  }
  return undefined
}
