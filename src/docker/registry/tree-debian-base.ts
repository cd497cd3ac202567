import type { Directory } from '../engine/files/tree.ts'
import { parts } from './tree-parts.ts'
import { debianBin, debianGroups, debianSbin, debianUsers } from './tree-words.ts'

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

export interface Release {
  /** The day it was made. */
  readonly built: string
  /** `/etc/os-release`. */
  readonly os: string
  readonly issue: string
  /** `/etc/debian_version`. */
  readonly version: string
  /** Files of `/etc/apt/sources.list.d`. */
  readonly sources: Readonly<Record<string, string>>
  /** Executables besides Debian's. */
  readonly bin?: string
  /** Files of /usr/share/zoneinfo/Asia where tzdata is there, as TZ could have them. */
  readonly zones?: Readonly<Record<string, string>>
  readonly packages: string
}

/** What Debian's and Ubuntu's images have in common. */
export function baseTree(release: Release): Directory {
  const make = parts(Date.parse(release.built))
  const { link, folder, folders, dev, proc, sys, root, temporary } = make
  return folder({
    bin: link('usr/bin'),
    boot: folder(),
    dev,
    etc: settings(make, release),
    home: folder(),
    lib: link('usr/lib'),
    lib64: link('usr/lib64'),
    ...folders('media mnt opt'),
    proc,
    root: root(shellFiles(make)),
    run: folder({ lock: temporary, mount: folder() }),
    sbin: link('usr/sbin'),
    srv: folder(),
    sys,
    tmp: temporary,
    usr: software(make, release),
    var: variable(make, release),
  })
}

type Make = ReturnType<typeof parts>

const shellFiles = ({ text }: Make) => ({ '.bashrc': text(rootBashrc), '.profile': text(rootProfile) })

const passwd = `root:x:0:0:root:/root:/bin/bash\n${debianUsers
  .split('\n')
  .map(row => {
    const [login, uid, gid, name = '', home, shell = '/usr/sbin/nologin'] = row.split(' ')
    return `${login!}:x:${uid!}:${gid!}:${name.replace(/^-$/, '').replaceAll('_', ' ')}:${home!}:${shell}\n`
  })
  .join('')}`

const group = debianGroups
  .split(' ')
  .map(row => `${row.replace(':', ':x:')}:\n`)
  .join('')

/** /etc. */
function settings(make: Make, { issue, version, sources, bin, zones }: Release): Directory {
  const { text, link, folder, folders } = make
  const sourceFiles = Object.entries(sources).map(([name, data]) => [name, text(data)] as const)
  return folder({
    alternatives: folder({
      awk: link('/usr/bin/mawk'),
      nawk: link('/usr/bin/mawk'),
      pager: link('/usr/bin/more'),
      which: link('/usr/bin/which.debianutils'),
    }),
    apt: folder({
      ...folders('apt.conf.d auth.conf.d keyrings preferences.d trusted.gpg.d'),
      'sources.list.d': folder(Object.fromEntries(sourceFiles)),
    }),
    'bash.bashrc': text('# System-wide .bashrc file for interactive bash(1) shells.\n'),
    'cron.daily': folder(),
    'debconf.conf': text('# This is the main config file for debconf.\n'),
    debian_version: text(`${version}\n`),
    ...folders(
      'default dpkg init.d ld.so.conf.d logrotate.d opt pam.d profile.d security selinux systemd terminfo update-motd.d',
    ),
    environment: text(bin === undefined ? '' : `PATH="${path}:/usr/games:/usr/local/games:/snap/bin"\n`),
    fstab: text('# UNCONFIGURED FSTAB FOR BASE SYSTEM\n'),
    group: text(group),
    gshadow: text(group.replaceAll(/:x:\d+:/g, ':*::'), 0o640),
    'host.conf': text('multi on\n'),
    issue: text(`${issue} \\n \\l\n\n`),
    'issue.net': text(`${issue}\n`),
    'ld.so.conf': text('include /etc/ld.so.conf.d/*.conf\n'),
    ...(zones !== undefined && { localtime: link('/usr/share/zoneinfo/Etc/UTC'), timezone: text('Etc/UTC\n') }),
    motd: text(''),
    'nsswitch.conf': text(
      'passwd:         files\ngroup:          files\nshadow:         files\n\nhosts:          files dns\nnetworks:       files\n',
    ),
    'os-release': link('../usr/lib/os-release'),
    passwd: text(passwd),
    profile: text(`# /etc/profile: system-wide .profile file for the Bourne shell (sh(1))\nexport PATH="${path}"\n`),
    shadow: text(passwd.replaceAll(/^([^:]*):.*/gm, '$1:*:20000:0:99999:7:::'), 0o640),
    shells: text(
      '# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/usr/bin/rbash\n/usr/bin/dash\n',
    ),
    skel: folder({
      '.bash_logout': text('# ~/.bash_logout: executed by bash(1) when login shell exits.\n'),
      ...shellFiles(make),
    }),
    subgid: text(''),
    subuid: text(''),
    'xattr.conf': text('system.posix_acl_access\t\tpermissions\nsystem.posix_acl_default\tpermissions\n'),
  })
}

/** /usr. */
function software({ text, link, folder, folders, executables }: Make, { os, bin, zones }: Release): Directory {
  const texts = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, data]) => [name, text(`${data}\n`)]))
  return folder({
    bin: folder(executables(bin === undefined ? debianBin : `${debianBin} ${bin}`)),
    ...folders('games include'),
    lib: folder({
      ...folders('apt dpkg init locale mime ssl systemd udev'),
      'x86_64-linux-gnu': folder({ 'ld-linux-x86-64.so.2': { ...text('', 0o755), size: 210_904 } }),
      'os-release': text(os),
    }),
    lib64: folder({ 'ld-linux-x86-64.so.2': link('/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2') }),
    libexec: folder(),
    local: folder({
      ...folders('bin etc games include lib'),
      man: link('share/man'),
      sbin: folder(),
      share: folder({ man: folder() }),
      src: folder(),
    }),
    sbin: folder(executables(debianSbin)),
    share: folder({
      ...folders('base-files base-passwd bash-completion bug common-licenses debconf doc info keyrings man perl5'),
      ...(zones !== undefined && {
        zoneinfo: folder({ Asia: folder(texts(zones)), Etc: folder(texts({ UTC: 'UTC0' })) }),
      }),
    }),
    src: folder(),
  })
}

/** /var. */
function variable({ text, link, folder, folders, temporary }: Make, { packages }: Release): Directory {
  const status = packages
    .split(' ')
    .map(name => `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\n`)
    .join('\n')
  return folder({
    backups: folder(),
    cache: folder({ apt: folder({ archives: folder({ partial: folder() }) }), ...folders('debconf ldconfig') }),
    lib: folder({
      apt: folder({ lists: folder(), mirrors: folder({ partial: folder() }), periodic: folder() }),
      dpkg: folder({
        ...folders('alternatives info parts triggers updates'),
        lock: text('', 0o640),
        status: text(status),
      }),
      ...folders('misc pam systemd'),
    }),
    local: folder(),
    lock: link('/run/lock'),
    log: folder({
      apt: folder(),
      btmp: text('', 0o660),
      'dpkg.log': text(''),
      faillog: text(''),
      lastlog: text(''),
      wtmp: text('', 0o664),
    }),
    mail: folder(),
    opt: folder(),
    run: link('/run'),
    spool: folder({ mail: link('../mail') }),
    tmp: temporary,
  })
}

const rootBashrc = `# ~/.bashrc: executed by bash(1) for non-login shells.

# Note: PS1 and umask are already set in /etc/profile.
# alias ls='ls $LS_OPTIONS'
`

const rootProfile = `# ~/.profile: executed by Bourne-compatible login shells.

if [ "$BASH" ]; then
  if [ -f ~/.bashrc ]; then
    . ~/.bashrc
  fi
fi
`
