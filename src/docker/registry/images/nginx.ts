import type { Recipe } from '../recipe.ts'
import { debianTree } from '../tree-debian.ts'
import { nginxFiles } from './nginx-files.ts'

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
  files: () => nginxFiles(debianTree(13)),
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

export const recipes: readonly Recipe[] = [
  nginx('latest mainline 1 1.29 1.29.0', '1.29.0', 82_752_610),
  nginx('stable 1.28 1.28.0', '1.28.0', 82_701_312),
  nginxAlpine('alpine mainline-alpine 1-alpine 1.29-alpine', '1.29.0', 44_181_504),
  nginxAlpine('stable-alpine 1.28-alpine', '1.28.0', 43_982_848),
]
