import { withAllOptions } from '../cli/command.ts'
import { globalOptions } from '../cli/globals.ts'
import { nearest } from '../cli/nearest.ts'
import { outside, outsideMessage } from '../cli/outside.ts'
import { commandsIn, type Found, type Group, groups, locate } from '../cli/tree.ts'
import { type Context, say, whole } from './context.ts'
import { explainCommandArguments } from './arguments.ts'
import { explainOptions } from './option-line.ts'
import { withParticle } from './particle.ts'
import type { Token } from './scan.ts'
import { sentence } from './sentence.ts'

/** Says what the words of a line of `docker …` are. */
export async function explainDocker(program: Token, words: readonly Token[], context: Context): Promise<void> {
  say(context, whole(program), 'program', {
    title: 'docker',
    text: '도커 클라이언트예요. 명령어를 API 요청으로 바꿔서 도커 엔진(서버)에 보내요.',
    command: 'docker',
  })
  const { args } = explainOptions({ command: 'docker', options: globalOptions, optionsFirst: true }, words, context)
  const { found, group, line } = locate(args.map(({ value }) => value))
  const rest = args.slice(args.length - line.length)
  const names = args.slice(0, args.length - line.length)
  const parent =
    group ?? (names.length > 1 ? groups.find(({ name }) => name === `docker ${names[0]!.value}`) : undefined)
  if (parent && names[0]) sayGroup(names[0], parent, context)
  if (found) return explainCommand(found, names, rest, context)
  if (group) sayUnknownIn(group, rest, context)
  else if (rest[0]?.value === 'help') sayHelp(rest, context)
  else sayUnknown(rest, context)
}

/** The shortest of a command's names, as the notes call it: `docker ps`. */
export function noteName(names: readonly string[]): string {
  const length = (name: string) => name.split(' ').length
  return names.reduce((best, name) => (length(name) < length(best) ? name : best))
}

async function explainCommand(found: Found, names: readonly Token[], rest: readonly Token[], context: Context) {
  const { entry } = found
  const command = noteName(entry.names)
  const declaration = await withAllOptions(await entry.load())
  const [first, ...others] = names
  const last = others.at(-1) ?? first!
  const typed = `docker ${others.length > 0 ? `${first!.value} ` : ''}${last.value}`
  const same = typed === command ? '' : ` ${withParticle(command, '과/와')} 같은 명령어예요.`
  say(context, whole(last), 'command', { title: typed, text: sentence(declaration.short) + same, command })
  for (const word of others.slice(0, -1)) {
    say(context, whole(word), 'option', { title: word.value, text: '명령어를 실행하는 대신 사용법을 보여 줘요.' })
  }
  const { options, optionsFirst = false } = declaration
  const { args, given } = explainOptions({ command, options, optionsFirst }, rest, context)
  await explainCommandArguments(command, declaration, args, given, context)
}

function sayGroup(token: Token, { name, short }: Group, context: Context) {
  say(context, whole(token), 'group', { title: name, text: `${sentence(short)} 할 일을 뒤에 써요.`, command: name })
}

function sayUnknownIn({ name }: Group, rest: readonly Token[], context: Context) {
  const { args } = explainOptions({ command: name, options: [], optionsFirst: false }, rest, context)
  const known = commandsIn(name).map(([command]) => command)
  args.forEach((token, at) => {
    const meant = at === 0 ? nearest(token.value.toLowerCase(), known) : undefined
    const guess = meant === undefined ? '' : ` 혹시 ${withParticle(`${name} ${meant}`, '을/를')} 쓰려고 했나요?`
    const text = at === 0 ? `${name}에는 이런 명령어가 없어요.${guess}` : '모르는 명령어 뒤에 쓴 낱말이에요.'
    say(context, whole(token), 'unknown', { title: token.value, text })
  })
}

function sayHelp([help, ...rest]: readonly Token[], context: Context) {
  say(context, whole(help!), 'command', { title: 'docker help', text: '명령어의 사용법을 보여 줘요.' })
  for (const token of rest) {
    say(context, whole(token), 'argument', { title: token.value, text: '사용법을 볼 명령어예요.' })
  }
}

function sayUnknown([name, ...rest]: readonly Token[], context: Context) {
  if (!name) return
  const message = outsideMessage(name.value)
  const known = [...commandsIn('docker').map(([command]) => command), ...groups.map(group => group.name.slice(7))]
  const meant = nearest(name.value.toLowerCase(), [...known, ...outside.map(part => part.name)])
  const guess = meant === undefined ? '' : ` 혹시 ${withParticle(`docker ${meant}`, '을/를')} 쓰려고 했나요?`
  say(context, whole(name), message === undefined ? 'unknown' : 'command', {
    title: `docker ${name.value}`,
    text: message ?? `도커에는 이런 명령어가 없어요.${guess}`,
  })
  const text =
    message === undefined ? '모르는 명령어 뒤에 쓴 낱말이에요.' : '이 시뮬레이터가 흉내 내지 않는 명령어의 낱말이에요.'
  for (const token of rest) say(context, whole(token), 'unknown', { title: token.value, text })
}
