import type { Recipe } from '../recipe.ts'

/** Debian with compilers and libraries: what the large images of languages begin with. */
export const recipes: readonly Recipe[] = [
  {
    name: 'buildpack-deps',
    tags: 'latest trixie',
    from: 'debian:13',
    created: '2026-11-03',
    steps: `
      64290816 RUN set -eux; apt-get update; apt-get install -y --no-install-recommends ca-certificates curl gnupg netbase sq wget
      199229440 RUN apt-get update && apt-get install -y --no-install-recommends git mercurial openssh-client subversion procps
      612368384 RUN set -ex; apt-get update; apt-get install -y --no-install-recommends autoconf automake bzip2 g++ gcc make`,
    files: base => base,
  },
]
