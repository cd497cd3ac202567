import type { State } from '../state.ts'
import { digestOf } from './digest.ts'
import type { Image, ImageHistory } from './types.ts'

/** Ids of the stacks that layers make, lowest first: the first layer's is its own. Behaviour: OCI's ChainID. */
export function chainIds(layers: readonly string[]): readonly string[] {
  const chain: string[] = []
  for (const layer of layers) chain.push(chain.length === 0 ? layer : digestOf(`${chain.at(-1)!} ${layer}`))
  return chain
}

/** Bytes of each layer, lowest first. */
export const layerSizes = ({ history }: { readonly history: readonly ImageHistory[] }) =>
  history.filter(({ empty }) => !empty).map(({ size }) => size)

/** The stacks of layers on this engine: bytes of the uppermost layer of each, and how many images hold it. */
export function storedLayers(
  images: Iterable<Image>,
): ReadonlyMap<string, { readonly size: number; readonly images: number }> {
  const stored = new Map<string, { size: number; images: number }>()
  for (const image of images) {
    const sizes = layerSizes(image)
    chainIds(image.layers).forEach((id, at) => {
      const known = stored.get(id)
      stored.set(id, { size: sizes[at] ?? 0, images: (known?.images ?? 0) + 1 })
    })
  }
  return stored
}

/** Bytes that all images together take; a layer that several share counts once. */
export function layersSize(state: State): number {
  return [...storedLayers(Object.values(state.images)).values()].reduce((sum, { size }) => sum + size, 0)
}
