import type { Declaration, OptionSpec } from '../../command.ts'

export const pruneOptions: readonly OptionSpec[] = [
  { name: 'all', short: 'a', type: 'bool', description: '태그가 있어도 쓰지 않는 이미지는 모두 지우기' },
  { name: 'filter', type: 'filter', description: '조건에 맞는 것만 지우기 (예: "label=<키>=<값>")' },
  { name: 'force', short: 'f', type: 'bool', description: '확인하지 않기' },
  { name: 'volumes', type: 'bool', description: '이름 없는 볼륨도 지우기' },
]

export const pruneDeclaration: Declaration = {
  short: '쓰지 않는 데이터 지우기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: pruneOptions,
}
