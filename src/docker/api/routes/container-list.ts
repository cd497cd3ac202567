import { inspectContainer } from '../../engine/container/inspect.ts'
import { listContainers } from '../../engine/container/list.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

/** What there is. */
export const routes = {
  'GET /containers/json': ({ state, world }, { all, limit = 0, size, filters }) => ({
    status: 200,
    reply: listContainers(state, { all: all === 1, limit, size: size === 1, filters }, world.now()),
  }),

  'GET /containers/{id}/json': (engine, { id, size }) => ({
    status: 200,
    reply: inspectContainer(engine, id, size === 1),
  }),
} satisfies Partial<Routes<ContainerEndpoints>>
