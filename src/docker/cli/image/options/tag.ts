import type { Declaration } from '../../command.ts'

export const tagDeclaration: Declaration = {
  short: '이미지에 새 이름(태그) 붙이기',
  usage: 'SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  args: [2, 2],
  optionsFirst: true,
  completes: ['image'],
  options: [],
}
