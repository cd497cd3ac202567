import { csvFields } from '../cli/flags/go.ts'
import { withParticle } from './particle.ts'

/** What `[주소:]호스트:컨테이너[/프로토콜]` connects. */
export function portText(value: string): string {
  const [, rest = '', protocol] = /^(.*?)(?:\/(tcp|udp|sctp))?$/.exec(value) ?? []
  const [, ip, host, inside = ''] = /^(?:(\[.*\]|[\d.]+):(?=[\d-]*:))?(?:([\d-]*):)?([\d-]+)$/.exec(rest) ?? []
  if (inside === '') return '호스트 포트:컨테이너 포트로 써요.'
  const kind = protocol === undefined || protocol === 'tcp' ? '' : ` ${protocol.toUpperCase()}`
  const at = ip === undefined ? '호스트의' : `호스트의 ${ip} 주소에서`
  const outside = host === undefined || host === '' ? '비어 있는 아무 포트' : `${host.replace('-', '~')} 포트`
  const remark = ip === '127.0.0.1' ? ' 다른 컴퓨터에서는 접속할 수 없어요.' : ''
  return `${at} ${withParticle(outside, '을/를')} 컨테이너의 ${inside.replace('-', '~')} 포트로 이어요${kind === '' ? '' : `(${kind.trim()})`}.${remark}`
}

const readOnly = ' 컨테이너는 읽기만 해요.'

/** What `볼륨이나 경로:컨테이너의 경로[:옵션]` connects. */
export function volumeText(value: string): string {
  const [first = '', second, options = ''] = value.split(':')
  const remark = options.split(',').includes('ro') ? readOnly : ''
  if (second === undefined) return `컨테이너의 ${first} 경로에 이름 없는 볼륨을 새로 만들어 붙여요.`
  const source = /^[./~$]/.test(first)
    ? `내 컴퓨터의 ${first} 경로를 컨테이너의 ${second} 경로에 이어요(바인드 마운트).`
    : `${first} 볼륨을 컨테이너의 ${second} 경로에 붙여요. 없으면 새로 만들어요.`
  return source + remark
}

/** What `type=bind,source=…,target=…` connects. */
export function mountText(value: string): string {
  const fields = new Map(csvFields(value).map(field => field.split('=', 2) as [string, string | undefined]))
  const field = (...names: readonly string[]) => names.flatMap(name => fields.get(name) ?? [])[0]
  const source = field('source', 'src')
  const target = field('target', 'destination', 'dst') ?? ''
  const remark = fields.has('readonly') || fields.has('ro') ? readOnly : ''
  const type = field('type') ?? 'volume'
  if (type === 'tmpfs') return `컨테이너의 ${target} 경로를 메모리에 둬요.${remark}`
  if (type === 'bind')
    return `내 컴퓨터의 ${source ?? ''} 경로를 컨테이너의 ${target} 경로에 이어요(바인드 마운트).${remark}`
  const volume = source === undefined ? '이름 없는 볼륨을' : `${source} 볼륨을`
  return `${volume} 컨테이너의 ${target} 경로에 붙여요.${remark}`
}

const networks: Readonly<Record<string, string>> = {
  bridge: '기본 네트워크에 연결해요. 이름으로 서로 찾을 수는 없어요.',
  default: '기본 네트워크에 연결해요. 이름으로 서로 찾을 수는 없어요.',
  host: '네트워크를 나누지 않고 호스트의 네트워크를 그대로 써요.',
  none: '네트워크에 연결하지 않아요.',
}

/** What `--network` connects to. */
export function networkText(value: string): string {
  const container = /^container:(.+)$/.exec(value)?.[1]
  if (container !== undefined) return `${container} 컨테이너의 네트워크를 함께 써요.`
  if (Object.hasOwn(networks, value)) return networks[value]!
  const name = value.includes('=') ? (/(?:^|,)name=([^,]*)/.exec(value)?.[1] ?? value) : value
  return `${name} 네트워크에 연결해요. 같은 네트워크의 컨테이너끼리 이름으로 찾아요.`
}
