import type { Declaration } from '../../command.ts'

export const importDeclaration: Declaration = {
  short: 'tar나 zip 파일에서 컨텍스트 가져오기',
  usage: 'CONTEXT FILE|-',
  args: [2, 2],
  options: [],
}
