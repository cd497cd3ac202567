import { warningsOf } from '../../engine/container/create.ts'
import { kill } from '../../engine/container/kill.ts'
import { pause, unpause } from '../../engine/container/pause.ts'
import { pruneContainers } from '../../engine/container/prune.ts'
import { renameContainer } from '../../engine/container/rename.ts'
import { restart } from '../../engine/container/restart.ts'
import { stop } from '../../engine/container/stop.ts'
import { updateContainer } from '../../engine/container/update.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

const noContent = { status: 204, reply: undefined } as const

/** Signals to containers, and changes of them. */
export const routes = {
  'POST /containers/{id}/stop': async (engine, { id, signal, t }) => {
    await stop(engine, id, { signal, timeout: t })
    return noContent
  },

  'POST /containers/{id}/restart': async (engine, { id, signal, t }) => {
    await restart(engine, id, { signal, timeout: t })
    return noContent
  },

  'POST /containers/{id}/kill': async (engine, { id, signal }) => {
    await kill(engine, id, signal)
    return noContent
  },

  'POST /containers/{id}/pause': (engine, { id }) => {
    pause(engine, id)
    return noContent
  },

  'POST /containers/{id}/unpause': (engine, { id }) => {
    unpause(engine, id)
    return noContent
  },

  'POST /containers/{id}/rename': (engine, { id, name }) => {
    engine.update(state => renameContainer(state, id, name, engine.world.now()))
    return noContent
  },

  'POST /containers/{id}/update': (engine, { id, body }) => {
    const { BlkioWeight, ...limits } = body
    engine.update(state => updateContainer(state, id, limits, engine.world.now()))
    const Warnings = warningsOf({ BlkioWeight })
    return { status: 200, reply: { Warnings: Warnings.length > 0 ? Warnings : null } }
  },

  'POST /containers/prune': (engine, { filters }) => ({ status: 200, reply: pruneContainers(engine, filters) }),
} satisfies Partial<Routes<ContainerEndpoints>>
