import type { Recipe } from '../recipe.ts'
import { busyboxTree } from '../tree-busybox.ts'

const busybox = (tags: string, created: string, size: number): Recipe => ({
  name: 'busybox',
  tags,
  created,
  steps: `${size} IMPORT\n= CMD ["sh"]`,
  files: () => busyboxTree(),
})

export const recipes: readonly Recipe[] = [
  busybox('latest 1.35', '2026-09-26', 4_427_776),
  busybox('1.37', '2026-09-26', 4_427_776),
  busybox('1.36', '2026-09-26', 4_261_574),
]
