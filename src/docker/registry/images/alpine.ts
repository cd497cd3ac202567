import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'
import { alpineTree } from '../tree-alpine.ts'

const alpine = (tags: string, version: '3.20' | '3.21' | '3.22', created: string, size: number): Recipe => ({
  name: 'alpine',
  tags,
  created,
  steps: `${size} IMPORT\n= ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n= CMD ["/bin/sh"]`,
  files: () => {
    const release = (text: string) => text.replaceAll('3.22', version)
    const paths = ['/etc/alpine-release', '/etc/apk/repositories', '/etc/issue', '/usr/lib/os-release']
    return plant(alpineTree(), Object.fromEntries(paths.map(path => [path, release])), Date.parse(created))
  },
})

export const recipes: readonly Recipe[] = [
  alpine('latest 3 3.22', '3.22', '2026-10-08', 8_316_928),
  alpine('3.21', '3.21', '2026-10-08', 7_827_456),
  alpine('3.20', '3.20', '2026-10-08', 7_803_904),
]
