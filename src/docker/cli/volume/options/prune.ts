import type { Declaration, OptionSpec } from '../../command.ts'

export const pruneOptions: readonly OptionSpec[] = [
  { name: 'all', short: 'a', type: 'bool', description: '이름이 있어도 쓰지 않으면 모두 지우기' },
  { name: 'filter', type: 'filter', description: '조건에 맞는 것만 지우기 (예: "label=<레이블>")' },
  { name: 'force', short: 'f', type: 'bool', description: '확인하지 않기' },
]

export const pruneDeclaration: Declaration = {
  short: '쓰지 않는 볼륨 지우기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: pruneOptions,
}
