// Behaviour: moby/moby daemon/list.go (refreshImage)
import { EngineError } from '../errors.ts'
import { findImage } from '../image/find.ts'
import type { Container, PortMap, State } from '../state.ts'
import { inspectEndpoints } from './inspect-network.ts'
import { layerSize, rootSize } from './size.ts'
import { statusText } from './status.ts'

/** One row of `GET /containers/json`. */
export function summarize(state: State, container: Container, size: boolean, now: number) {
  const { id, name, config, image, argv, created, hostConfig, mounts } = container
  const sizes = size ? { SizeRw: layerSize(state, container), SizeRootFs: rootSize(state, container) } : {}
  return {
    Id: id,
    Names: [`/${name}`],
    // What it was made from is only shown while that name still leads to the same image.
    Image: imageId(state, config.Image) === image ? config.Image : image,
    ImageID: image,
    Command: argv.map(quoted).join(' '),
    Created: Math.floor(created / 1000),
    Ports: summarizePorts(container.ports),
    ...sizes,
    Labels: config.Labels ?? {},
    State: container.state.status,
    Status: statusText(container, now),
    HostConfig: { NetworkMode: hostConfig.NetworkMode },
    NetworkSettings: { Networks: inspectEndpoints(state, container) },
    Mounts: mounts,
  }
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
  return Object.entries(ports).flatMap(([port, bindings]) => {
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

/** The id of the image that a reference leads to, if there is one. */
export function imageId(state: State, ref: string): string | undefined {
  try {
    return findImage(state, ref).id
  } catch (error) {
    if (error instanceof EngineError) return undefined
    throw error
  }
}
