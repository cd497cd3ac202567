import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'
import { debianTree } from '../trees.ts'
import { mysqlEntrypoint, postgresEntrypoint } from './entrypoints.ts'

const entrypoint = '/usr/local/bin/docker-entrypoint.sh'

const redisEntrypoint = `#!/bin/sh
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
        [entrypoint]: { script: redisEntrypoint },
        '/usr/local/bin/redis-server': { program: 'redis-server', size: 17_331_024 },
        '/usr/local/bin/redis-cli': { program: 'redis-cli', size: 7_612_400 },
        '/data': { directory: true, uid: 999, gid: 999 },
        '/etc/passwd': before => `${before}redis:x:999:999::/home/redis:/bin/sh\n`,
        '/etc/group': before => `${before}redis:x:999:\n`,
      },
      Date.parse('2026-11-04'),
    ),
})

const mysql = (tags: string, major: string, version: string, size: number): Recipe => ({
  name: 'mysql',
  tags,
  created: '2026-10-22',
  steps: `
      122683392 IMPORT
      4096 RUN set -eux; groupadd --system --gid 999 mysql; useradd --system --uid 999 --gid 999 --home-dir /var/lib/mysql --no-create-home mysql
      - ENV GOSU_VERSION=1.17
      2359296 RUN set -eux; curl -fL -o /usr/local/bin/gosu "https://github.com/tianon/gosu/releases/download/$GOSU_VERSION/gosu-amd64"
      20971520 RUN set -eux; microdnf install -y bzip2 gzip openssl xz zstd findutils; microdnf clean all
      - ENV MYSQL_MAJOR=${major}
      - ENV MYSQL_VERSION=${version}
      295 RUN set -eu; { echo '[mysql-server]'; } | tee /etc/yum.repos.d/mysql-community-minimal.repo
      ${size} RUN set -eux; microdnf install -y "mysql-community-server-minimal-$MYSQL_VERSION"; microdnf clean all
      - ENV MYSQL_SHELL_VERSION=${version}
      319000576 RUN set -eux; microdnf install -y "mysql-shell-$MYSQL_SHELL_VERSION"; microdnf clean all
      - VOLUME /var/lib/mysql
      14000 COPY docker-entrypoint.sh /usr/local/bin/
      - ENTRYPOINT ["docker-entrypoint.sh"]
      - EXPOSE 3306 33060
      - CMD ["mysqld"]`,
  files: () =>
    plant(
      debianTree('13'),
      {
        [entrypoint]: { script: mysqlEntrypoint(version) },
        '/entrypoint.sh': { target: 'usr/local/bin/docker-entrypoint.sh' },
        '/usr/sbin/mysqld': { program: 'mysqld', size: 73_184_296 },
        '/usr/bin/mysql': { program: 'mysql', size: 7_910_752 },
        '/usr/bin/mysqladmin': { program: 'mysqladmin', size: 7_221_104 },
        '/usr/local/bin/gosu': { program: 'gosu', size: 2_359_296 },
        '/docker-entrypoint-initdb.d': { directory: true },
        '/run/mysqld': { directory: true, mode: 0o1777, uid: 999, gid: 999 },
        '/etc/my.cnf':
          '[mysqld]\nskip-name-resolve\ndatadir=/var/lib/mysql\nsocket=/var/run/mysqld/mysqld.sock\nuser=mysql\n',
        '/var/lib/mysql': { directory: true, mode: 0o1777, uid: 999, gid: 999 },
        '/etc/passwd': before => `${before}mysql:x:999:999::/var/lib/mysql:/bin/bash\n`,
        '/etc/group': before => `${before}mysql:x:999:\n`,
      },
      Date.parse('2026-10-22'),
    ),
})

const postgres = (tags: string, from: string, version: string, size: number): Recipe => {
  const major = version.split('.')[0]!
  // Since 18 a data directory carries its version's number, and the volume is the directory above it.
  const volume = Number(major) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data'
  const data = Number(major) >= 18 ? `/var/lib/postgresql/${major}/docker` : volume
  const bin = `/usr/lib/postgresql/${major}/bin`
  return {
    name: 'postgres',
    tags,
    from,
    created: '2026-11-13',
    steps: `
      4096 RUN set -eux; groupadd -r postgres --gid=999; useradd -r -g postgres --uid=999 --home-dir=/var/lib/postgresql --shell=/bin/bash postgres
      9412608 RUN set -ex; apt-get update; apt-get install -y --no-install-recommends gnupg less
      - ENV GOSU_VERSION=1.19
      2371584 RUN set -eux; wget -O /usr/local/bin/gosu "https://github.com/tianon/gosu/releases/download/$GOSU_VERSION/gosu-amd64"
      25300992 RUN set -eux; apt-get install -y --no-install-recommends locales; localedef -i en_US -c -f UTF-8 -A /usr/share/locale/locale.alias en_US.UTF-8
      - ENV LANG=en_US.utf8
      0 RUN mkdir /docker-entrypoint-initdb.d
      - ENV PG_MAJOR=${major}
      - ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${bin}
      - ENV PG_VERSION=${version}-1.pgdg13+2
      ${size} RUN set -ex; apt-get install -y --no-install-recommends postgresql-common "postgresql-$PG_MAJOR=$PG_VERSION"
      61440 RUN set -eux; sed -ri "s!^#?(listen_addresses)\\s*=\\s*\\S+.*!\\1 = '*'!" /usr/share/postgresql/postgresql.conf.sample
      0 RUN install --verbose --directory --owner postgres --group postgres --mode 3777 /var/run/postgresql
      - ENV PGDATA=${data}
      0 RUN install --verbose --directory --owner postgres --group postgres --mode 1777 "$PGDATA"
      - VOLUME ${volume}
      14336 COPY docker-entrypoint.sh docker-ensure-initdb.sh /usr/local/bin/
      - ENTRYPOINT ["docker-entrypoint.sh"]
      - STOPSIGNAL SIGINT
      - EXPOSE 5432
      - CMD ["postgres"]`,
    files: base =>
      plant(
        base,
        {
          [entrypoint]: { script: postgresEntrypoint },
          [`${bin}/postgres`]: { program: 'postgres', size: 9_984_712 },
          [`${bin}/initdb`]: { program: 'initdb', size: 199_176 },
          [`${bin}/pg_ctl`]: { program: 'pg_ctl', size: 63_696 },
          '/usr/bin/psql': { program: 'psql', size: 741_232 },
          '/usr/bin/pg_isready': { program: 'pg_isready', size: 51_432 },
          '/usr/local/bin/gosu': { program: 'gosu', size: 2_371_584 },
          '/docker-entrypoint-initdb.d': { directory: true },
          '/run/postgresql': { directory: true, mode: 0o3777, uid: 999, gid: 999 },
          [data]: { directory: true, mode: 0o1777, uid: 999, gid: 999 },
          '/etc/passwd': before => `${before}postgres:x:999:999::/var/lib/postgresql:/bin/bash\n`,
          '/etc/group': before => `${before}postgres:x:999:\n`,
        },
        Date.parse('2026-11-13'),
      ),
  }
}

export const databases: readonly Recipe[] = [
  redis('latest 8 8.2', 'debian:13-slim', '8.2.3', 54_722_560),
  redis('alpine 8-alpine 8.2-alpine', 'alpine:3.22', '8.2.3', 60_104_704),
  redis('7 7.4', 'debian:12-slim', '7.4.7', 37_912_576),
  redis('7-alpine 7.4-alpine', 'alpine:3.21', '7.4.7', 33_046_528),
  mysql('latest 9 9.4', 'innovation', '9.4.0-1.el9', 395_313_152),
  mysql('8 8.4 lts', '8.4', '8.4.7-1.el9', 316_669_952),
  mysql('8.0', '8.0', '8.0.44-1.el9', 308_281_344),
  postgres('latest 18 18.1', 'debian:13-slim', '18.1', 341_843_968),
  postgres('17 17.7', 'debian:13-slim', '17.7', 338_690_048),
  postgres('16 16.11', 'debian:13-slim', '16.11', 331_350_016),
  postgres('alpine 18-alpine', 'alpine:3.22', '18.1', 268_435_456),
  postgres('17-alpine', 'alpine:3.22', '17.7', 265_289_728),
]
