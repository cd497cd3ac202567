import { checkLink } from '../../flags/host-checks.ts'
import type { Declaration, OptionSpec } from '../../command.ts'

export const connectOptions: readonly OptionSpec[] = [
  { name: 'alias', type: 'strings', description: '네트워크 안에서 쓸 별명 추가하기' },
  { name: 'driver-opt', type: 'strings', description: '네트워크 드라이버 옵션' },
  { name: 'gw-priority', type: 'int', description: '기본 게이트웨이 우선순위 (가장 높은 것이 기본, 음수도 가능)' },
  { name: 'ip', type: 'string', description: 'IPv4 주소 (예: 172.30.100.104)' },
  { name: 'ip6', type: 'string', description: 'IPv6 주소 (예: 2001:db8::33)' },
  { name: 'link', type: 'list', check: checkLink, description: '다른 컨테이너에 링크하기' },
  { name: 'link-local-ip', type: 'strings', description: '링크 로컬 주소 추가하기' },
]

export const connectDeclaration: Declaration = {
  short: '컨테이너를 네트워크에 연결하기',
  usage: '[OPTIONS] NETWORK CONTAINER',
  args: [2, 2],
  completes: ['network', 'container'],
  options: connectOptions,
}
