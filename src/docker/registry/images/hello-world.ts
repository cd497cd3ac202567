import { emptyDirectory } from '../../engine/files/tree.ts'
import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

export const recipes: readonly Recipe[] = [
  {
    name: 'hello-world',
    tags: 'latest',
    created: '2026-11-10',
    steps: `
      10072 COPY hello /
      - CMD ["/hello"]
      = WORKDIR /`,
    files: () => plant(emptyDirectory, { '/hello': { program: 'hello', size: 10_072 } }, Date.parse('2026-11-10')),
  },
]
