import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

const apache = '/usr/local/apache2'

const httpd = (tags: string, from: string, steps: string): Recipe => ({
  name: 'httpd',
  tags,
  from,
  created: '2026-11-04',
  steps: `
      - ENV HTTPD_PREFIX=${apache}
      - ENV PATH=${apache}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
      0 RUN mkdir -p "$HTTPD_PREFIX" && chown www-data:www-data "$HTTPD_PREFIX"
      - WORKDIR ${apache}
      ${steps}
      - STOPSIGNAL SIGWINCH
      138 COPY httpd-foreground /usr/local/bin/
      - EXPOSE 80
      - CMD ["httpd-foreground"]`,
  files: base =>
    plant(
      base,
      {
        '/usr/local/bin/httpd-foreground': {
          script:
            '#!/bin/sh\nset -e\n\n# Apache gets grumpy about PID files pre-existing\n' +
            `rm -f ${apache}/logs/httpd.pid\n\nexec httpd -DFOREGROUND "$@"\n`,
        },
        [`${apache}/bin/httpd`]: { program: 'httpd', size: 2_391_104 },
        [`${apache}/htdocs/index.html`]: '<html><body><h1>It works!</h1></body></html>\n',
        [`${apache}/conf/httpd.conf`]: `ServerRoot "${apache}"\nListen 80\nDocumentRoot "${apache}/htdocs"\n`,
        [`${apache}/logs`]: { directory: true },
      },
      Date.parse('2026-11-04'),
    ),
})

export const recipes: readonly Recipe[] = [
  httpd(
    'latest 2 2.4',
    'debian:13-slim',
    `9850880 RUN set -eux; apt-get update; apt-get install -y --no-install-recommends ca-certificates libaprutil1-ldap libldap-common
      - ENV HTTPD_VERSION=2.4.65
      28901376 RUN set -eux; savedAptMark="$(apt-mark showmanual)"; ./configure --prefix="$HTTPD_PREFIX"; make -j "$(nproc)"; make install`,
  ),
  httpd(
    'alpine 2-alpine 2.4-alpine',
    'alpine:3.22',
    `2408448 RUN set -eux; apk add --no-cache apr apr-util apr-util-ldap perl
      - ENV HTTPD_VERSION=2.4.65
      52584448 RUN set -eux; ./configure --prefix="$HTTPD_PREFIX"; make -j "$(nproc)"; make install`,
  ),
]
