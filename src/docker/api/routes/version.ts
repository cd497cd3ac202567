import { version } from '../../engine/system/version.ts'
import type { Routes } from '../api.ts'
import type { SystemEndpoints } from '../endpoints/system.ts'

/** Who answers. */
export const routes = {
  'GET /version': () => ({ status: 200, reply: version }),
} satisfies Partial<Routes<SystemEndpoints>>
