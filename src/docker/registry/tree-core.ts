import type { Directory } from '../engine/files/tree.ts'
import { parts } from './tree-parts.ts'

/** What tells releases apart. */
export interface Release {
  /** The day it was made. */
  readonly built: string
  /** `/etc/os-release`. */
  readonly os: string
  /** `/etc/debian_version`. */
  readonly version: string
  /** Files of `/etc/apt/sources.list.d`. */
  readonly sources: Readonly<Record<string, string>>
  /** Executables besides Debian's. */
  readonly bin?: string
  /** Files of /usr/share/zoneinfo/Asia where tzdata is there, as TZ could have them. */
  readonly zones?: Readonly<Record<string, string>>
}

/** The part of Debian that the host has too, and is loaded with it: `debianTree` lays the rest over it. */
export function coreTree({ built, os, version, sources, bin = '', zones }: Release): Directory {
  const { text, link, folder, folders, executables, kernel, root, temporary } = parts(Date.parse(built))
  const texts = (files: Readonly<Record<string, string>>) =>
    folder(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, text(data)])))
  return folder({
    bin: link('usr/bin'),
    ...folders('boot home media mnt opt srv'),
    etc: folder({
      alternatives: folder({
        awk: link('/usr/bin/mawk'),
        nawk: link('/usr/bin/mawk'),
        pager: link('/usr/bin/more'),
        which: link('/usr/bin/which.debianutils'),
      }),
      apt: folder({ 'sources.list.d': texts(sources) }),
      debian_version: text(`${version}\n`),
      ...folders('default init.d opt profile.d security systemd'),
      group: text(group),
      ...(zones !== undefined && { localtime: link('/usr/share/zoneinfo/Etc/UTC'), timezone: text('Etc/UTC\n') }),
      'os-release': link('../usr/lib/os-release'),
      passwd: text(passwd),
    }),
    lib: link('usr/lib'),
    lib64: link('usr/lib64'),
    ...kernel,
    root,
    run: folder({ lock: temporary, mount: folder() }),
    sbin: link('usr/sbin'),
    tmp: temporary,
    usr: folder({
      bin: folder(executables(`${executableNames} ${bin}`.trim())),
      ...folders('games include lib64 libexec src'),
      lib: folder({ ...folders('apt dpkg init locale mime ssl systemd udev'), 'os-release': text(os) }),
      local: folder(folders('bin etc games include lib sbin share src')),
      sbin: folder(executables('killall5 nologin')),
      share: folder({
        ...folders('base-files bash-completion common-licenses doc info man perl5'),
        ...(zones !== undefined && {
          zoneinfo: folder({ Asia: texts(zones), Etc: texts({ UTC: 'UTC0\n' }) }),
        }),
      }),
    }),
    var: folder({
      ...folders('backups cache lib local mail opt spool'),
      lock: link('/run/lock'),
      log: folder(),
      run: link('/run'),
      tmp: temporary,
    }),
  })
}

/** Executables of Debian's and Ubuntu's base systems: `name`, `name:size`, `name>target`. */
const executableNames =
  '[ apt apt-cache apt-config apt-get apt-mark arch awk>/etc/alternatives/awk b2sum base32 base64 basename basenc bash:1265648 ' +
  'bashbug captoinfo cat chage chcon chfn chgrp chmod choom chown chrt chsh cksum clear clear_console cmp comm cp csplit cut ' +
  'dash:125688 date dd deb-systemd-helper deb-systemd-invoke debconf debconf-communicate debconf-set-selections debconf-show df ' +
  'diff diff3 dir dircolors dirname dmesg dnsdomainname>hostname domainname>hostname dpkg:318040 dpkg-deb dpkg-divert ' +
  'dpkg-query dpkg-split dpkg-statoverride dpkg-trigger du echo egrep env expand expr factor fallocate false fgrep find ' +
  'findmnt flock fmt fold getconf getent getopt gpasswd grep groups gunzip gzexe gzip hardlink head hostid hostname iconv id ' +
  'infocmp install ionice ipcrm ipcs ischroot join ldd link linux32>setarch linux64>setarch ln locale localedef logger login ' +
  'logname ls:151344 lsblk lscpu lsipc lslocks lsns mawk mcookie md5sum mkdir mkfifo mknod mktemp more mount mountpoint mv ' +
  'namei nawk>/etc/alternatives/nawk newgrp nice nl nohup nproc nsenter numfmt od pager>/etc/alternatives/pager partx passwd ' +
  'paste pathchk perl:3790904 perl5.36.0:3790904 pidof>/sbin/killall5 pinky pr printenv printf prlimit ptx pwd rbash>bash ' +
  'readlink realpath renice reset>tset rev rgrep rm rmdir run-parts runcon savelog script scriptlive scriptreplay sdiff sed seq ' +
  'setarch setpriv setsid setterm sg>newgrp sh>dash sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split ' +
  'stat stdbuf stty su sum sync tabs tac tail tar:531984 taskset tee tempfile test tic timeout toe touch tput tr true truncate ' +
  'tset tsort tty tzselect umount uname uncompress unexpand uniq unlink unshare update-alternatives users utmpdump vdir wall wc ' +
  'wdctl whereis which>/etc/alternatives/which which.debianutils who whoami x86_64>setarch xargs yes zcat zcmp zdiff zegrep ' +
  'zfgrep zforce zgrep zless zmore znew'

/** Rows of /etc/passwd and /etc/group that Debian and its kin have, without what is the same in all. */
const users = `daemon 1 1 daemon /usr/sbin
bin 2 2 bin /bin
sys 3 3 sys /dev
sync 4 65534 sync /bin /bin/sync
games 5 60 games /usr/games
man 6 12 man /var/cache/man
lp 7 7 lp /var/spool/lpd
mail 8 8 mail /var/mail
news 9 9 news /var/spool/news
uucp 10 10 uucp /var/spool/uucp
proxy 13 13 proxy /bin
www-data 33 33 www-data /var/www
backup 34 34 backup /var/backups
list 38 38 Mailing_List_Manager /var/list
irc 39 39 ircd /run/ircd
_apt 42 65534 - /nonexistent
nobody 65534 65534 nobody /nonexistent`

const groups =
  'root:0 daemon:1 bin:2 sys:3 adm:4 tty:5 disk:6 lp:7 mail:8 news:9 uucp:10 man:12 proxy:13 kmem:15 dialout:20 fax:21 voice:22 ' +
  'cdrom:24 floppy:25 tape:26 sudo:27 audio:29 dip:30 www-data:33 backup:34 operator:37 list:38 irc:39 src:40 shadow:42 utmp:43 ' +
  'video:44 sasl:45 plugdev:46 staff:50 games:60 users:100 nogroup:65534'

export const passwd = `root:x:0:0:root:/root:/bin/bash\n${users
  .split('\n')
  .map(row => {
    const [login, uid, gid, name = '', home, shell = '/usr/sbin/nologin'] = row.split(' ')
    return `${login!}:x:${uid!}:${gid!}:${name.replace(/^-$/, '').replaceAll('_', ' ')}:${home!}:${shell}\n`
  })
  .join('')}`

export const group = groups
  .split(' ')
  .map(row => `${row.replace(':', ':x:')}:\n`)
  .join('')
