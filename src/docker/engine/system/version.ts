import { hardware } from '../hardware.ts'
import { apiVersion } from './api-version.ts'

/** What the simulated daemon says it is: Debian's build of Docker Engine 28.5.2, from which the transcripts come. */
export const engineVersion = '28.5.2+dfsg4'

const commit = '3ef3c07c883be49a2e8097bcf6d2952fce1d70eb'
const built = '2026-09-15T11:02:57.000000000+00:00'
const common = {
  ApiVersion: apiVersion,
  MinAPIVersion: '1.24',
  GitCommit: commit,
  GoVersion: 'go1.27.1',
  Os: 'linux',
  Arch: 'amd64',
  KernelVersion: hardware.kernel,
  BuildTime: built,
}

/** The reply of `GET /version`, in the daemon's order. */
export const version = {
  Platform: { Name: '' },
  Components: [
    {
      Name: 'Engine',
      Version: engineVersion,
      Details: {
        ApiVersion: common.ApiVersion,
        Arch: common.Arch,
        BuildTime: built,
        Experimental: 'false',
        GitCommit: commit,
        GoVersion: common.GoVersion,
        KernelVersion: common.KernelVersion,
        MinAPIVersion: common.MinAPIVersion,
        Os: common.Os,
      },
    },
    { Name: 'containerd', Version: '2.1.9+unknown', Details: { GitCommit: '' } },
    { Name: 'runc', Version: '1.3.6+ds1', Details: { GitCommit: '1.3.6+ds1-1' } },
    { Name: 'docker-init', Version: '0.19.0', Details: { GitCommit: '' } },
  ],
  Version: engineVersion,
  ...common,
}
