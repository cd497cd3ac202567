// Behaviour: moby/moby daemon/images/image_inspect.go
import { engineVersion } from '../system/version.ts'
import { timestamp } from '../time.ts'
import { fingerprint } from './digest.ts'
import { repoNames } from './find.ts'
import { chainIds } from './layers.ts'
import type { Image } from './types.ts'

/** `docker image inspect` in the daemon's shape and order. */
export function inspectImage(image: Image) {
  const folders = chainIds(image.layers).map(id => `/var/lib/docker/overlay2/${fingerprint(id)}`)
  const upper = folders.pop() ?? ''
  const lower = folders.toReversed().map(folder => `${folder}/diff`)
  return {
    Id: image.id,
    ...repoNames(image),
    Parent: image.parent,
    Comment: image.comment || (image.history.at(-1)?.comment ?? ''),
    Created: timestamp(image.created),
    // BuildKit leaves it out.
    DockerVersion: image.parent === '' && image.config.ArgsEscaped === true ? '' : engineVersion,
    Author: image.author,
    Architecture: image.architecture,
    Os: 'linux',
    Size: image.size,
    GraphDriver: {
      Data: {
        ...(lower.length > 0 && { LowerDir: lower.join(':') }),
        MergedDir: `${upper}/merged`,
        UpperDir: `${upper}/diff`,
        WorkDir: `${upper}/work`,
      },
      Name: 'overlay2',
    },
    RootFS: { Type: 'layers', Layers: image.layers },
    Metadata: { LastTagTime: timestamp(image.lastTagged) },
    Config: Object.fromEntries(Object.entries(image.config).sort(([a], [b]) => (a < b ? -1 : 1))) as Image['config'],
  }
}
