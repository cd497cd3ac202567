import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

/** The official image's entrypoint, shortened. */
const entrypoint = `#!/usr/bin/env bash
set -Eeuo pipefail

if [[ "$1" == apache2* ]]; then
	if [ ! -e index.php ] && [ ! -e wp-includes/version.php ]; then
		echo >&2 "WordPress not found in $PWD - copying now..."
		cp -a /usr/src/wordpress/* .
		echo >&2 "Complete! WordPress has been successfully copied to $PWD"
	fi

	names="$(env | grep '^WORDPRESS_' | cut -d= -f1 | sort | tr '\\n' ' ' || true)"
	if [ ! -s wp-config.php ] && [ -n "$names" ]; then
		echo >&2 "No 'wp-config.php' found in $PWD, but 'WORDPRESS_...' variables supplied; copying 'wp-config-docker.php' (\${names% })"
		cp wp-config-docker.php wp-config.php
	fi
fi

exec "$@"
`

const php = (code: string) => `<?php\n${code}\n`

export const recipes: readonly Recipe[] = [
  {
    name: 'wordpress',
    tags: 'latest 6 6.8 php8.3 apache php8.3-apache',
    from: 'debian:13-slim',
    created: '2026-11-12',
    steps: `
      117400000 RUN set -eux; apt-get update; apt-get install -y --no-install-recommends autoconf g++ gcc make pkg-config re2c ca-certificates curl xz-utils
      - ENV PHP_INI_DIR=/usr/local/etc/php
      7610000 RUN set -eux; apt-get update; apt-get install -y --no-install-recommends apache2
      - ENV APACHE_CONFDIR=/etc/apache2
      - ENV APACHE_ENVVARS=/etc/apache2/envvars
      - ENV PHP_VERSION=8.3.28
      14680064 RUN set -eux; curl -fsSL -o php.tar.xz "$PHP_URL"
      41800000 RUN set -eux; ./configure && make -j "$(nproc)" && make install
      - STOPSIGNAL SIGWINCH
      143 COPY apache2-foreground /usr/local/bin/
      - WORKDIR /var/www/html
      - EXPOSE 80
      132000000 RUN set -eux; apt-get install -y --no-install-recommends ghostscript
      60600000 RUN set -ex; docker-php-ext-install -j "$(nproc)" bcmath exif gd intl mysqli zip
      75100000 RUN set -eux; version='6.8.3'; curl -o wordpress.tar.gz -fL "https://wordpress.org/wordpress-$version.tar.gz"
      - VOLUME /var/www/html
      1710 COPY docker-entrypoint.sh /usr/local/bin/
      - ENTRYPOINT ["docker-entrypoint.sh"]
      - CMD ["apache2-foreground"]`,
    files: base =>
      plant(
        base,
        {
          '/usr/local/bin/docker-entrypoint.sh': { script: entrypoint },
          '/usr/src/wordpress/index.php': php(
            "define( 'WP_USE_THEMES', true );\nrequire __DIR__ . '/wp-blog-header.php';",
          ),
          '/usr/src/wordpress/license.txt': 'WordPress - Web publishing software\n',
          '/usr/src/wordpress/readme.html': '<!DOCTYPE html>\n<title>WordPress &#8250; ReadMe</title>\n',
          '/usr/src/wordpress/wp-admin/install.php': php("require __DIR__ . '/includes/upgrade.php';"),
          '/usr/src/wordpress/wp-admin/setup-config.php': php("require __DIR__ . '/includes/upgrade.php';"),
          '/usr/src/wordpress/wp-blog-header.php': php("require_once __DIR__ . '/wp-load.php';"),
          '/usr/src/wordpress/wp-config-docker.php': php(
            "define( 'DB_HOST', getenv_docker('WORDPRESS_DB_HOST', 'mysql') );",
          ),
          '/usr/src/wordpress/wp-content/index.php': php('// Silence is golden.'),
          '/usr/src/wordpress/wp-content/plugins': { directory: true },
          '/usr/src/wordpress/wp-content/themes': { directory: true },
          '/usr/src/wordpress/wp-includes/version.php': php("$wp_version = '6.8.3';"),
          '/usr/src/wordpress/wp-load.php': php("require_once ABSPATH . 'wp-config.php';"),
          '/usr/src/wordpress/wp-login.php': php("require __DIR__ . '/wp-load.php';"),
          '/usr/local/bin/apache2-foreground': { script: '#!/bin/sh\nset -e\nexec apache2 -DFOREGROUND "$@"\n' },
          '/usr/sbin/apache2': { program: 'httpd' },
          '/var/www/html': { directory: true, uid: 33, gid: 33 },
        },
        Date.parse('2026-11-12'),
      ),
  },
]
