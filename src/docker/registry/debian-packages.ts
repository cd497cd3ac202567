/** Packages that are in Debian's base image, with no more than a name: `dpkg -l` lists them. */
export const debianPackages =
  'apt base-files base-passwd bash bsdutils coreutils dash debconf debian-archive-keyring debianutils diffutils dpkg e2fsprogs ' +
  'findutils gpgv grep gzip hostname init-system-helpers libc-bin libc6 login logsave mawk mount ncurses-base ncurses-bin passwd ' +
  'perl-base sed sysvinit-utils tar tzdata usr-is-merged util-linux zlib1g'
