import type { Declaration, OptionSpec } from '../../command.ts'

export const historyOptions: readonly OptionSpec[] = [
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'human', short: 'H', type: 'bool', default: 'true', description: '크기와 날짜를 읽기 쉽게 보기' },
  { name: 'no-trunc', type: 'bool', description: '줄이지 않고 모두 보기' },
  {
    name: 'platform',
    type: 'string',
    description: '이 플랫폼의 과정 보기 (형식: "os[/arch[/variant]]", 예: "linux/amd64")',
  },
  { name: 'quiet', short: 'q', type: 'bool', description: 'ID만 보기' },
]

export const historyDeclaration: Declaration = {
  short: '이미지가 만들어진 과정 보기',
  usage: '[OPTIONS] IMAGE',
  args: [1, 1],
  completes: ['image'],
  options: historyOptions,
}
