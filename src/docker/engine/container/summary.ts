// Behaviour: moby/moby daemon/list.go (refreshImage)
import { derived } from '../derived.ts'
import { EngineError } from '../errors.ts'
import { findImage } from '../image/find.ts'
import { sorted } from '../json.ts'
import type { State } from '../state.ts'
import { inspectEndpoints } from './inspect-network.ts'
import { layerSize, rootSize } from './size.ts'
import { statusText } from './status.ts'
import type { Container, PortMap } from './types.ts'

/** One row of `GET /containers/json`. */
export function summarize(state: State, container: Container, size: boolean, now: number) {
  const { id, name, config, image, argv, created, hostConfig, mounts } = container
  const { Annotations } = hostConfig
  return {
    Id: id,
    Names: [...linkNames(state, id), `/${name}`].sort(),
    // What it was made from is only shown while that name still leads to the same image.
    Image: imageId(state, config.Image) === image ? config.Image : image,
    ImageID: image,
    Command: argv.map(quoted).join(' '),
    Created: Math.floor(created / 1000),
    Ports: summarizePorts(container.ports),
    ...(size && sizes(state, container)),
    Labels: config.Labels ?? {},
    State: container.state.status,
    Status: statusText(container, now),
    HostConfig: { NetworkMode: hostConfig.NetworkMode, ...(Annotations !== undefined && { Annotations }) },
    NetworkSettings: { Networks: inspectEndpoints(state, container, false) },
    Mounts: mounts,
  }
}

/** `/web/db` for a link from the container `web` that calls this one `db`. */
const linkNames = ({ containers }: State, id: string): readonly string[] => linksOf(containers).get(id) ?? []

/** The names that links give containers, by the id of the container that they lead to. */
const linksOf = derived((containers: State['containers']) => {
  const found = new Map<string, string[]>()
  for (const { name, hostConfig } of containers) {
    for (const link of hostConfig.Links ?? []) {
      const [id = '', alias = ''] = link.split(':')
      found.set(id, [...(found.get(id) ?? []), `/${name}/${alias}`])
    }
  }
  return found
})

/** Bytes; a layer without any is left out. */
function sizes(state: State, container: Container): { readonly SizeRw?: number; readonly SizeRootFs: number } {
  const SizeRw = layerSize(state, container)
  return { ...(SizeRw > 0 && { SizeRw }), SizeRootFs: rootSize(state, container) }
}

/** An argument in quotes where it has blanks. */
const quoted = (word: string, index: number) => (index > 0 && word.includes(' ') ? `'${word}'` : word)

interface Port {
  readonly IP?: string
  readonly PrivatePort: number
  readonly PublicPort?: number
  readonly Type: string
}

/** Ports as a row shows them: those that are published once for each address. */
export function summarizePorts(ports: PortMap): readonly Port[] {
  return Object.entries(sorted(ports)).flatMap(([port, bindings]) => {
    const [inner = '', type = 'tcp'] = port.split('/')
    const place = { PrivatePort: Number(inner), Type: type }
    if (!bindings?.length) return [place]
    return bindings.map(({ HostIp, HostPort }) => ({
      IP: HostIp,
      PrivatePort: place.PrivatePort,
      PublicPort: Number(HostPort),
      Type: type,
    }))
  })
}

/** What references have led to among images, as far as anybody asked: many containers have few images. */
const knownIds = derived((_: State['images']) => new Map<string, string | undefined>())

/** The id of the image that a reference leads to, if there is one. */
export function imageId(state: State, ref: string): string | undefined {
  const ids = knownIds(state.images)
  if (!ids.has(ref)) ids.set(ref, findImageId(state, ref))
  return ids.get(ref)
}

function findImageId(state: State, ref: string): string | undefined {
  try {
    return findImage(state, ref).id
  } catch (error) {
    if (error instanceof EngineError) return undefined
    throw error
  }
}
