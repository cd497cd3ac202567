import type { Directory } from '../../engine/files/tree.ts'
import { plant } from '../plant.ts'

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

/** What nginx adds to the system that it is built on. */
export const nginxFiles = (base: Directory) =>
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
