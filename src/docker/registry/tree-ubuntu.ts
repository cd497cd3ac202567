import type { Directory } from '../engine/files/tree.ts'
import { debianPackages } from './debian-packages.ts'
import { baseTree } from './tree-debian-base.ts'

const releases = {
  '22.04': ['22.04.5 LTS', 'Jammy Jellyfish', 'bookworm/sid'],
  '24.04': ['24.04.3 LTS', 'Noble Numbat', 'trixie/sid'],
} as const

/** What Ubuntu has besides: procps. */
const ubuntuBin =
  'free kill pgrep pidwait pkill pmap ps:144248 pwdx skill slabtop snice tload top uptime vmstat w watch'

/** Ubuntu's base image. */
export function ubuntuTree(version: keyof typeof releases): Directory {
  const [point, name, debian] = releases[version]
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
