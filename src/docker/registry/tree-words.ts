/** Executables of Debian's and Ubuntu's base systems: `name`, `name:size`, `name>target`. */
export const debianBin =
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

export const debianSbin =
  'add-shell addgroup>adduser adduser agetty badblocks blkid blockdev chgpasswd chmem chpasswd chroot cpgr>cppw cppw ctrlaltdel ' +
  'debugfs delgroup>deluser deluser dpkg-preconfigure dpkg-reconfigure dumpe2fs e2fsck faillock fdformat findfs fsck fsfreeze ' +
  'fstrim getty>agetty groupadd groupdel groupmod grpck hwclock iconvconfig installkernel invoke-rc.d isosize killall5 ' +
  'ldconfig losetup mke2fs mkfs mkswap newusers nologin pam-auth-update pivot_root pwck readprofile remove-shell resize2fs rtcwake ' +
  'runuser service shadowconfig start-stop-daemon sulogin swaplabel swapoff swapon switch_root tarcat tune2fs unix_chkpwd ' +
  'update-passwd update-rc.d update-shells useradd userdel usermod vigr>vipw vipw wipefs zic zramctl'

/** What Ubuntu has besides: procps. */
export const ubuntuBin =
  'free kill pgrep pidwait pkill pmap ps:144248 pwdx skill slabtop snice tload top uptime vmstat w watch'

/** Applets of BusyBox that are in both of its images, apart by where Alpine has them: /bin, /usr/bin, /sbin, /usr/sbin. */
export const applets = [
  'arch ash base64 cat chattr chgrp chmod chown cp date dd df dmesg dnsdomainname dumpkmap echo egrep false fatattr fdflush ' +
    'fgrep fsync getopt grep gunzip gzip hostname ionice iostat ipcalc kbd_mode kill link linux32 linux64 ln login ls lsattr ' +
    'lzop makemime mkdir mknod mktemp more mount mountpoint mpstat mv netstat nice pidof ping ping6 pipe_progress printenv ps ' +
    'pwd reformime rev rm rmdir run-parts sed setpriv setserial sh sleep stat stty su sync tar touch true tty umount uname ' +
    'usleep watch zcat',
  '[ [[ awk basename bc beep blkdiscard bunzip2 bzcat bzip2 cal chvt cksum clear cmp comm cpio crontab cryptpw cut dc ' +
    'deallocvt diff dirname dos2unix du eject env expand expr factor fallocate find flock fold free fuser groups hd head ' +
    'hexdump hostid id install ipcrm ipcs killall last less logger lsof lsusb lzcat lzma md5sum mesg microcom mkfifo mkpasswd ' +
    'nc nl nmeter nohup nproc nsenter nslookup od openvt passwd paste pgrep pkill pmap printf pscan pstree pwdx readlink ' +
    'realpath renice reset resize seq setkeycodes setsid sha1sum sha256sum sha3sum sha512sum showkey shred shuf sort split ' +
    'strings sum tac tail tee test time timeout top tr traceroute traceroute6 tree truncate ts tsort ttysize udhcpc6 unexpand ' +
    'uniq unix2dos unlink unlzma unshare unxz unzip uptime uudecode uuencode vi vlock volname wc wget which who whoami whois ' +
    'xargs xxd xzcat yes',
  'acpid adjtimex arp blkid blockdev depmod fbsplash fdisk findfs fsck fstrim getty halt hwclock ifconfig ifdown ifenslave ifup ' +
    'init inotifyd insmod ip ipaddr iplink ipneigh iproute iprule iptunnel klogd loadkmap logread losetup lsmod mdev mkdosfs ' +
    'mkfs.vfat mkswap modinfo modprobe nameif nologin pivot_root poweroff raidautorun reboot rmmod route setconsole slattach ' +
    'swapoff swapon switch_root sysctl syslogd tunctl udhcpc vconfig watchdog zcip',
  'add-shell addgroup adduser arping brctl chpasswd chroot crond delgroup deluser ether-wake fbset killall5 loadfont ' +
    'nbd-client ntpd partprobe rdate readahead remove-shell rfkill sendmail setfont setlogcons',
] as const

/** What only the busybox image has. */
export const busyboxOnly =
  'ar chpst dpkg dpkg-deb ed ftpget ftpput getfattr httpd linuxrc lpd patch rpm rpm2cpio runsv sv telnet telnetd tftp'

/** Rows of /etc/passwd and /etc/group that Debian and its kin have, without what is the same in all. */
export const debianUsers = `daemon 1 1 daemon /usr/sbin
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

export const debianGroups =
  'root:0 daemon:1 bin:2 sys:3 adm:4 tty:5 disk:6 lp:7 mail:8 news:9 uucp:10 man:12 proxy:13 kmem:15 dialout:20 fax:21 voice:22 ' +
  'cdrom:24 floppy:25 tape:26 sudo:27 audio:29 dip:30 www-data:33 backup:34 operator:37 list:38 irc:39 src:40 shadow:42 utmp:43 ' +
  'video:44 sasl:45 plugdev:46 staff:50 games:60 users:100 nogroup:65534'

/** Packages that are in Debian's base image, with no more than a name: `dpkg -l` lists them. */
export const debianPackages =
  'apt base-files base-passwd bash bsdutils coreutils dash debconf debian-archive-keyring debianutils diffutils dpkg e2fsprogs ' +
  'findutils gpgv grep gzip hostname init-system-helpers libc-bin libc6 login logsave mawk mount ncurses-base ncurses-bin passwd ' +
  'perl-base sed sysvinit-utils tar tzdata usr-is-merged util-linux zlib1g'
