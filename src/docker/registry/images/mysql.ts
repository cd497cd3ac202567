import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'
import { debianTree } from '../tree-debian.ts'
import { mysqlEntrypoint } from './mysql-entrypoint.ts'

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
      debianTree(13),
      {
        '/usr/local/bin/docker-entrypoint.sh': { script: mysqlEntrypoint(version) },
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

export const recipes: readonly Recipe[] = [
  mysql('latest 9 9.4', 'innovation', '9.4.0-1.el9', 395_313_152),
  mysql('8 8.4 lts', '8.4', '8.4.7-1.el9', 316_669_952),
  mysql('8.0', '8.0', '8.0.44-1.el9', 308_281_344),
]
