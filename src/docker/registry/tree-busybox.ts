import type { Directory } from '../engine/files/tree.ts'
import { applets } from './busybox-words.ts'
import { parts } from './tree-parts.ts'

/** What only the busybox image has. */
const busyboxOnly =
  'ar chpst dpkg dpkg-deb ed ftpget ftpput getfattr httpd linuxrc lpd patch rpm rpm2cpio runsv sv telnet telnetd tftp'

/** The busybox image: one executable under many names. */
export function busyboxTree(): Directory {
  const { text, link, folder, folders, executables, links, kernel, root, temporary } = parts(Date.parse('2024-09-26'))
  const names = [...applets, busyboxOnly].join(' ').split(' ').sort().join(' ')
  const users =
    'daemon:1:/usr/sbin bin:2:/bin sys:3:/dev sync:4:/bin mail:8:/var/spool/mail www-data:33:/var/www operator:37:/var nobody:65534:/home'
  return folder({
    bin: folder({ ...links(names, 'busybox'), ...executables('busybox:1131168') }),
    etc: folder({
      group: text(
        'root:x:0:\ndaemon:x:1:\nbin:x:2:\nsys:x:3:\nadm:x:4:\ntty:x:5:\ndisk:x:6:\nmail:x:8:\nwheel:x:10:\nwww-data:x:33:\nusers:x:100:\nnogroup:x:65534:\n',
      ),
      network: folder(folders('if-down.d if-post-down.d if-pre-up.d if-up.d')),
      passwd: text(
        `root:x:0:0:root:/root:/bin/sh\n${users
          .split(' ')
          .map(row => row.split(':'))
          .map(([name, id, home]) => `${name!}:x:${id!}:${id!}:${name!}:${home!}:/bin/false\n`)
          .join('')}`,
      ),
      shadow: text('root:*:10933:0:99999:7:::\n', 0o600),
    }),
    home: { ...folder(), uid: 65_534, gid: 65_534 },
    ...kernel,
    root,
    tmp: temporary,
    usr: folder({ bin: folder({ env: link('../../bin/env') }), sbin: folder() }),
    var: folder({ spool: folder({ mail: folder() }), www: folder() }),
  })
}
