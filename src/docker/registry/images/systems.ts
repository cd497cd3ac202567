import { emptyDirectory } from '../../engine/files/tree.ts'
import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'
import { alpineTree, busyboxTree, debianTree, ubuntuTree } from '../trees.ts'

const path = 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const ubuntu = (tags: string, version: '22.04' | '24.04', created: string, size: number): Recipe => ({
  name: 'ubuntu',
  tags,
  created,
  steps: `${size} IMPORT\n= CMD ["/bin/bash"]`,
  files: () => ubuntuTree(version),
})

const debian = (tags: string, version: '12' | '13', codename: string, created: string, size: number): Recipe => ({
  name: 'debian',
  tags,
  created,
  steps: `${size} # debian.sh --arch 'amd64' out/ '${codename}' '@${Date.parse(created) / 1000}'\n= ${path}\n= CMD ["bash"]`,
  files: () => debianTree(version),
})

const alpine = (tags: string, version: '3.20' | '3.21' | '3.22', created: string, size: number): Recipe => ({
  name: 'alpine',
  tags,
  created,
  steps: `${size} IMPORT\n= ${path}\n= CMD ["/bin/sh"]`,
  files: () => {
    const release = (text: string) => text.replaceAll('3.22', version)
    return plant(alpineTree(), { '/etc/alpine-release': release, '/etc/os-release': release }, Date.parse(created))
  },
})

const busybox = (tags: string, created: string, size: number): Recipe => ({
  name: 'busybox',
  tags,
  created,
  steps: `${size} IMPORT\n= CMD ["sh"]`,
  files: () => busyboxTree(),
})

/** Operating systems, and the smallest image there is. */
export const systems: readonly Recipe[] = [
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
  ubuntu('latest 24.04 noble', '24.04', '2026-10-13', 82_729_412),
  ubuntu('22.04 jammy', '22.04', '2026-10-13', 77_871_104),
  debian('latest 13 trixie', '13', 'trixie', '2026-11-03', 120_308_914),
  debian('13-slim trixie-slim', '13', 'trixie', '2026-11-03', 78_620_032),
  debian('12 bookworm', '12', 'bookworm', '2026-11-03', 116_563_122),
  debian('12-slim bookworm-slim', '12', 'bookworm', '2026-11-03', 74_785_280),
  alpine('latest 3 3.22', '3.22', '2026-10-08', 8_316_928),
  alpine('3.21', '3.21', '2026-10-08', 7_827_456),
  alpine('3.20', '3.20', '2026-10-08', 7_803_904),
  busybox('latest 1.35', '2026-09-26', 4_427_776),
  busybox('1.37', '2026-09-26', 4_427_776),
  busybox('1.36', '2026-09-26', 4_261_574),
]
