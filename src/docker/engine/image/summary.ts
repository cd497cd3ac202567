import type { Image, State } from '../state.ts'
import { repoNames } from './find.ts'
import { chainIds, layerSizes, storedLayers } from './layers.ts'
import type { Listed } from './list.ts'

/** One image of `GET /images/json`, in the daemon's shape; what it shares and who uses it are -1 unless asked for. */
export function summarizeImage(state: State, { image, tags, digests }: Listed, shared: boolean, used = false) {
  return {
    Id: image.id,
    ParentId: image.parent,
    ...repoNames({ tags, digests }),
    Created: Math.floor(image.created / 1000),
    Size: image.size,
    SharedSize: shared ? sharedSize(state, image) : -1,
    Labels: image.config.Labels,
    Containers: used ? Object.values(state.containers).filter(container => container.image === image.id).length : -1,
  }
}

/** Bytes of an image's layers that other images have too. */
function sharedSize(state: State, image: Image): number {
  const stored = storedLayers(Object.values(state.images))
  const sizes = layerSizes(image)
  return chainIds(image.layers).reduce((sum, id, at) => sum + (stored.get(id)!.images > 1 ? sizes[at]! : 0), 0)
}
