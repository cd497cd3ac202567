import type { Directory } from '../../engine/files/tree.ts'
import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

const nodeEntrypoint = `#!/bin/sh
set -e

# Run command with node if the first argument contains a "-" or is not a system command. The last
# part inside the "{}" is a workaround for the following bug in ash/dash:
# https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=874264
if [ "\${1#-}" != "\${1}" ] || [ -z "$(command -v "\${1}")" ] || { [ -f "\${1}" ] && ! [ -x "\${1}" ]; }; then
  set -- node "$@"
fi

exec "$@"
`

const nodeFiles = (base: Directory) =>
  plant(
    base,
    {
      '/usr/local/bin/docker-entrypoint.sh': { script: nodeEntrypoint },
      '/usr/local/bin/node': { program: 'node', size: 123_456_832 },
      '/usr/local/bin/nodejs': { target: '/usr/local/bin/node' },
      '/usr/local/bin/npm': { program: 'npm' },
      '/home/node': { directory: true, uid: 1000, gid: 1000 },
      '/etc/passwd': before => `${before}node:x:1000:1000::/home/node:/bin/bash\n`,
      '/etc/group': before => `${before}node:x:1000:\n`,
    },
    Date.parse('2026-11-12'),
  )

const node = (tags: string, from: string, version: string, size: number): Recipe => ({
  name: 'node',
  tags,
  from,
  created: '2026-11-12',
  steps: `
      9216 RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
      - ENV NODE_VERSION=${version}
      ${size} RUN ARCH= OPENSSL_ARCH= && curl -fsSLO --compressed "https://nodejs.org/dist/v$NODE_VERSION/node-v$NODE_VERSION-linux-x64.tar.xz" && tar -xJf "node-v$NODE_VERSION-linux-x64.tar.xz" -C /usr/local --strip-components=1 --no-same-owner
      - ENV YARN_VERSION=1.22.22
      5345280 RUN set -ex && curl -fsSLO --compressed "https://yarnpkg.com/downloads/$YARN_VERSION/yarn-v$YARN_VERSION.tar.gz"
      388 COPY docker-entrypoint.sh /usr/local/bin/
      - ENTRYPOINT ["docker-entrypoint.sh"]
      - CMD ["node"]`,
  files: nodeFiles,
})

const [large, slim, small] = ['buildpack-deps:trixie', 'debian:13-slim', 'alpine:3.22'] as const

export const recipes: readonly Recipe[] = [
  node('latest 25 current', large, '25.2.0', 197_132_288),
  node('lts 24 krypton', large, '24.11.1', 193_986_560),
  node('22 jod', large, '22.21.1', 181_403_648),
  node('slim 25-slim', slim, '25.2.0', 181_403_648),
  node('lts-slim 24-slim', slim, '24.11.1', 176_160_768),
  node('22-slim', slim, '22.21.1', 165_675_008),
  node('alpine 25-alpine', small, '25.2.0', 159_383_552),
  node('lts-alpine 24-alpine', small, '24.11.1', 155_189_248),
  node('22-alpine', small, '22.21.1', 150_994_944),
]
