import { apiVersion } from '../../engine/system/api-version.ts'
import type { Routes } from '../api.ts'
import type { SystemEndpoints } from '../endpoints/system.ts'

/** Whether the daemon is there. */
export const routes = {
  'HEAD /_ping': () => ({ status: 200, reply: { ApiVersion: apiVersion } }),
} satisfies Partial<Routes<SystemEndpoints>>
