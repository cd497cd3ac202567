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
