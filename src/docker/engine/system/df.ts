import { summarize } from '../container/summary.ts'
import { layersSize } from '../image/layers.ts'
import { listImages } from '../image/list.ts'
import { summarizeImage } from '../image/summary.ts'
import type { State } from '../state.ts'
import { inspectVolume, volumeUsage } from '../volume/inspect.ts'

/** What images, containers and volumes take on the disk; nothing is built here, so there is no build cache. */
export function diskUsage(state: State, now: number) {
  return {
    LayersSize: layersSize(state),
    Images: listImages(state, false, undefined, now).map(listed => summarizeImage(state, listed, true, true)),
    Containers: state.containers.toReversed().map(container => summarize(state, container, true, now)),
    // What a volume with options takes is for its driver to know.
    Volumes: Object.values(state.volumes)
      .filter(volume => !volume.options)
      .map(volume => ({ ...inspectVolume(volume), UsageData: volumeUsage(state, volume) })),
    BuildCache: [],
  }
}
