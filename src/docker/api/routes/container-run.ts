import { attach } from '../../engine/container/attach.ts'
import { create } from '../../engine/container/create.ts'
import { remove } from '../../engine/container/remove.ts'
import { resizeContainer } from '../../engine/container/resize.ts'
import { start } from '../../engine/container/start.ts'
import { wait } from '../../engine/container/wait.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

const noContent = { status: 204, reply: undefined } as const

/** What a run of a container calls, from its making to its removal. */
export const routes = {
  'POST /containers/create': async (engine, { name = '', platform, body }) => {
    const { HostConfig: hostConfig, NetworkingConfig, ...config } = body
    const endpoints = NetworkingConfig.EndpointsConfig
    const { id, warnings } = await create(engine, { name, platform, config, hostConfig, endpoints })
    return { status: 201, reply: { Id: id, Warnings: warnings } }
  },

  'POST /containers/{id}/start': async (engine, { id }) => {
    await start(engine, id)
    return noContent
  },

  'POST /containers/{id}/wait': (engine, { id, condition = 'not-running' }, signal) => ({
    status: 200,
    reply: { exit: wait(engine, id, condition, signal) },
  }),

  'POST /containers/{id}/attach': async (engine, { id, stdin, stdout, stderr, logs: replay, detachKeys = '' }) => ({
    status: 101,
    reply: await attach(engine, id, {
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

  'DELETE /containers/{id}': async (engine, { id, force, link, v }) => {
    if (link) {
      const { unlink } = await engine.world.loading(import('../../engine/container/unlink.ts'))
      engine.update(state => unlink(state, id))
    } else await remove(engine, id, { force: force === 1, volumes: v === 1 })
    return noContent
  },
} satisfies Partial<Routes<ContainerEndpoints>>
