import { digestOf } from './digest.ts'
import { layerSizes } from './layers.ts'
import type { Image } from './types.ts'

type Content = Pick<Image, 'architecture' | 'config' | 'created' | 'history' | 'layers'>

/** An image's configuration as a registry holds it; the image id is its digest. */
function configText({ architecture, config, created, history, layers }: Content): string {
  return JSON.stringify({ architecture, config, created, history, rootfs: { type: 'layers', diff_ids: layers } })
}

/** `sha256:…` of an image's configuration. */
export const imageId = (content: Content) => digestOf(configText(content))

/** Bytes that a layer takes compressed: about what tar and gzip make of a Linux distribution's files. */
export const compressed = (size: number) => 120 + Math.ceil(size * 0.4)

/** `sha256:…` of a layer's blob at a registry. */
export const blobDigest = (layer: string) => digestOf(`gzip ${layer}`)

/** An image's manifest as a registry holds it: its digest, and its size in bytes. */
export function manifestOf(content: Content): { readonly digest: string; readonly size: number } {
  const config = configText(content)
  const sizes = layerSizes(content)
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: {
      mediaType: 'application/vnd.docker.container.image.v1+json',
      size: config.length,
      digest: digestOf(config),
    },
    layers: content.layers.map((layer, at) => ({
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      size: compressed(sizes[at] ?? 0),
      digest: blobDigest(layer),
    })),
  }
  const text = JSON.stringify(manifest, null, 3)
  return { digest: digestOf(text), size: text.length }
}
