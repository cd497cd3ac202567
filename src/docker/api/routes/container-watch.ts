import { logs } from '../../engine/container/logs.ts'
import { sampleStats } from '../../engine/container/stats.ts'
import { top } from '../../engine/container/top.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

/** What a running container does. */
export const routes = {
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
} satisfies Partial<Routes<ContainerEndpoints>>
