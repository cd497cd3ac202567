import { EngineError } from '../../engine/errors.ts'
import { authenticate } from '../../engine/system/auth.ts'
import { diskUsage } from '../../engine/system/df.ts'
import { checkSpan, watchEvents } from '../../engine/system/events.ts'
import { pruneBuildCache } from '../../engine/system/build-cache.ts'
import { systemInfo } from '../../engine/system/info.ts'
import { noManager } from '../../engine/system/swarm.ts'
import { parseFilters } from '../../engine/filters.ts'
import type { Routes } from '../api.ts'
import type { SystemEndpoints } from '../endpoints/system.ts'

const ofSwarm = () => {
  throw noManager()
}

/** The engine itself. */
export const routes = {
  'GET /info': ({ state, world }) => ({ status: 200, reply: systemInfo(state, world.now()) }),

  'GET /events': (engine, request, signal) => {
    checkSpan(request)
    return { status: 200, reply: watchEvents(engine, request, signal) }
  },

  'GET /system/df': ({ state, world }) => ({ status: 200, reply: diskUsage(state, world.now()) }),

  'POST /build/prune': (engine, { filters }) => {
    engine.update(state => pruneBuildCache(state, filters, engine.world.now()))
    return { status: 200, reply: { CachesDeleted: null, SpaceReclaimed: 0 } }
  },

  'GET /plugins/{name}/json': (_engine, { name }) => {
    throw new EngineError('notFound', `plugin "${name}" not found`)
  },

  'GET /plugins': (_engine, { filters }) => {
    parseFilters(filters, 'enabled capability')
    return { status: 200, reply: [] }
  },

  'GET /nodes': ofSwarm,
  'GET /services': ofSwarm,
  'GET /secrets': ofSwarm,
  'GET /configs': ofSwarm,

  'POST /auth': (_engine, { body }) => ({ status: 200, reply: authenticate(body.serveraddress) }),
} satisfies Partial<Routes<SystemEndpoints>>
