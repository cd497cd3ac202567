import type { Directory } from '../../engine/files/tree.ts'
import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'
import { debianTree } from '../trees.ts'
import { wordpressEntrypoint } from './entrypoints.ts'

const welcome = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, the nginx web server is successfully installed and
working. Further configuration is required.</p>

<p>For online documentation and support please refer to
<a href="http://nginx.org/">nginx.org</a>.<br/>
Commercial support is available at
<a href="http://nginx.com/">nginx.com</a>.</p>

<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`

const sorry = `<!DOCTYPE html>
<html>
<head>
<title>Error</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>An error occurred.</h1>
<p>Sorry, the page you are looking for is currently unavailable.<br/>
Please try again later.</p>
<p>If you are the system administrator of this resource then you should check
the error log for details.</p>
<p><em>Faithfully yours, nginx.</em></p>
</body>
</html>
`

const nginxConf = `
user  nginx;
worker_processes  auto;

error_log  /var/log/nginx/error.log warn;
pid        /run/nginx.pid;


events {
    worker_connections  1024;
}


http {
    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;

    log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for"';

    access_log  /var/log/nginx/access.log;

    sendfile        on;
    #tcp_nopush     on;

    keepalive_timeout  65;

    #gzip  on;

    include /etc/nginx/conf.d/*.conf;
}
`

const defaultConf = `server {
    listen       80;
    listen  [::]:80;
    server_name  localhost;

    #access_log  /var/log/nginx/host.access.log  main;

    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }

    #error_page  404              /404.html;

    # redirect server error pages to the static page /50x.html
    #
    error_page   500 502 503 504  /50x.html;
    location = /50x.html {
        root   /usr/share/nginx/html;
    }
}
`

const mimeTypes = `
types {
    text/html                                        html htm shtml;
    text/css                                         css;
    text/xml                                         xml;
    image/gif                                        gif;
    image/jpeg                                       jpeg jpg;
    application/javascript                           js;
    text/plain                                       txt;
    image/png                                        png;
    image/svg+xml                                    svg svgz;
    image/x-icon                                     ico;
    application/json                                 json;
    application/pdf                                  pdf;
}
`

const nginxFiles = (base: Directory) =>
  plant(
    base,
    {
      '/docker-entrypoint.sh': {
        script: '#!/bin/sh\necho "/docker-entrypoint.sh: Configuration complete; ready for start up"\nexec "$@"\n',
      },
      '/docker-entrypoint.d/40-note': 'x\n',
      '/usr/sbin/nginx': { program: 'nginx', size: 1_521_824 },
      '/usr/share/nginx/html/index.html': welcome,
      '/usr/share/nginx/html/50x.html': sorry,
      '/etc/nginx/nginx.conf': nginxConf,
      '/etc/nginx/mime.types': mimeTypes,
      '/etc/nginx/conf.d/default.conf': defaultConf,
      '/var/log/nginx/access.log': { target: '/dev/stdout' },
      '/var/log/nginx/error.log': { target: '/dev/stderr' },
      '/var/cache/nginx': { directory: true, uid: 101 },
      '/etc/passwd': before => `${before}nginx:x:101:101:nginx user:/nonexistent:/bin/false\n`,
      '/etc/group': before => `${before}nginx:x:101:\n`,
    },
    Date.parse('2026-11-04'),
  )

/** The last lines of every nginx image. */
const nginxEnd = `
      93 COPY docker-entrypoint.sh /
      22 RUN ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
      - ENTRYPOINT ["/docker-entrypoint.sh"]
      - EXPOSE 80
      - STOPSIGNAL SIGQUIT
      - CMD ["nginx","-g","daemon off;"]`

const nginx = (tags: string, version: string, size: number): Recipe => ({
  name: 'nginx',
  tags,
  created: '2026-11-04',
  steps: `
      ${size} IMPORT
      - ENV NGINX_VERSION=${version}
      2 COPY 40-note /docker-entrypoint.d/${nginxEnd}`,
  files: () => nginxFiles(debianTree('13')),
})

const nginxAlpine = (tags: string, version: string, size: number): Recipe => ({
  name: 'nginx',
  tags,
  from: 'alpine:3.22',
  created: '2026-11-04',
  steps: `
      - ENV NGINX_VERSION=${version}
      ${size} RUN set -x && addgroup -g 101 -S nginx && adduser -S -D -H -u 101 -G nginx nginx && apk add --no-cache nginx=${version}
      2 COPY 40-note /docker-entrypoint.d/${nginxEnd}`,
  files: nginxFiles,
})

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

const php = (code: string) => `<?php\n${code}\n`

const wordpress: Recipe = {
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
        '/usr/local/bin/docker-entrypoint.sh': { script: wordpressEntrypoint },
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
}

const registry = (tags: string, config: string, size: number): Recipe => ({
  name: 'registry',
  tags,
  from: 'alpine:3.22',
  created: '2026-10-20',
  steps: `
      1019904 RUN apk add --no-cache ca-certificates
      ${size} COPY registry /bin/registry
      171 COPY ./config-example.yml ${config}
      - VOLUME /var/lib/registry
      - EXPOSE 5000
      155 COPY ./entrypoint.sh /entrypoint.sh
      - ENTRYPOINT ["/entrypoint.sh"]
      - CMD ["${config}"]`,
  files: base =>
    plant(
      base,
      {
        '/entrypoint.sh': {
          script:
            '#!/bin/sh\n\nset -e\n\ncase "$1" in\n    *.yaml|*.yml) set -- registry serve "$@" ;;\n' +
            '    serve|garbage-collect|help|-*) set -- registry "$@" ;;\nesac\n\nexec "$@"\n',
        },
        '/bin/registry': { program: 'registry', size },
        [config]:
          'version: 0.1\nlog:\n  fields:\n    service: registry\nstorage:\n  filesystem:\n' +
          '    rootdirectory: /var/lib/registry\nhttp:\n  addr: :5000\n',
        '/var/lib/registry': { directory: true },
      },
      Date.parse('2026-10-20'),
    ),
})

/** Web servers and what runs in them. */
export const web: readonly Recipe[] = [
  nginx('latest mainline 1 1.29 1.29.0', '1.29.0', 82_752_610),
  nginx('stable 1.28 1.28.0', '1.28.0', 82_701_312),
  nginxAlpine('alpine mainline-alpine 1-alpine 1.29-alpine', '1.29.0', 44_181_504),
  nginxAlpine('stable-alpine 1.28-alpine', '1.28.0', 43_982_848),
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
  wordpress,
  registry('latest 3 3.0', '/etc/distribution/config.yml', 57_312_832),
  registry('2 2.8', '/etc/docker/registry/config.yml', 16_879_616),
]
