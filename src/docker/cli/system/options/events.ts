import type { Declaration, OptionSpec } from '../../command.ts'

export const eventsOptions: readonly OptionSpec[] = [
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기' },
  { name: 'format', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
  { name: 'since', type: 'string', description: '이 시각 뒤의 이벤트 보기' },
  { name: 'until', type: 'string', description: '이 시각까지의 이벤트 보기' },
]

export const eventsDeclaration: Declaration = {
  short: '도커 엔진의 이벤트를 실시간으로 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: eventsOptions,
}
