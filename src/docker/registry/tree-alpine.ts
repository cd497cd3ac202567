import type { Directory } from '../engine/files/tree.ts'
import { applets } from './busybox-words.ts'
import { parts } from './tree-parts.ts'

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const alpineVersion = '3.22.2'

/** Alpine's base image: BusyBox, musl and apk. */
export function alpineTree(): Directory {
  const { text, link, folder, folders, executables, links, kernel, root, temporary } = parts(Date.parse('2025-10-08'))
  const [bin, usrBin, sbin, usrSbin] = applets.map(words => links(words, '/bin/busybox'))
  const users =
    'bin:1:/bin daemon:2:/sbin lp:4:/var/spool/lpd sync:5:/sbin mail:8:/var/mail news:9:/usr/lib/news guest:405:/dev/null nobody:65534:/'
  const passwd = users
    .split(' ')
    .map(row => row.split(':'))
    .map(([name, id, home]) => `${name!}:x:${id!}:${id!}:${name!}:${home!}:/sbin/nologin\n`)
  return folder({
    bin: folder({ ...bin, ...executables('busybox:808712') }),
    etc: folder({
      'alpine-release': text(`${alpineVersion}\n`),
      apk: folder({
        arch: text('x86_64\n'),
        keys: folder(),
        repositories: text(
          ['main', 'community'].map(part => `https://dl-cdn.alpinelinux.org/alpine/v3.22/${part}\n`).join(''),
        ),
        world: text('alpine-baselayout\nalpine-keys\nalpine-release\napk-tools\nbusybox\nlibc-utils\n'),
      }),
      ...folders(
        'conf.d crontabs init.d logrotate.d modprobe.d network opt periodic profile.d secfixes.d ssl sysctl.d',
      ),
      fstab: text('/dev/cdrom\t/media/cdrom\tiso9660\tnoauto,ro 0 0\n/dev/usbdisk\t/media/usb\tvfat\tnoauto\t0 0\n'),
      group: text(
        'root:x:0:root\nbin:x:1:root,bin,daemon\ndaemon:x:2:root,bin,daemon\nsys:x:3:root,bin\nadm:x:4:root,daemon\ntty:x:5:\n' +
          'disk:x:6:root\nlp:x:7:lp\nmail:x:12:mail\nwheel:x:10:root\naudio:x:18:\ndialout:x:20:root\ntape:x:26:root\n' +
          'video:x:27:root\nusers:x:100:games\nnogroup:x:65533:\nnobody:x:65534:\n',
      ),
      issue: text('Welcome to Alpine Linux 3.22\nKernel \\r on \\m (\\l)\n\n'),
      motd: text(
        'Welcome to Alpine!\n\nThe Alpine Wiki contains a large amount of how-to guides and general\ninformation about administrating Alpine systems.\nSee <https://wiki.alpinelinux.org/>.\n',
      ),
      'os-release': link('../usr/lib/os-release'),
      passwd: text(`root:x:0:0:root:/root:/bin/sh\n${passwd.join('')}`),
      profile: text(`export PATH="${path}"\n`),
      shadow: { ...text('root:*::0:::::\n', 0o640), gid: 42 },
      shells: text('# valid login shells\n/bin/sh\n/bin/ash\n'),
    }),
    home: folder(),
    lib: folder({
      ...folders('apk'),
      'ld-musl-x86_64.so.1': text('', 0o755),
      'libc.musl-x86_64.so.1': link('ld-musl-x86_64.so.1'),
    }),
    media: folder(folders('cdrom floppy usb')),
    ...folders('mnt opt'),
    ...kernel,
    root,
    run: folder({ lock: folder() }),
    sbin: folder({ ...sbin, ...executables('apk:71744 ldconfig') }),
    srv: folder(),
    tmp: temporary,
    usr: folder({
      bin: folder({ ...usrBin, ...executables('getconf getent iconv ldd scanelf ssl_client') }),
      lib: folder({ 'os-release': text(alpineRelease) }),
      local: folder(folders('bin lib share')),
      sbin: folder(usrSbin),
      share: folder(folders('apk man misc udhcpc')),
    }),
    var: folder({
      cache: folder({ apk: folder() }),
      empty: folder(),
      lib: folder(folders('apk misc udhcpd')),
      local: folder(),
      lock: link('../run/lock'),
      log: folder(),
      mail: folder(),
      opt: folder(),
      run: link('../run'),
      spool: folder(),
      tmp: temporary,
    }),
  })
}

const alpineRelease = `NAME="Alpine Linux"
ID=alpine
VERSION_ID=${alpineVersion}
PRETTY_NAME="Alpine Linux v3.22"
HOME_URL="https://alpinelinux.org/"
BUG_REPORT_URL="https://gitlab.alpinelinux.org/alpine/aports/-/issues"
`
