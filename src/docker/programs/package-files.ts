type Files = Readonly<Record<string, string>>

const types = `types {
    text/html                  html htm;
    text/css                   css;
    application/javascript     js;
    application/json           json;
    image/png                  png;
    image/jpeg                 jpeg jpg;
    image/svg+xml              svg;
    text/plain                 txt;
}
`

const configuration = (user: string, sites: string) => `user ${user};
worker_processes auto;
pid /run/nginx.pid;

events {
    worker_connections 768;
}

http {
    sendfile on;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log /var/log/nginx/access.log;
    error_log /var/log/nginx/error.log;
    include /etc/nginx/conf.d/*.conf;
    include ${sites};
}
`

const page = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, the nginx web server is successfully installed and
working. Further configuration is required.</p>
<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`

/** Zones that tzdata brings here: those without summer time around Korea. */
const zones = { 'Asia/Seoul': 'KST-9', 'Asia/Tokyo': 'JST-9', 'Asia/Shanghai': 'CST-8', 'Etc/UTC': 'UTC0', UTC: 'UTC0' }

const tzdata: Files = Object.fromEntries(
  Object.entries(zones).map(([name, text]) => [`/usr/share/zoneinfo/${name}`, `${text}\n`]),
)

/** What packages bring besides executables: nginx as Debian sets it up. */
export const debianFiles: Readonly<Record<string, Files>> = {
  nginx: {
    '/etc/nginx/nginx.conf': configuration('www-data', '/etc/nginx/sites-enabled/*'),
    '/etc/nginx/mime.types': types,
    '/etc/nginx/sites-enabled/default': `server {
    listen 80 default_server;
    listen [::]:80 default_server;
    root /var/www/html;
    index index.html index.htm index.nginx-debian.html;
    server_name _;
    location / {
        try_files $uri $uri/ =404;
    }
}
`,
    '/var/log/nginx/access.log': '',
    '/var/log/nginx/error.log': '',
    '/var/www/html/index.nginx-debian.html': page,
  },
  tzdata,
}

/** The same as Alpine does it: every request is answered with 404 until one changes that. */
export const alpineFiles: Readonly<Record<string, Files>> = {
  nginx: {
    '/etc/nginx/nginx.conf': configuration('nginx', '/etc/nginx/http.d/*.conf'),
    '/etc/nginx/mime.types': types,
    '/etc/nginx/http.d/default.conf': `server {
    listen 80 default_server;
    listen [::]:80 default_server;
    location / {
        return 404;
    }
}
`,
    '/var/log/nginx/access.log': '',
    '/var/log/nginx/error.log': '',
    '/var/lib/nginx/html/index.html': page,
  },
  tzdata,
}
