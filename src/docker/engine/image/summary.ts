import type { State } from '../state.ts'
import { repoNames } from './find.ts'
import { chainIds, layerSizes, storedLayers } from './layers.ts'
import type { Listed } from './list.ts'
import type { Image } from './types.ts'

/** One image of `GET /images/json`, in the daemon's shape; what it shares and who uses it are -1 unless asked for. */
export function summarizeImage(state: State, { image, tags, digests }: Listed, shared: boolean, used = false) {
  const { RepoDigests, RepoTags } = repoNames({ tags, digests })
  return {
    Containers: used ? state.containers.filter(container => container.image === image.id).length : -1,
    Created: Math.floor(image.created / 1000),
    Id: image.id,
    Labels: image.config.Labels,
    ParentId: image.parent,
    RepoDigests,
    RepoTags,
    SharedSize: shared ? sharedSize(state, image) : -1,
    Size: image.size,
  }
}

/** Bytes of an image's layers that other images have too. */
function sharedSize(state: State, image: Image): number {
  const stored = storedLayers(Object.values(state.images))
  const sizes = layerSizes(image)
  return chainIds(image.layers).reduce((sum, id, at) => sum + (stored.get(id)!.images > 1 ? sizes[at]! : 0), 0)
}
