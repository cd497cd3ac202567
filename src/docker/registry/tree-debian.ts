import type { Directory } from '../engine/files/tree.ts'
import { baseTree } from './tree-debian-base.ts'
import { debianPackages, ubuntuBin } from './tree-words.ts'

const debianCodes: Readonly<Record<string, readonly [code: string, version: string, built: string]>> = {
  '11': ['bullseye', '11.11', '2025-10-20'],
  '12': ['bookworm', '12.12', '2025-10-20'],
  '13': ['trixie', '13.1', '2025-10-20'],
}

/** Debian's base image; `release` is its number, such as `12`. */
export function debianTree(release: string): Directory {
  const [code, version, built] = debianCodes[release] ?? debianCodes['13']!
  return baseTree({
    built,
    version,
    issue: `Debian GNU/Linux ${release}`,
    os: `PRETTY_NAME="Debian GNU/Linux ${release} (${code})"
NAME="Debian GNU/Linux"
VERSION_ID="${release}"
VERSION="${release} (${code})"
VERSION_CODENAME=${code}
${release === '13' ? `DEBIAN_VERSION_FULL=${version}\n` : ''}ID=debian
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
    zones: { Seoul: 'KST-9', Shanghai: 'CST-8', Tokyo: 'JST-9' },
    packages: debianPackages,
  })
}

const ubuntuCodes: Readonly<Record<string, readonly [point: string, code: string, debian: string]>> = {
  '20.04': ['20.04.6 LTS', 'Focal Fossa', 'bullseye/sid'],
  '22.04': ['22.04.5 LTS', 'Jammy Jellyfish', 'bookworm/sid'],
  '24.04': ['24.04.3 LTS', 'Noble Numbat', 'trixie/sid'],
  '25.10': ['25.10', 'Questing Quokka', 'forky/sid'],
}

/** Ubuntu's base image; `version` is such as `24.04`. */
export function ubuntuTree(version: string): Directory {
  const [point, name, debian] = ubuntuCodes[version] ?? ubuntuCodes['24.04']!
  const code = name.split(' ')[0]!.toLowerCase()
  return baseTree({
    built: '2025-10-01',
    version: debian,
    issue: `Ubuntu ${point}`,
    os: `PRETTY_NAME="Ubuntu ${point}"
NAME="Ubuntu"
VERSION_ID="${version}"
VERSION="${point} (${name})"
VERSION_CODENAME=${code}
ID=ubuntu
ID_LIKE=debian
HOME_URL="https://www.ubuntu.com/"
SUPPORT_URL="https://help.ubuntu.com/"
BUG_REPORT_URL="https://bugs.launchpad.net/ubuntu/"
PRIVACY_POLICY_URL="https://www.ubuntu.com/legal/terms-and-policies/privacy-policy"
UBUNTU_CODENAME=${code}
LOGO=ubuntu-logo
`,
    sources: {
      'ubuntu.sources': `Types: deb
URIs: http://archive.ubuntu.com/ubuntu/
Suites: ${code} ${code}-updates ${code}-backports
Components: main universe restricted multiverse
Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg

Types: deb
URIs: http://security.ubuntu.com/ubuntu/
Suites: ${code}-security
Components: main universe restricted multiverse
Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg
`,
    },
    bin: ubuntuBin,
    packages: debianPackages.replace('debian-archive-keyring', 'procps ubuntu-keyring').replace(' tzdata', ''),
  })
}
