import { attach } from '../../engine/container/attach.ts'
import { create } from '../../engine/container/create.ts'
import { inspectContainer } from '../../engine/container/inspect.ts'
import { kill } from '../../engine/container/kill.ts'
import { listContainers } from '../../engine/container/list.ts'
import { logs } from '../../engine/container/logs.ts'
import { pause, unpause } from '../../engine/container/pause.ts'
import { pruneContainers } from '../../engine/container/prune.ts'
import { remove } from '../../engine/container/remove.ts'
import { renameContainer } from '../../engine/container/rename.ts'
import { resizeContainer } from '../../engine/container/resize.ts'
import { restart } from '../../engine/container/restart.ts'
import { start } from '../../engine/container/start.ts'
import { sampleStats } from '../../engine/container/stats.ts'
import { stop } from '../../engine/container/stop.ts'
import { top } from '../../engine/container/top.ts'
import { updateContainer } from '../../engine/container/update.ts'
import { wait } from '../../engine/container/wait.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'
import { containerFileRoutes } from './container-files.ts'
import { execRoutes } from './exec.ts'

const noContent = { status: 204, reply: undefined } as const

export const containerRoutes: Routes<ContainerEndpoints> = {
  'GET /containers/json': ({ state, world }, { all, limit = 0, size, filters }) => ({
    status: 200,
    reply: listContainers(state, { all: all === 1, limit, size: size === 1, filters }, world.now()),
  }),

  'POST /containers/create': (engine, { name = '', platform, body }) => {
    const { Config: config, HostConfig: hostConfig, NetworkingConfig } = body
    const endpoints = NetworkingConfig.EndpointsConfig
    const { id, warnings } = create(engine, { name, platform, config, hostConfig, endpoints })
    return { status: 201, reply: { Id: id, Warnings: warnings } }
  },

  'GET /containers/{id}/json': (engine, { id, size }) => ({
    status: 200,
    reply: inspectContainer(engine, id, size === 1),
  }),

  'POST /containers/{id}/start': (engine, { id }) => {
    start(engine, id)
    return noContent
  },

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

  'POST /containers/{id}/wait': (engine, { id, condition = 'not-running' }, signal) => ({
    status: 200,
    reply: { exit: wait(engine, id, condition, signal) },
  }),

  'POST /containers/{id}/attach': (engine, { id, stdin, stdout, stderr, logs: replay, detachKeys = '' }) => ({
    status: 101,
    reply: attach(engine, id, {
      stdin: stdin === 1,
      stdout: stdout === 1,
      stderr: stderr === 1,
      logs: replay === 1,
      detachKeys,
    }),
  }),

  'POST /containers/{id}/resize': (engine, { id, h, w }) => {
    resizeContainer(engine, id, { columns: w, rows: h })
    return { status: 200, reply: undefined }
  },

  'GET /containers/{id}/logs': (engine, { id, stdout, stderr, follow, timestamps, details, ...range }, signal) => ({
    status: 200,
    reply: logs(
      engine,
      id,
      {
        stdout: stdout === 1,
        stderr: stderr === 1,
        follow: follow === 1,
        timestamps: timestamps === 1,
        details: details === 1,
        since: range.since ?? '',
        until: range.until ?? '',
        tail: range.tail ?? 'all',
      },
      signal,
    ),
  }),

  'GET /containers/{id}/top': (engine, { id, ps_args }) => ({ status: 200, reply: top(engine, id, ps_args) }),

  'GET /containers/{id}/stats': (engine, { id, stream }, signal) => ({
    status: 200,
    reply: sampleStats(engine, id, stream !== 0, signal),
  }),

  'POST /containers/{id}/update': (engine, { id, body }) => {
    engine.update(state => updateContainer(state, id, body, engine.world.now()))
    return { status: 200, reply: { Warnings: [] } }
  },

  'DELETE /containers/{id}': async (engine, { id, force, v }) => {
    await remove(engine, id, { force: force === 1, volumes: v === 1 })
    return noContent
  },

  'POST /containers/prune': (engine, { filters }) => ({ status: 200, reply: pruneContainers(engine, filters) }),

  ...containerFileRoutes,
  ...execRoutes,
}
