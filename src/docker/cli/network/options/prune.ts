import type { Declaration, OptionSpec } from '../../command.ts'

export const pruneOptions: readonly OptionSpec[] = [
  { name: 'filter', type: 'filter', description: '조건에 맞는 것만 지우기 (예: "until=<시각>")' },
  { name: 'force', short: 'f', type: 'bool', description: '확인하지 않기' },
]

export const pruneDeclaration: Declaration = {
  short: '쓰지 않는 네트워크 모두 지우기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: pruneOptions,
}
