import type { Recipe } from '../recipe.ts'
import { ubuntuTree } from '../tree-ubuntu.ts'

const ubuntu = (tags: string, version: '22.04' | '24.04', created: string, size: number): Recipe => ({
  name: 'ubuntu',
  tags,
  created,
  steps: `${size} IMPORT\n= CMD ["/bin/bash"]`,
  files: () => ubuntuTree(version),
})

export const recipes: readonly Recipe[] = [
  ubuntu('latest 24.04 noble', '24.04', '2026-10-13', 82_729_412),
  ubuntu('22.04 jammy', '22.04', '2026-10-13', 77_871_104),
]
