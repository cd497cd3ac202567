import { apiVersion, version } from '../../engine/system/version.ts'
import type { Routes } from '../api.ts'
import type { SystemEndpoints } from '../endpoints/system.ts'

/** Who answers. */
export const routes = {
  'HEAD /_ping': () => ({ status: 200, reply: { ApiVersion: apiVersion } }),

  'GET /version': () => ({ status: 200, reply: version }),
} satisfies Partial<Routes<SystemEndpoints>>
