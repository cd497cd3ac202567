import type { Endpoints } from '../../docker/index.ts'
import { endpointOf } from '../wire-view/sentences.ts'
import type { Call } from '../workspace/types.ts'

/** The diagram's arrows (diagrams/client-server.ts) with the boxes that they join. */
export const arrows = {
  request: ['client', 'dockerd'],
  pull: ['dockerd', 'registry'],
  layers: ['registry', 'dockerd'],
  start: ['dockerd', 'containerd'],
  create: ['containerd', 'shim'],
  process: ['shim', 'container'],
  reply: ['dockerd', 'client'],
} as const

export type ArrowId = keyof typeof arrows

const names = {
  client: '클라이언트',
  dockerd: 'dockerd',
  registry: '레지스트리',
  containerd: 'containerd',
  shim: 'shim·runc',
  container: '컨테이너',
} as const

/** Calls for which the daemon asks somebody else; it answers the others itself. */
const further: Readonly<Partial<Record<keyof Endpoints, 'registry' | 'container'>>> = {
  'POST /images/create': 'registry',
  'POST /images/{name}/push': 'registry',
  'GET /images/search': 'registry',
  'POST /auth': 'registry',
  'POST /containers/{id}/start': 'container',
  'POST /containers/{id}/restart': 'container',
  'POST /containers/{id}/stop': 'container',
  'POST /containers/{id}/kill': 'container',
  'POST /containers/{id}/pause': 'container',
  'POST /containers/{id}/unpause': 'container',
  'POST /exec/{id}/start': 'container',
}

const ways: Readonly<Record<'registry' | 'container' | 'dockerd', readonly ArrowId[]>> = {
  registry: ['request', 'pull', 'layers', 'reply'],
  container: ['request', 'start', 'create', 'process', 'reply'],
  dockerd: ['request', 'reply'],
}

/** The arrows that a call takes through the diagram, in order. */
export function wayOf(call: Call): readonly ArrowId[] {
  const endpoint = endpointOf(call)
  const end = (endpoint && further[endpoint]) ?? 'dockerd'
  const isForced = endpoint === 'DELETE /containers/{id}' && /[?&]force=1/.test(call.path)
  if (end === 'registry' && !call.path.includes('fromSrc=')) return ways.registry
  // What the daemon refuses goes no further.
  if ((end === 'container' || isForced) && call.status < 300) return ways.container
  return ways.dockerd
}

/** Who speaks to whom, in words: `클라이언트 → dockerd, dockerd → 클라이언트`. */
export function wordsOf(way: readonly ArrowId[]): string {
  let words = ''
  let last: string | undefined
  for (const id of way) {
    const [from, to] = arrows[id]
    if (from !== last) words += `${words === '' ? '' : ', '}${names[from]}`
    words += ` → ${names[to]}`
    last = to
  }
  return words
}
