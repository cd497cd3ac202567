import type { Declaration } from '../cli/command.ts'
import { type Context, say, whole } from './context.ts'
import { type ImageUse, imageText } from './image.ts'
import { explainGiven, explainProgram } from './program.ts'
import { withParticle } from './particle.ts'
import type { Token } from './scan.ts'
import { isName, nameRule } from './values.ts'

/** Says what the arguments of a command of docker's are, as its usage line names them. */
export async function explainCommandArguments(
  command: string,
  declaration: Declaration,
  args: readonly Token[],
  given: ReadonlyMap<string, string>,
  context: Context,
): Promise<void> {
  const { optionsFirst = false, args: rule } = declaration
  const most = optionsFirst ? 1 : rule[1]
  const names = placeholders(declaration.usage)
  args.slice(0, most).forEach((token, at) => {
    sayArgument(command, names[Math.min(at, names.length - 1)] ?? '', token, args[at + 1], context)
  })
  const rest = args.slice(most)
  if (optionsFirst) return explainInside(command, declaration, rest, given, context)
  const count = most === 0 ? '인자를 받지 않아요' : `인자를 ${most}개까지만 받아요`
  for (const token of rest) {
    say(context, whole(token), 'unknown', { title: token.value, text: `${withParticle(command, '은/는')} ${count}.` })
  }
}

/** `[OPTIONS] CONTAINER [CONTAINER...]` → `CONTAINER`, `CONTAINER`. */
function placeholders(usage: string): readonly string[] {
  const [line = ''] = usage.split('\n', 1)
  const words = line.replaceAll(/\[OPTIONS\]|[[\]]|\.\.\./g, '').replaceAll(' | ', '|')
  return words.split(' ').filter(word => word !== '')
}

const meanings: Readonly<Record<string, string>> = {
  CONTAINER: '컨테이너의 이름이나 ID예요.',
  NETWORK: '네트워크의 이름이나 ID예요.',
  VOLUME: '볼륨의 이름이에요.',
  CONTEXT: '컨텍스트의 이름이에요.',
  NEW_NAME: '컨테이너의 새 이름이에요.',
  'NAME|ID': '컨테이너, 이미지, 네트워크, 볼륨의 이름이나 ID예요.',
  PRIVATE_PORT: '컨테이너의 포트예요.',
  TERM: '찾을 말이에요.',
  SERVER: '레지스트리의 주소예요. 쓰지 않으면 도커 허브예요.',
  'FILE|-': '파일이에요. -는 표준 입출력을 뜻해요.',
  'PATH|URL|-': '빌드 컨텍스트예요. 도커 엔진이 이 안의 파일로 이미지를 만들어요.',
  'file|URL|-': '가져올 tar 파일이나 주소예요. -는 표준 입력을 뜻해요.',
}

/** What arguments mean to some commands. */
const special: Readonly<Record<string, string>> = {
  'docker network create': '만들 네트워크의 이름이에요. 컨테이너를 연결할 때 이 이름을 써요.',
  'docker volume create': '만들 볼륨의 이름이에요.',
  'docker context create': '만들 컨텍스트의 이름이에요.',
  'docker images': '목록에서 볼 이미지예요. 이 이름의 이미지만 보여 줘요.',
}

function sayArgument(command: string, name: string, token: Token, next: Token | undefined, context: Context) {
  const { value: title } = token
  const own = Object.hasOwn(special, command) ? special[command] : undefined
  const meaning = own ?? (Object.hasOwn(meanings, name) ? meanings[name] : undefined)
  if (command === 'docker cp') sayPath(token, next !== undefined, context)
  else if (name === 'NEW_NAME' && !isName(title)) say(context, whole(token), 'unknown', { title, text: nameRule })
  else if (meaning !== undefined) say(context, whole(token), 'argument', { title, text: meaning })
  else if (/^(?:TARGET_IMAGE|REPOSITORY)/.test(name)) sayImage(token, 'new', context)
  else if (/^(?:IMAGE|SOURCE_IMAGE|NAME)/.test(name)) {
    const isRemote = /^docker (?:run|create|pull)$/.test(command)
    const lost = isRemote ? dashless(title, next) : undefined
    if (lost !== undefined) say(context, whole(token), 'unknown', { title, text: lost })
    else sayImage(token, isRemote ? 'remote' : 'local', context)
  } else say(context, whole(token), 'argument', { title, text: `${command}에 건네는 인자예요.` })
}

function sayImage(token: Token, use: ImageUse, context: Context) {
  const { isValid, text } = imageText(token.value, use)
  say(context, whole(token), isValid ? 'image' : 'unknown', { title: token.value, text })
}

/** `docker run it ubuntu`: an option without its dash is read as the image. */
function dashless(name: string, next: Token | undefined): string | undefined {
  if (!next || !/^(?:it|ti|rm|d|i|t|p|e|v|name)$/.test(name)) return undefined
  const dashes = /^(?:rm|name)$/.test(name) ? '--' : '-'
  return `이미지 이름으로 읽어요. 옵션이라면 앞에 -를 붙여요: ${dashes}${name}`
}

/** `web:/etc/nginx`, or a path of the host's. */
function sayPath(token: Token, isSource: boolean, context: Context) {
  const { value: title } = token
  const verb = isSource ? '복사할' : '복사해 넣을'
  const [, container, path] = /^([^:/.][^:/]*):(.*)$/s.exec(title) ?? []
  const text =
    container !== undefined
      ? `${verb} 곳은 ${container} 컨테이너의 ${withParticle(path === '' ? '/' : path!, '이에요/예요')}.`
      : title === '-'
        ? '파일 대신 표준 입출력으로 tar를 주고받아요.'
        : `${verb} 곳은 내 컴퓨터의 ${withParticle(title, '이에요/예요')}.`
  say(context, whole(token), 'argument', { title, text })
}

/** Says what is run in a container. */
async function explainInside(
  command: string,
  { options }: Declaration,
  words: readonly Token[],
  given: ReadonlyMap<string, string>,
  context: Context,
): Promise<void> {
  const [first, ...rest] = words
  if (!first) return
  const inside: Context = { ...context, place: 'container' }
  const entrypoint = given.get('entrypoint')
  if (command === 'docker top') return explainGiven('ps', words, inside)
  if (entrypoint !== undefined) return explainGiven(entrypoint, words, inside)
  if (!/^-./.test(first.value)) return explainProgram(words, inside)
  const isOption = options.some(({ name, short }) => first.value === `--${name}` || first.value[1] === short)
  const place = command === 'docker exec' ? '컨테이너' : '이미지'
  const remark = isOption ? ` 도커의 옵션은 ${place} 이름보다 앞에 써요.` : ''
  const text = `${place} 이름 뒤라서 컨테이너에 건네는 말로 읽어요.${remark}`
  say(inside, whole(first), isOption ? 'unknown' : 'inside', { title: first.value, text })
  for (const token of rest) {
    say(inside, whole(token), 'argument', { title: token.value, text: '컨테이너에 건네는 인자예요.' })
  }
}
