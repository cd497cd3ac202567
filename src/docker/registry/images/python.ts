import { plant } from '../plant.ts'
import type { Recipe } from '../recipe.ts'

const python = (tags: string, from: string, version: string, size: number): Recipe => {
  const [minor = ''] = /^\d+\.\d+/.exec(version) ?? []
  return {
    name: 'python',
    tags,
    from,
    created: '2026-11-05',
    steps: `
      - ENV PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
      - ENV LANG=C.UTF-8
      3900416 RUN set -eux; apt-get update; apt-get install -y --no-install-recommends ca-certificates netbase tzdata
      - ENV PYTHON_VERSION=${version}
      ${size} RUN set -eux; wget -O python.tar.xz "https://www.python.org/ftp/python/\${PYTHON_VERSION%%[a-z]*}/Python-$PYTHON_VERSION.tar.xz"; ./configure; make -j "$(nproc)"; make install
      36 RUN set -eux; for src in idle3 pip3 pydoc3 python3 python3-config; do ln -svT "$src" "/usr/local/bin/$(echo "$src" | tr -d 3)"; done
      - CMD ["python3"]`,
    files: base =>
      plant(
        base,
        {
          [`/usr/local/bin/python${minor}`]: { program: 'python', size: 14_416 },
          '/usr/local/bin/python3': { target: `python${minor}` },
          '/usr/local/bin/python': { target: 'python3' },
          '/usr/local/bin/pip3': { program: 'pip' },
          '/usr/local/bin/pip': { target: 'pip3' },
        },
        Date.parse('2026-11-05'),
      ),
  }
}

const [large, slim, small] = ['buildpack-deps:trixie', 'debian:13-slim', 'alpine:3.22'] as const

export const recipes: readonly Recipe[] = [
  python('latest 3 3.14', large, '3.14.0', 73_400_320),
  python('3.13', large, '3.13.9', 70_254_592),
  python('3.12', large, '3.12.12', 67_108_864),
  python('slim 3-slim 3.14-slim', slim, '3.14.0', 48_234_496),
  python('3.13-slim', slim, '3.13.9', 46_137_344),
  python('3.12-slim', slim, '3.12.12', 44_040_192),
  python('alpine 3-alpine 3.14-alpine', small, '3.14.0', 44_040_192),
  python('3.13-alpine', small, '3.13.9', 40_894_464),
]
