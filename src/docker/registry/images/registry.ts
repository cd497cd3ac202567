import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

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

export const recipes: readonly Recipe[] = [
  registry('latest 3 3.0', '/etc/distribution/config.yml', 57_312_832),
  registry('2 2.8', '/etc/docker/registry/config.yml', 16_879_616),
]
