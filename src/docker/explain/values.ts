import type { OptionSpec } from '../cli/command.ts'
import { cut } from '../cli/flags/go.ts'
import { readerOf } from '../cli/flags/parsers.ts'
import { parseBytes } from '../cli/flags/values.ts'
import { mountText, networkText, portText, volumeText } from './connections.ts'
import { filterText } from './filters.ts'
import { durationText, isMoment, momentRule, momentText, sizeText } from './measures.ts'
import { withParticle } from './particle.ts'
import { type Said, wrong } from './said.ts'

/** What the value of an option of a command means. */
export function valueText(command: string, spec: OptionSpec, value: string): Said {
  const { name, aliasOf = name, type } = spec
  // What the shell will put in its place is not known.
  const isOpen = /[$`]/.test(value)
  if (isOpen && !/^(?:list|string|stringArray|map|filter|network)$/.test(type)) {
    return { isValid: true, text: `--${name} 옵션의 값이에요.` }
  }
  try {
    if (!isOpen) readerOf(spec)(value)
  } catch {
    return { isValid: false, text: `${withParticle(`--${name}`, '이/가')} 받을 수 없는 값이에요.${wanted[type] ?? ''}` }
  }
  const own = Object.hasOwn(values, aliasOf) ? values[aliasOf]!(value, command) : undefined
  if (typeof own === 'object') return own
  if (own !== undefined) return { isValid: true, text: own }
  if (type === 'bool') return { isValid: true, text: /^(?:1|t)/i.test(value) ? '이 옵션을 켜요.' : '이 옵션을 꺼요.' }
  if (type === 'bytes') return { isValid: true, text: `${withParticle(sizeText(value), '이에요/예요')}.` }
  if (type === 'duration') return { isValid: true, text: `${withParticle(durationText(value), '이에요/예요')}.` }
  if (/\.(?:pem|env)$|^[./~].*\//.test(value)) return { isValid: true, text: '파일의 경로예요.' }
  return { isValid: true, text: `--${name} 옵션의 값이에요.` }
}

/** What a type takes. */
const wanted: Readonly<Record<string, string>> = {
  bool: ' true나 false를 써요.',
  int: ' 정수를 써요.',
  uint: ' 0이나 양의 정수를 써요.',
  uint16: ' 0이나 양의 정수를 써요.',
  bytes: ' 512m, 1g처럼 써요.',
  duration: ' 30s, 1m30s처럼 써요.',
  decimal: ' 0.5, 2처럼 써요.',
  filter: ' 이름=값으로 써요.',
  mount: ' type=bind,source=…,target=…처럼 써요.',
}

export const nameRule = '이름은 두 글자 이상의 영문자와 숫자, _ . -로 써요. 첫 글자는 영문자나 숫자예요.'

/** Whether a thing can be called so; what the shell will put in its place is not known. */
export const isName = (name: string) => /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name) || /[$`]/.test(name)

type Text = (value: string, command: string) => string | Said | undefined

const fixed = (text: string) => () => text

function of(choices: Readonly<Record<string, string>>): Text {
  return value =>
    Object.hasOwn(choices, value)
      ? choices[value]
      : wrong(`쓸 수 있는 값이 아니에요. ${Object.keys(choices).join(', ')} 가운데 하나를 써요.`)
}

const objects: Readonly<Record<string, string>> = { volume: '볼륨', network: '네트워크', context: '컨텍스트' }

/** By the option's name. */
const values: Readonly<Record<string, Text>> = {
  publish: portText,
  expose: value => `컨테이너의 ${value} 포트를 쓴다고 적어 둬요.`,
  volume: volumeText,
  mount: mountText,
  tmpfs: value => `컨테이너의 ${value.split(':', 1)[0]!} 경로를 메모리에 둬요. 컨테이너가 멈추면 사라져요.`,
  'volumes-from': value => `${value.split(':', 1)[0]!} 컨테이너의 볼륨을 함께 써요.`,
  network: networkText,
  'network-alias': value =>
    `같은 네트워크의 컨테이너가 ${withParticle(value, '이라는/라는')} 이름으로도 찾을 수 있어요.`,
  alias: value => `이 네트워크의 컨테이너가 ${withParticle(value, '이라는/라는')} 이름으로도 찾을 수 있어요.`,
  name: (value, command) => {
    const [, object = ''] = command.split(' ')
    if (!isName(value)) return wrong(nameRule)
    return `${objects[object] ?? '컨테이너'}에 붙일 이름이에요. 다른 명령어에서 이 이름으로 가리켜요.`
  },
  env: value => {
    const [name, text] = cut(value, '=')
    if (text === undefined) return `내 컴퓨터의 환경 변수 ${name}의 값을 그대로 넘겨요.`
    return text === ''
      ? `환경 변수 ${withParticle(name, '을/를')} 빈 값으로 둬요.`
      : `환경 변수 ${name}의 값을 ${withParticle(text, '으로/로')} 정해요.`
  },
  'env-file': fixed('이름=값을 한 줄에 하나씩 적은 파일이에요.'),
  'label-file': fixed('이름=값을 한 줄에 하나씩 적은 파일이에요.'),
  label: value => {
    const [name, text] = cut(value, '=')
    return text === undefined ? `${name} 레이블이에요.` : `${name} 레이블의 값이 ${withParticle(text, '이에요/예요')}.`
  },
  restart: value => {
    const [, policy = '', times] = /^([^:]*)(?::(.*))?$/.exec(value) ?? []
    if (policy === 'on-failure') {
      const most = times === undefined ? '' : ` ${times}번까지만 다시 시작해요.`
      return `실패로 끝났을 때만(종료 코드가 0이 아닐 때) 다시 시작해요.${most}`
    }
    return of({
      no: '끝나도 다시 시작하지 않아요(기본값).',
      always: '끝나면 늘 다시 시작해요. 도커가 시작될 때도 다시 시작해요.',
      'unless-stopped': '직접 정지하지 않았다면 늘 다시 시작해요.',
      'on-failure[:횟수]': '',
    })(value, '')
  },
  memory: value => {
    const bytes = parseBytes(value)
    if (bytes > 0 && bytes < 6 * 1024 ** 2)
      return wrong(`${sizeText(value)}라서 도커가 받지 않아요. 6m(메가바이트) 이상으로 써요.`)
    return `메모리를 ${sizeText(value)}까지만 쓸 수 있어요.`
  },
  cpus: value => `CPU ${value}개만큼의 시간까지만 쓸 수 있어요.`,
  workdir: value =>
    value.startsWith('/') || /^[$`]/.test(value)
      ? '컨테이너 안의 이 폴더에서 명령을 실행해요. 없으면 만들어요.'
      : wrong('작업 폴더는 /로 시작하는 절대 경로로 써요.'),
  user: value => {
    const [user = '', group] = value.split(':')
    const name = /^\d+$/.test(user) ? `번호가 ${user}인 사용자` : `${user} 사용자`
    return group === undefined
      ? `${name}로 실행해요.`
      : `${name}, ${/^\d+$/.test(group) ? `번호가 ${group}인` : group} 그룹으로 실행해요.`
  },
  entrypoint: value =>
    /\s/.test(value)
      ? wrong('빈칸까지 이름인 프로그램 하나로 읽어요. 인자는 이미지 이름 뒤에 써요.')
      : value === ''
        ? '이미지의 ENTRYPOINT를 없애요.'
        : `이미지가 정한 프로그램 대신 ${withParticle(value, '을/를')} 실행해요.`,
  hostname: fixed('컨테이너 안에서 보이는 컴퓨터의 이름이에요.'),
  platform: value => {
    const [os, cpu] = value.split('/')
    return cpu === undefined ? `${os!} 운영체제용이에요.` : `${os!} 운영체제와 ${cpu} CPU용이에요.`
  },
  pull: of({
    always: '이미 있어도 레지스트리에서 새 이미지를 확인해요.',
    missing: '내 컴퓨터에 없을 때만 내려받아요(기본값).',
    never: '내려받지 않아요. 없으면 실패해요.',
  }),
  signal: value => `${value} 시그널을 보내요.`,
  'stop-signal': value => `정지할 때 ${value} 시그널을 보내요.`,
  timeout: secondsText,
  'stop-timeout': secondsText,
  tail: value => (value === 'all' ? '모두 보여 줘요(기본값).' : `끝에서 ${value}줄만 보여 줘요.`),
  last: value => `마지막에 만든 ${value}개를 보여 줘요.`,
  limit: value => `${value}개까지만 보여 줘요.`,
  since: value => (isMoment(value) ? `${momentText(value)}부터의 것만 보여 줘요.` : wrong(momentRule)),
  until: value => (isMoment(value) ? `${momentText(value)}까지의 것만 보여 줘요.` : wrong(momentRule)),
  filter: filterText,
  format: value => {
    if (value === 'json') return 'JSON으로 보여 줘요.'
    if (value === 'table') return '제목이 있는 표로 보여 줘요.'
    const fields = [...new Set(value.match(/(?<!\$)\.[A-Z]\w*(?:\.\w+)*/g))]
    const which = fields.length === 0 ? '' : ` ${fields.map(field => field.slice(1)).join(', ')} 값을 보여 줘요.`
    return value.startsWith('table ')
      ? `제목이 있는 표로 보여 주는 Go 템플릿이에요.${which}`
      : `Go 템플릿이에요.${which}`
  },
  driver: value => {
    const known: Readonly<Record<string, string>> = {
      bridge: '한 컴퓨터 안의 컨테이너를 잇는 네트워크예요(기본값).',
      overlay: '여러 컴퓨터의 컨테이너를 잇는 네트워크예요.',
      macvlan: '컨테이너에 실제 네트워크의 주소를 줘요.',
      local: '이 컴퓨터에 저장해요(기본값).',
    }
    return Object.hasOwn(known, value) ? known[value] : `${value} 드라이버를 써요.`
  },
  'log-driver': value => (value === 'none' ? '로그를 남기지 않아요.' : `로그를 ${value} 드라이버로 남겨요.`),
  'log-opt': value => {
    const known: Readonly<Record<string, string>> = {
      'max-size': '로그 파일 하나의 최대 크기',
      'max-file': '로그 파일의 최대 개수',
    }
    const [name, text] = cut(value, '=')
    return Object.hasOwn(known, name)
      ? `${withParticle(known[name]!, '을/를')} ${withParticle(text ?? '', '으로/로')} 정해요.`
      : undefined
  },
  'detach-keys': value => `${value.replaceAll(',', ' 다음에 ')} 키를 누르면 컨테이너에서 빠져나와요.`,
  'add-host': value => {
    const [, name = '', address = ''] = /^([^:=]+)[:=](.*)$/.exec(value) ?? []
    return `컨테이너 안에서 ${withParticle(name, '이라는/라는')} 이름이 ${withParticle(address === 'host-gateway' ? '내 컴퓨터' : address, '을/를')} 가리켜요.`
  },
  ip: fixed('컨테이너가 이 네트워크에서 쓸 IPv4 주소예요.'),
  subnet: fixed('이 네트워크가 나눠 줄 IP 주소의 범위예요.'),
  gateway: fixed('이 네트워크에서 바깥으로 나가는 길이 될 주소예요.'),
  tag: fixed('만들 이미지의 이름과 태그예요.'),
  file: fixed('Dockerfile의 경로예요.'),
  cidfile: fixed('컨테이너 ID를 쓸 파일이에요.'),
  iidfile: fixed('이미지 ID를 쓸 파일이에요.'),
  input: fixed('읽을 tar 파일이에요.'),
  output: fixed('결과를 쓸 파일이에요.'),
  message: fixed('이미지와 함께 남길 메시지예요.'),
  author: fixed('이미지를 만든 사람이에요.'),
  change: fixed('새 이미지에 적용할 Dockerfile 지시어예요.'),
  'build-arg': fixed('Dockerfile의 ARG에 들어갈 값이에요.'),
  username: fixed('레지스트리의 사용자 이름이에요.'),
  type: value => {
    const known: Readonly<Record<string, string>> = {
      container: '컨테이너만 찾아요.',
      image: '이미지만 찾아요.',
      network: '네트워크만 찾아요.',
      volume: '볼륨만 찾아요.',
    }
    return Object.hasOwn(known, value) ? known[value] : undefined
  },
  attach: value => {
    const known: Readonly<Record<string, string>> = { stdin: '표준 입력', stdout: '표준 출력', stderr: '표준 에러' }
    return `${withParticle(known[value.toLowerCase()] ?? value, '을/를')} 연결해요.`
  },
  gpus: value => (value === 'all' ? 'GPU를 모두 줘요.' : '줄 GPU예요.'),
  docker: value => {
    const [name, text] = cut(value, '=')
    return name === 'host' && text !== undefined ? `이 컨텍스트는 ${text} 주소의 도커 엔진에 접속해요.` : undefined
  },
  host: value => `${value} 주소의 도커 엔진에 접속해요.`,
  context: value => `${value} 컨텍스트의 도커 엔진에 접속해요.`,
  link: value => `${withParticle(value.split(':', 1)[0]!, '이라는/라는')} 컨테이너를 이름으로 찾을 수 있게 해요.`,
}

function secondsText(value: string): string {
  return value === '0' ? '기다리지 않고 바로 강제로 끝내요.' : `정지 시그널을 보내고 ${value}초를 기다려요.`
}
