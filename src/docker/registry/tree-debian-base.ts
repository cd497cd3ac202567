import { child, type Directory } from '../engine/files/tree.ts'
import { coreTree, group, passwd, type Release } from './tree-core.ts'
import { parts } from './tree-parts.ts'

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

export interface Distribution extends Release {
  readonly issue: string
  readonly packages: string
}

/** What Debian's and Ubuntu's images have in common. */
export function baseTree(distribution: Distribution): Directory {
  const make = parts(Date.parse(distribution.built))
  const { folder } = make
  const rest = folder({
    etc: settings(make, distribution),
    root: folder(shellFiles(make), 0o700),
    usr: software(make),
    var: variable(make, distribution),
  })
  return overlay(coreTree(distribution), rest)
}

/** A tree with another's entries laid over it; folders that are in both have those of both. */
function overlay(under: Directory, over: Directory): Directory {
  const entries = Object.entries(over.entries).map(([name, entry]) => {
    const there = child(under, name)
    return [name, entry.type === 'directory' && there?.type === 'directory' ? overlay(there, entry) : entry] as const
  })
  return { ...over, entries: { ...under.entries, ...Object.fromEntries(entries) } }
}

type Make = ReturnType<typeof parts>

const shellFiles = ({ text }: Make) => ({ '.bashrc': text(rootBashrc), '.profile': text(rootProfile) })

/** The group that may read passwords. */
const shadow = 42

/** /etc. */
function settings(make: Make, { issue, bin }: Distribution): Directory {
  const { text, folder, folders } = make
  return folder({
    apt: folder(folders('apt.conf.d auth.conf.d keyrings preferences.d trusted.gpg.d')),
    'bash.bashrc': text('# System-wide .bashrc file for interactive bash(1) shells.\n'),
    'debconf.conf': text('# This is the main config file for debconf.\n'),
    ...folders('cron.daily dpkg ld.so.conf.d logrotate.d pam.d selinux terminfo update-motd.d'),
    environment: text(bin === undefined ? '' : `PATH="${path}:/usr/games:/usr/local/games:/snap/bin"\n`),
    fstab: text('# UNCONFIGURED FSTAB FOR BASE SYSTEM\n'),
    gshadow: { ...text(group.replaceAll(/:x:\d+:/g, ':*::'), 0o640), gid: shadow },
    'host.conf': text('multi on\n'),
    issue: text(`${issue} \\n \\l\n\n`),
    'issue.net': text(`${issue}\n`),
    'ld.so.conf': text('include /etc/ld.so.conf.d/*.conf\n'),
    motd: text(''),
    'nsswitch.conf': text(
      'passwd:         files\ngroup:          files\nshadow:         files\n\nhosts:          files dns\nnetworks:       files\n',
    ),
    profile: text(`# /etc/profile: system-wide .profile file for the Bourne shell (sh(1))\nexport PATH="${path}"\n`),
    shadow: { ...text(passwd.replaceAll(/^([^:]*):.*/gm, '$1:*:20000:0:99999:7:::'), 0o640), gid: shadow },
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
function software({ text, link, folder, folders, executables }: Make): Directory {
  return folder({
    lib: folder({
      'x86_64-linux-gnu': folder({ 'ld-linux-x86-64.so.2': { ...text('', 0o755), size: 210_904 } }),
    }),
    lib64: folder({ 'ld-linux-x86-64.so.2': link('/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2') }),
    local: folder({ man: link('share/man'), share: folder({ man: folder() }) }),
    sbin: folder(executables(administration)),
    share: folder(folders('base-passwd bug debconf keyrings')),
  })
}

/** /var. */
function variable({ text, link, folder, folders }: Make, { packages }: Distribution): Directory {
  const status = packages
    .split(' ')
    .map(name => `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\n`)
    .join('\n')
  return folder({
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
    log: folder({
      apt: folder(),
      btmp: text('', 0o660),
      'dpkg.log': text(''),
      faillog: text(''),
      lastlog: text(''),
      wtmp: text('', 0o664),
    }),
    spool: folder({ mail: link('../mail') }),
  })
}

const administration =
  'add-shell addgroup>adduser adduser agetty badblocks blkid blockdev chgpasswd chmem chpasswd chroot cpgr>cppw cppw ctrlaltdel ' +
  'debugfs delgroup>deluser deluser dpkg-preconfigure dpkg-reconfigure dumpe2fs e2fsck faillock fdformat findfs fsck fsfreeze ' +
  'fstrim getty>agetty groupadd groupdel groupmod grpck hwclock iconvconfig installkernel invoke-rc.d isosize killall5 ' +
  'ldconfig losetup mke2fs mkfs mkswap newusers nologin pam-auth-update pivot_root pwck readprofile remove-shell resize2fs rtcwake ' +
  'runuser service shadowconfig start-stop-daemon sulogin swaplabel swapoff swapon switch_root tarcat tune2fs unix_chkpwd ' +
  'update-passwd update-rc.d update-shells useradd userdel usermod vigr>vipw vipw wipefs zic zramctl'

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
