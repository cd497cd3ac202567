/** The simulated client's own version, as `docker version` shows it. */
export const clientVersion = {
  Version: '28.2.2',
  ApiVersion: '1.50',
  DefaultAPIVersion: '1.50',
  GitCommit: 'e6534b4',
  GoVersion: 'go1.24.3',
  Os: 'linux',
  Arch: 'amd64',
  BuildTime: 'Fri May 30 12:07:14 2025',
} as const

/** What `docker --version` prints. */
export const shortVersion = `Docker version ${clientVersion.Version}, build ${clientVersion.GitCommit}`
