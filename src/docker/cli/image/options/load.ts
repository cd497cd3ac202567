import type { Declaration, OptionSpec } from '../../command.ts'

export const loadOptions: readonly OptionSpec[] = [
  { name: 'input', short: 'i', type: 'string', description: '표준 입력 대신 tar 파일에서 읽기' },
  {
    name: 'platform',
    type: 'string',
    description: '이 플랫폼만 불러오기 (형식: "os[/arch[/variant]]", 예: "linux/amd64")',
  },
  { name: 'quiet', short: 'q', type: 'bool', description: '불러오는 과정 감추기' },
]

export const loadDeclaration: Declaration = {
  short: 'tar 파일이나 표준 입력에서 이미지 불러오기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: loadOptions,
}
