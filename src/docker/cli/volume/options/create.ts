import { checkLabel } from '../../flags/checks.ts'
import type { Declaration, OptionSpec } from '../../command.ts'

export const createOptions: readonly OptionSpec[] = [
  { name: 'availability', type: 'string', default: 'active', hidden: true, description: '클러스터 볼륨의 상태' },
  { name: 'driver', short: 'd', type: 'string', default: 'local', description: '볼륨 드라이버' },
  { name: 'group', type: 'string', hidden: true, description: '클러스터 볼륨 그룹' },
  { name: 'label', type: 'list', check: checkLabel, description: '레이블 붙이기' },
  { name: 'limit-bytes', type: 'bytes', hidden: true, description: '클러스터 볼륨의 최대 크기' },
  { name: 'name', type: 'string', hidden: true, description: '볼륨 이름' },
  { name: 'opt', short: 'o', type: 'map', default: 'map[]', description: '드라이버 옵션' },
  { name: 'required-bytes', type: 'bytes', hidden: true, description: '클러스터 볼륨의 최소 크기' },
  { name: 'scope', type: 'string', default: 'single', hidden: true, description: '클러스터 볼륨의 범위' },
  { name: 'secret', type: 'map', default: 'map[]', hidden: true, description: '클러스터 볼륨의 시크릿' },
  { name: 'sharing', type: 'string', default: 'none', hidden: true, description: '클러스터 볼륨의 공유 방식' },
  { name: 'topology-preferred', type: 'list', hidden: true, description: '클러스터 볼륨을 두고 싶은 곳' },
  { name: 'topology-required', type: 'list', hidden: true, description: '클러스터 볼륨을 두어야 하는 곳' },
  { name: 'type', type: 'string', default: 'block', hidden: true, description: '클러스터 볼륨의 접근 방식' },
]

export const createDeclaration: Declaration = {
  short: '볼륨 만들기',
  usage: '[OPTIONS] [VOLUME]',
  args: [0, 1],
  options: createOptions,
}
