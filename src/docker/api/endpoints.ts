import type { ContainerEndpoints } from './endpoints/container.ts'
import type { ImageEndpoints } from './endpoints/image.ts'
import type { NetworkEndpoints } from './endpoints/network.ts'
import type { SystemEndpoints } from './endpoints/system.ts'
import type { VolumeEndpoints } from './endpoints/volume.ts'

/** Everything that crosses the wire, per endpoint. */
export type Endpoints = ContainerEndpoints & ImageEndpoints & NetworkEndpoints & VolumeEndpoints & SystemEndpoints
