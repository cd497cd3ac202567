import { nearest } from '../cli/nearest.ts'
import { type Context, say, whole } from './context.ts'
import { explainDocker } from './docker.ts'
import { withParticle } from './particle.ts'
import type { Token } from './scan.ts'
import { sayToolOption } from './tool-option.ts'
import type { Tool } from './tools/tool.ts'
import { toolNamed, tools } from './tools/tools.ts'

/** Says what the words of a simple command are: a program and what it is given. */
export async function explainProgram(words: readonly Token[], context: Context): Promise<void> {
  const [program, ...rest] = words
  if (!program) return
  const name = program.value
  if (name === 'docker' && context.place === 'host') return explainDocker(program, rest, context)
  const tool = toolNamed(name)
  const kind = context.place === 'host' ? 'program' : 'inside'
  const { isKnown, text } = tool ? { isKnown: true, text: inPlace(tool.text, context) } : unknown(name, context)
  say(context, whole(program), isKnown ? kind : 'unknown', { title: name, text })
  await explainGiven(name, rest, context)
}

const inPlace = (text: string, { place }: Context) => (place === 'host' ? text : `${text} 컨테이너 안에서 실행해요.`)

function unknown(name: string, { place }: Context): { readonly isKnown: boolean; readonly text: string } {
  if (/\s/.test(name)) {
    return {
      isKnown: false,
      text: '빈칸까지 이름인 프로그램 하나로 읽어요. 명령어와 인자로 나누려면 따옴표 없이 써요.',
    }
  }
  if (place === 'container') return { isKnown: true, text: '컨테이너 안에서 실행할 명령이에요.' }
  if (/^(?:\.{0,2}|~)\//.test(name)) return { isKnown: true, text: '이 파일을 프로그램으로 실행해요.' }
  const meant = nearest(name, ['docker', ...Object.keys(tools)])
  const guess = meant === undefined ? '' : ` 혹시 ${withParticle(meant, '을/를')} 쓰려고 했나요?`
  return { isKnown: false, text: `이 시뮬레이터가 모르는 프로그램이에요.${guess}` }
}

/** Says what the words after a program's name are; what the program runs itself, as sudo does, is a command of its own. */
export async function explainGiven(name: string, words: readonly Token[], context: Context): Promise<void> {
  const tool = toolNamed(name)
  let count = 0
  for (let at = 0; at < words.length; at++) {
    const token = words[at]!
    const { value } = token
    if (value === '--') say(context, whole(token), 'operator', { title: '--', text: '여기까지가 옵션이에요.' })
    else if (/^-./.test(value)) {
      const wanted = sayToolOption(name, tool, token, context)
      const next = words[at + 1]
      if (wanted === undefined || !next) continue
      at++
      say(context, whole(next), 'value', { title: next.value, text: `${withParticle(wanted, '이에요/예요')}.` })
    } else if (tool?.isShell) return explainScript(words.slice(0, at), words.slice(at), context)
    else if (tool?.runs === count) return explainProgram(words.slice(at), context)
    else say(context, whole(token), 'argument', { title: value, text: argumentText(name, tool, value, count++) })
  }
}

function argumentText(name: string, tool: Tool | undefined, value: string, index: number): string {
  const word = index === 0 && tool?.words && Object.hasOwn(tool.words, value) ? tool.words[value] : undefined
  if (word !== undefined) return word
  const { args } = tool ?? {}
  const text = typeof args === 'string' ? args : args?.[Math.min(index, args.length - 1)]
  return text ?? `${name}에 건네는 인자예요.`
}

/** Says what a shell is given: a script in the line after `-c`, else a file; and what that is given. */
async function explainScript(options: readonly Token[], words: readonly Token[], context: Context): Promise<void> {
  const [script, ...args] = words
  if (!script) return
  const isInLine = options.some(({ value }) => /^-[a-z]*c$/.test(value))
  const text = isInLine ? quoted(script) : undefined
  if (text !== undefined) await context.nested(text, script.start + 1, context.place)
  else {
    const what = isInLine ? '셸이 실행할 명령어예요.' : '셸이 실행할 스크립트 파일이에요.'
    say(context, whole(script), 'argument', { title: script.value, text: what })
  }
  for (const arg of args) {
    say(context, whole(arg), 'argument', { title: arg.value, text: '스크립트에 건네는 인자예요.' })
  }
}

/** What stands in quotes, where it stands in the line as the shell reads it. */
function quoted({ text, isOpen }: Token): string | undefined {
  if (isOpen) return undefined
  return /^'([^']*)'$/.exec(text)?.[1] ?? /^"([^"\\$`]*)"$/.exec(text)?.[1]
}
