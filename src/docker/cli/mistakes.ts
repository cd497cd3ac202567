import { type OptionSpec, withAllOptions } from './command.ts'
import { commands } from './commands.ts'
import { nearest } from './nearest.ts'
import { groups, locate } from './tree.ts'

/** What a beginner's line did, for which there may be a hint. */
interface Outcome {
  readonly words: readonly string[]
  /** `docker run`; undefined where the line is no command of docker's. */
  readonly path: string | undefined
  readonly options: readonly OptionSpec[]
}

/** A hint in Korean for a line that failed, from its words and what it printed; undefined where there is none. */
export async function mistakeHint(words: readonly string[], stderr: string): Promise<string | undefined> {
  const { found } = locate(words.slice(1))
  const command = found && (await withAllOptions(await found.entry.load()))
  const outcome = { words, path: command?.path ?? found?.path, options: command?.options ?? [] }
  for (const [pattern, hint] of hints) {
    const parts = pattern.exec(stderr)
    const text = parts && hint(parts.slice(1), outcome)
    if (text) return text
  }
  return undefined
}

type Hint = (found: readonly (string | undefined)[], outcome: Outcome) => string | undefined

/** Each with what of stderr it is for; the first that fits is given. */
const hints: readonly (readonly [RegExp, Hint])[] = [
  [
    /(?:^|: )(\S+): (?:command )?not found/,
    ([name = '']) => (nearest(name, ['docker']) === undefined ? undefined : `철자를 확인해 보세요. ${name} → docker`),
  ],
  [/unknown command: docker (\S+)(?: (\S+))?\n/, unknownCommand],
  [/unknown shorthand flag: .+ in -(\S+)/, unknownLetter],
  [/unknown flag: --(\S+)/, unknownFlag],
  [
    /flag needs an argument: (?:'(.)' in )?(-\S*)/,
    ([letter, flag = '']) => `이 옵션 뒤에는 값이 있어야 해요: ${letter === undefined ? flag : `-${letter}`}`,
  ],
  [
    /exec: "(-[^"]*)": executable file not found/,
    ([option = ''], { words }) => {
      const image = words[words.indexOf(option.split(' ')[0]!) - 1] ?? '이미지'
      return `옵션은 이미지 이름보다 앞에 써요: docker run ${option} ${image}`
    },
  ],
  [
    /exec: "([^"]+)": executable file not found/,
    ([name]) =>
      name === 'bash'
        ? '이 이미지에는 bash가 없어요. 대신 sh를 써 보세요.'
        : `컨테이너 안에 이런 명령이 없어요: ${name!}. 철자를 확인하거나, 그 명령이 들어 있는 이미지를 써 보세요.`,
  ],
  [
    /The container name "\/([^"]+)" is already in use/,
    ([name = '']) =>
      `이름이 같은 컨테이너가 이미 있어요. 그것을 시작하기: docker start ${name} · 지우기: docker rm ${name} · 아니면 다른 이름을 써 보세요.`,
  ],
  [
    /Bind for \S*:(\d+) failed: port is already allocated|:(\d+): bind: address already in use/,
    ([port, other = '']) =>
      `호스트의 ${port ?? other}번 포트를 이미 누가 쓰고 있어요. docker ps의 PORTS를 보고, -p에서 앞쪽(호스트) 포트를 바꿔 보세요.`,
  ],
  [
    /cannot remove container "\/?([^"]+)": container is (?:running|paused|restarting)/,
    ([name = '']) =>
      `실행 중인 컨테이너는 지울 수 없어요. 먼저 정지하기: docker stop ${name} · 한 번에 지우기: docker rm -f ${name}`,
  ],
  [
    /unable to (?:remove repository reference|delete) .*container (\w+)/,
    ([id = '']) =>
      `이 이미지로 만든 컨테이너가 남아 있어요. 컨테이너부터 지워요: docker rm ${id} (실행 중이면 그 앞에 docker stop ${id})`,
  ],
  [
    /container (\w+) is not running/,
    ([id = '']) =>
      `컨테이너가 실행 중이 아니에요. 상태 보기: docker ps -a · 다시 시작하기: docker start ${id.slice(0, 12)}`,
  ],
  [/pull access denied for (\S+),/, deniedImage],
  [
    /manifest for (\S+):(\S+) not found/,
    ([name = '', tag = '']) => `${name} 이미지에 이런 태그가 없어요: ${tag}. 태그를 빼면 latest를 써요.`,
  ],
  [/repository name \([^)]*\) must be lowercase/, () => '이미지 이름은 모두 소문자로 써요.'],
  [/invalid reference format/, () => '이미지 이름은 이름:태그 모양으로, 빈칸이나 https:// 없이 써요.'],
  [/[Nn]o such (container|image|object|volume)\b/, ([kind]) => `이름을 확인해 보세요. 목록 보기: ${lists[kind!]!}`],
  [/get \S+: no such volume/, () => `이름을 확인해 보세요. 목록 보기: ${lists.volume!}`],
  [/network \S+ not found/, () => '이름을 확인해 보세요. 목록 보기: docker network ls'],
  [
    /This node is not a swarm manager/,
    () => '이 시뮬레이터는 스웜을 흉내 내지 않아요. 컨테이너 하나하나는 docker run으로 실행해 볼 수 있어요.',
  ],
  [
    /Cannot connect to the Docker daemon/,
    () => '도커 엔진이 실행 중이 아니에요. 도커 데스크톱을 켜거나, 리눅스라면 sudo systemctl start docker를 실행해요.',
  ],
  [
    /'docker (?:container )?(?:run|create)' requires at least 1 argument/,
    () =>
      '이미지 이름이 빠졌어요. -p, -e, -v, --name처럼 값이 있어야 하는 옵션이 이미지 이름을 가져가지 않았는지 보세요.',
  ],
  [/'(docker [^']+)' (?:requires|accepts)/, ([path]) => `함께 써야 하는 것 보기: ${path!} --help`],
  [/the input device is not a TTY/, () => '터미널이 아닌 곳에서는 -it 대신 -i만 써요.'],
  [
    /has active endpoints/,
    () =>
      '컨테이너가 연결된 네트워크는 지울 수 없어요. 컨테이너를 지우거나 docker network disconnect로 먼저 떼어 내요.',
  ],
  [/volume is in use/, () => '컨테이너가 쓰는 볼륨은 지울 수 없어요. docker rm으로 컨테이너부터 지워요.'],
]

const lists: Readonly<Record<string, string>> = {
  container: 'docker ps -a',
  image: 'docker images',
  object: 'docker ps -a, docker images',
  volume: 'docker volume ls',
}

/** Names that can follow `docker`, or a group's name. */
function namesIn(group?: string): readonly string[] {
  const all = [...groups.map(({ name }) => name), ...commands.flatMap(({ names }) => names)].map(name =>
    name.split(' '),
  )
  if (group === undefined) return all.flatMap(words => (words.length === 2 ? [words[1]!] : []))
  return all.flatMap(words => (words[1] === group && words[2] !== undefined ? [words[2]] : []))
}

function unknownCommand([first = '', second]: readonly (string | undefined)[]) {
  const typed = second ?? first
  const group = second === undefined ? undefined : first
  const meant = nearest(typed.toLowerCase(), namesIn(group))
  const prefix = group === undefined ? 'docker' : `docker ${group}`
  if (meant === undefined) return `어떤 명령어가 있는지 보기: ${prefix} --help`
  const full = `${prefix} ${meant}`
  return meant === typed.toLowerCase()
    ? `명령어는 모두 소문자로 써요: ${full}`
    : `혹시 이 명령어를 입력하려고 했나요? ${full}`
}

function unknownLetter([letters = '']: readonly (string | undefined)[], outcome: Outcome) {
  const { path, options } = outcome
  if (path === undefined) return misspelt(outcome)
  const long = options.find(({ name }) => name === letters.split('=')[0])
  if (long) return `긴 옵션 앞에는 -를 두 번 써요: --${long.name}`
  return `${path}에 없는 옵션이 섞여 있어요: -${letters}. 옵션 보기: ${path} --help`
}

function unknownFlag([name = '']: readonly (string | undefined)[], outcome: Outcome) {
  const { path, options } = outcome
  if (path === undefined) return misspelt(outcome)
  const known = options.filter(({ hidden }) => !hidden).map(option => option.name)
  const meant = nearest(name, known)
  return meant === undefined ? `옵션 보기: ${path} --help` : `혹시 이 옵션을 쓰려고 했나요? --${meant}`
}

/** A command that docker does not know, of which it came to see an option first. */
function misspelt({ words }: Outcome) {
  const typed = words.slice(1).find(word => !word.startsWith('-'))
  const meant = typed === undefined ? undefined : nearest(typed, namesIn())
  return meant === undefined || meant === typed ? undefined : `혹시 이 명령어를 입력하려고 했나요? docker ${meant}`
}

function deniedImage([name = '']: readonly (string | undefined)[], { words }: Outcome) {
  const option = /^(it|ti|rm|d|i|t|name)$/.test(name) && words.includes(name)
  if (option) return `옵션 앞에 -가 빠진 것 같아요: ${name.length > 1 && !/^(it|ti)$/.test(name) ? '--' : '-'}${name}`
  return `도커 허브에 이런 이미지가 없어요: ${name}. 이름의 철자를 확인해 보세요.`
}
