import type { Release } from './tree-core.ts'

const releases = { 12: ['bookworm', '12.12'], 13: ['trixie', '13.1'] } as const

/** A release of Debian by its number. */
export function debianRelease(release: keyof typeof releases): Release {
  const [code, version] = releases[release]
  return {
    built: '2025-10-20',
    version,
    os: `PRETTY_NAME="Debian GNU/Linux ${release} (${code})"
NAME="Debian GNU/Linux"
VERSION_ID="${release}"
VERSION="${release} (${code})"
VERSION_CODENAME=${code}
${release === 13 ? `DEBIAN_VERSION_FULL=${version}\n` : ''}ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`,
    sources: {
      'debian.sources': `Types: deb
URIs: http://deb.debian.org/debian
Suites: ${code} ${code}-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://deb.debian.org/debian-security
Suites: ${code}-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`,
    },
    zones: { Seoul: 'KST-9\n', Shanghai: 'CST-8\n', Tokyo: 'JST-9\n' },
  }
}
