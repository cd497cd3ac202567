// Behaviour: moby/moby image/tarexport/save.go, and OCI's image-layout.md
import { chainIds, layerSizes } from './layers.ts'
import { digestOf, fingerprint } from './digest.ts'
import { familiarName, parseReference } from './reference.ts'
import type { Image } from './types.ts'

/** One image of an archive's `manifest.json`. */
export interface SavedImage {
  readonly Config: string
  readonly RepoTags: readonly string[] | null
  readonly Layers: readonly string[]
  readonly LayerSources: Readonly<Record<string, Descriptor>>
}

interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
}

/** The images of an archive with the tags that were asked for. */
export type Saved = ReadonlyMap<Image, readonly string[]>

const media = (kind: string) => `application/vnd.oci.image.${kind}`
const layerType = media('layer.v1.tar')

/** Where an archive keeps what has a digest. */
export const blobPath = (digest: string) => `blobs/${digest.replace(':', '/')}`

/** `manifest.json`, which `docker load` reads. */
export const manifestJson = (saved: Saved) =>
  [...saved].map(([image, tags]): SavedImage => {
    const sizes = layerSizes(image)
    const sources = image.layers.map((digest, at) => [digest, { mediaType: layerType, size: sizes[at] ?? 0, digest }])
    return {
      Config: blobPath(image.id),
      RepoTags: tags.length > 0 ? tags : null,
      Layers: image.layers.map(blobPath),
      LayerSources: Object.fromEntries(sources) as SavedImage['LayerSources'],
    }
  })

/** An image's manifest as other tools read it. */
export function ociManifest(image: Image, configSize: number): string {
  const sizes = layerSizes(image)
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: media('manifest.v1+json'),
    config: { mediaType: media('config.v1+json'), digest: image.id, size: configSize },
    layers: image.layers.map((digest, at) => ({ mediaType: layerType, digest, size: sizes[at] ?? 0 })),
  })
}

/** `index.json`: the manifests of an archive, once for each tag. */
export function ociIndex(saved: Saved, manifestOf: (image: Image) => string): string {
  const manifests = [...saved].flatMap(([image, tags]) => {
    const text = manifestOf(image)
    const manifest = { mediaType: media('manifest.v1+json'), digest: digestOf(text), size: text.length }
    const named = tags.map(tag => {
      const { domain, path, tag: ref = 'latest' } = parseReference(tag)
      const annotations = {
        'io.containerd.image.name': `${domain}/${path}:${ref}`,
        'org.opencontainers.image.ref.name': ref,
      }
      return { ...manifest, annotations }
    })
    return named.length > 0 ? named : [manifest]
  })
  return JSON.stringify({ schemaVersion: 2, mediaType: media('index.v1+json'), manifests })
}

/** `repositories`, from the days before `manifest.json`: the uppermost layer of each tag. */
export function repositoriesJson(saved: Saved): string {
  const all: Record<string, Record<string, string>> = {}
  for (const [{ layers }, tags] of saved) {
    for (const tag of tags) {
      const reference = parseReference(tag)
      const repository = (all[familiarName(reference)] ??= {})
      repository[reference.tag ?? 'latest'] = layers.at(-1)?.replace('sha256:', '') ?? ''
    }
  }
  return `${JSON.stringify(all)}\n`
}

/** What Docker 1.9 and before read of each layer, lowest first. */
export function oldLayers({ layers, config, created, architecture }: Image): readonly string[] {
  const ids = chainIds(layers).map(chain => fingerprint(`layer ${chain}`))
  return ids.map((id, at) => {
    const parent = at > 0 && { parent: ids[at - 1] }
    const isTop = at === ids.length - 1
    const made = isTop ? { created: new Date(created).toISOString(), config, architecture } : { created: epoch }
    return JSON.stringify({ id, ...parent, ...made, os: 'linux' })
  })
}

const epoch = '1970-01-01T00:00:00Z'
