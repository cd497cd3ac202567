import { checkLabel } from '../../flags/checks.ts'
import type { Declaration, OptionSpec } from '../../command.ts'

export const createOptions: readonly OptionSpec[] = [
  { name: 'attachable', type: 'bool', description: '컨테이너를 직접 연결할 수 있게 하기' },
  { name: 'aux-address', type: 'map', default: 'map[]', description: '네트워크 드라이버가 쓸 보조 IPv4·IPv6 주소' },
  { name: 'config-from', type: 'string', description: '설정을 복사해 올 네트워크' },
  { name: 'config-only', type: 'bool', description: '설정만 담은 네트워크 만들기' },
  { name: 'driver', short: 'd', type: 'string', default: 'bridge', description: '네트워크 드라이버' },
  { name: 'gateway', type: 'strings', description: '서브넷의 IPv4·IPv6 게이트웨이' },
  { name: 'ingress', type: 'bool', description: '스웜 라우팅 메시 네트워크 만들기' },
  { name: 'internal', type: 'bool', description: '외부로 나가지 못하게 하기' },
  { name: 'ip-range', type: 'strings', description: '컨테이너 IP를 나눠 줄 하위 범위' },
  { name: 'ipam-driver', type: 'string', default: 'default', description: 'IP 주소 관리 드라이버' },
  { name: 'ipam-opt', type: 'map', default: 'map[]', description: 'IP 주소 관리 드라이버 옵션' },
  { name: 'ipv4', type: 'bool', default: 'true', description: 'IPv4 주소 쓰기' },
  { name: 'ipv6', type: 'bool', description: 'IPv6 주소 쓰기' },
  { name: 'label', type: 'list', check: checkLabel, description: '레이블 붙이기' },
  { name: 'opt', short: 'o', type: 'map', default: 'map[]', description: '드라이버 옵션' },
  { name: 'scope', type: 'string', description: '네트워크의 범위' },
  { name: 'subnet', type: 'strings', description: '서브넷 (CIDR 형식)' },
]

export const createDeclaration: Declaration = {
  short: '네트워크 만들기',
  usage: '[OPTIONS] NETWORK',
  args: [1, 1],
  options: createOptions,
}
