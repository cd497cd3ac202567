import type { Routes } from '../api.ts'
import type { Endpoints } from '../endpoints.ts'
import * as always from './ping.ts'

const run = () => import('./container-run.ts')
const control = () => import('./container-control.ts')
const containers = () => import('./container-list.ts')
const watch = () => import('./container-watch.ts')
const files = () => import('./container-files.ts')
const exec = () => import('./exec.ts')
const images = () => import('./image-list.ts')
const create = () => import('./image-create.ts')
const change = () => import('./image-change.ts')
const transfer = () => import('./image-transfer.ts')
const network = () => import('./network.ts')
const volume = () => import('./volume.ts')
const system = () => import('./system.ts')
const version = () => import('./version.ts')
// Every command begins with a ping.
const ping = () => Promise.resolve(always)

/** Where each endpoint is served; modules of routes are loaded when they are first called. */
export const served: {
  readonly [E in keyof Endpoints]: () => Promise<{ readonly routes: Pick<Routes<Endpoints>, E> }>
} = {
  'GET /containers/json': containers,
  'GET /containers/{id}/json': containers,
  'POST /containers/create': run,
  'POST /containers/{id}/start': run,
  'POST /containers/{id}/wait': run,
  'POST /containers/{id}/attach': run,
  'POST /containers/{id}/resize': run,
  'DELETE /containers/{id}': run,
  'POST /containers/{id}/stop': control,
  'POST /containers/{id}/restart': control,
  'POST /containers/{id}/kill': control,
  'POST /containers/{id}/pause': control,
  'POST /containers/{id}/unpause': control,
  'POST /containers/{id}/rename': control,
  'POST /containers/{id}/update': control,
  'POST /containers/prune': control,
  'GET /containers/{id}/logs': watch,
  'GET /containers/{id}/top': watch,
  'GET /containers/{id}/stats': watch,
  'GET /containers/{id}/changes': files,
  'HEAD /containers/{id}/archive': files,
  'GET /containers/{id}/archive': files,
  'PUT /containers/{id}/archive': files,
  'GET /containers/{id}/export': files,
  'POST /commit': files,
  'POST /containers/{id}/exec': exec,
  'POST /exec/{id}/start': exec,
  'POST /exec/{id}/resize': exec,
  'GET /exec/{id}/json': exec,
  'GET /images/json': images,
  'GET /images/{name}/json': images,
  'GET /images/{name}/history': images,
  'POST /images/create': create,
  'POST /images/{name}/tag': change,
  'DELETE /images/{name}': change,
  'POST /images/prune': change,
  'POST /images/{name}/push': transfer,
  'GET /images/get': transfer,
  'POST /images/load': transfer,
  'GET /images/search': transfer,
  'GET /networks': network,
  'POST /networks/create': network,
  'GET /networks/{id}': network,
  'DELETE /networks/{id}': network,
  'POST /networks/{id}/connect': network,
  'POST /networks/{id}/disconnect': network,
  'POST /networks/prune': network,
  'GET /volumes': volume,
  'POST /volumes/create': volume,
  'GET /volumes/{name}': volume,
  'DELETE /volumes/{name}': volume,
  'POST /volumes/prune': volume,
  'HEAD /_ping': ping,
  'GET /version': version,
  'GET /info': system,
  'GET /events': system,
  'GET /system/df': system,
  'POST /build/prune': system,
  'GET /plugins/{name}/json': system,
  'GET /plugins': system,
  'GET /nodes': system,
  'GET /services': system,
  'GET /secrets': system,
  'GET /configs': system,
  'POST /auth': system,
}

/** Loads all of them at once, for a world whose clock jumps on while nothing runs. */
export async function preloadRoutes(): Promise<void> {
  await Promise.all(Object.values(served).map(load => load()))
}
