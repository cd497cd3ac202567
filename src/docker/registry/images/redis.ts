import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

const entrypoint = `#!/bin/sh
set -e

# first arg is \`-f\` or \`--some-option\`
# or first arg is \`something.conf\`
if [ "\${1#-}" != "$1" ] || [ "\${1%.conf}" != "$1" ]; then
	set -- redis-server "$@"
fi

exec "$@"
`

const redis = (tags: string, from: string, version: string, size: number): Recipe => ({
  name: 'redis',
  tags,
  from,
  created: '2026-11-04',
  steps: `
      4096 RUN set -eux; groupadd -r -g 999 redis; useradd -r -g redis -u 999 redis
      4251648 RUN set -eux; savedAptMark="$(apt-mark showmanual)"; wget -O /usr/local/bin/gosu "$url/gosu-$arch"
      - ENV REDIS_DOWNLOAD_URL=https://github.com/redis/redis/archive/refs/tags/${version}.tar.gz
      ${size} RUN set -eux; wget -O redis.tar.gz "$REDIS_DOWNLOAD_URL"; make -C /usr/src/redis -j "$(nproc)" all; make -C /usr/src/redis install
      0 RUN mkdir /data && chown redis:redis /data
      - VOLUME /data
      - WORKDIR /data
      661 COPY docker-entrypoint.sh /usr/local/bin/
      - ENTRYPOINT ["docker-entrypoint.sh"]
      - EXPOSE 6379
      - CMD ["redis-server"]`,
  files: base =>
    plant(
      base,
      {
        '/usr/local/bin/docker-entrypoint.sh': { script: entrypoint },
        '/usr/local/bin/redis-server': { program: 'redis-server', size: 17_331_024 },
        '/usr/local/bin/redis-cli': { program: 'redis-cli', size: 7_612_400 },
        '/data': { directory: true, uid: 999, gid: 999 },
        '/etc/passwd': before => `${before}redis:x:999:999::/home/redis:/bin/sh\n`,
        '/etc/group': before => `${before}redis:x:999:\n`,
      },
      Date.parse('2026-11-04'),
    ),
})

export const recipes: readonly Recipe[] = [
  redis('latest 8 8.2', 'debian:13-slim', '8.2.3', 54_722_560),
  redis('alpine 8-alpine 8.2-alpine', 'alpine:3.22', '8.2.3', 60_104_704),
  redis('7 7.4', 'debian:12-slim', '7.4.7', 37_912_576),
  redis('7-alpine 7.4-alpine', 'alpine:3.21', '7.4.7', 33_046_528),
]
