import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'
import { postgresEntrypoint } from './postgres-entrypoint.ts'

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
          '/usr/local/bin/docker-entrypoint.sh': { script: postgresEntrypoint },
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

export const recipes: readonly Recipe[] = [
  postgres('latest 18 18.1', 'debian:13-slim', '18.1', 341_843_968),
  postgres('17 17.7', 'debian:13-slim', '17.7', 338_690_048),
  postgres('16 16.11', 'debian:13-slim', '16.11', 331_350_016),
  postgres('alpine 18-alpine', 'alpine:3.22', '18.1', 268_435_456),
  postgres('17-alpine', 'alpine:3.22', '17.7', 265_289_728),
]
