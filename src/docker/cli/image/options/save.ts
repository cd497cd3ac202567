import type { Declaration, OptionSpec } from '../../command.ts'

export const saveOptions: readonly OptionSpec[] = [
  { name: 'output', short: 'o', type: 'string', description: '표준 출력 대신 파일에 쓰기' },
  {
    name: 'platform',
    type: 'string',
    description: '이 플랫폼만 저장하기 (형식: "os[/arch[/variant]]", 예: "linux/amd64")',
  },
]

export const saveDeclaration: Declaration = {
  short: '이미지를 tar 파일로 저장하기',
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  args: [1, Infinity],
  completes: ['image...'],
  options: saveOptions,
}
