import type { Recipe } from '../recipe.ts'
import { debianTree } from '../tree-debian.ts'

const debian = (tags: string, version: 12 | 13, codename: string, created: string, size: number): Recipe => ({
  name: 'debian',
  tags,
  created,
  steps: `${size} # debian.sh --arch 'amd64' out/ '${codename}' '@${Date.parse(created) / 1000}'\n= ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n= CMD ["bash"]`,
  files: () => debianTree(version),
})

export const recipes: readonly Recipe[] = [
  debian('latest 13 trixie', 13, 'trixie', '2026-11-03', 120_308_914),
  debian('13-slim trixie-slim', 13, 'trixie', '2026-11-03', 78_620_032),
  debian('12 bookworm', 12, 'bookworm', '2026-11-03', 116_563_122),
  debian('12-slim bookworm-slim', 12, 'bookworm', '2026-11-03', 74_785_280),
]
