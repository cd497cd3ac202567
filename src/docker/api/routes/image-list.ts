import { findImage } from '../../engine/image/find.ts'
import { imageHistory } from '../../engine/image/history.ts'
import { inspectImage } from '../../engine/image/inspect.ts'
import { listImages } from '../../engine/image/list.ts'
import { summarizeImage } from '../../engine/image/summary.ts'
import type { Routes } from '../api.ts'
import type { ImageEndpoints } from '../endpoints/image.ts'
import { platformOf } from './words.ts'

/** Which images there are, and what they are made of. */
export const routes = {
  'GET /images/json': ({ state, world }, { all, filters, 'shared-size': shared }) => ({
    status: 200,
    reply: listImages(state, all === 1, filters, world.now()).map(listed =>
      summarizeImage(state, listed, shared === 1),
    ),
  }),

  'GET /images/{name}/json': ({ state }, { name, platform }) => ({
    status: 200,
    reply: inspectImage(findImage(state, name, platformOf(platform))),
  }),

  'GET /images/{name}/history': ({ state }, { name, platform }) => ({
    status: 200,
    reply: imageHistory(state, findImage(state, name, platformOf(platform))),
  }),
} satisfies Partial<Routes<ImageEndpoints>>
