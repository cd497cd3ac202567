import { findImage } from '../../engine/image/find.ts'
import { loadImages } from '../../engine/image/load.ts'
import { pushImage } from '../../engine/image/push.ts'
import { familiarName, parseReference } from '../../engine/image/reference.ts'
import { assertExportable, saveImages } from '../../engine/image/save.ts'
import { searchImages } from '../../engine/image/search.ts'
import { textReader } from '../../engine/process/stream.ts'
import type { Routes } from '../api.ts'
import type { ImageEndpoints } from '../endpoints/image.ts'
import { named, platformOf } from './words.ts'

/** Images as archives, and at registries. */
export const routes = {
  'POST /images/{name}/push': (engine, { name, tag = '', platform }, signal) => {
    if (platform) findImage(engine.state, named(familiarName(parseReference(name)), tag), platformOf(platform))
    return { status: 200, reply: pushImage(engine, name, tag, signal) }
  },

  'GET /images/get': (engine, { names, platform }) => {
    if (platform) assertExportable(platformOf(platform))
    const { state, archive } = saveImages(engine.state, names, engine.world.now())
    engine.update(() => state)
    return { status: 200, reply: textReader(archive) }
  },

  'POST /images/load': (engine, { body, platform }, signal) => ({
    status: 200,
    reply: loadImages(engine, body, platform && platformOf(platform), signal),
  }),

  'GET /images/search': async ({ registry }, { term, limit, filters }) => ({
    status: 200,
    reply: await searchImages(registry, term, limit, filters),
  }),
} satisfies Partial<Routes<ImageEndpoints>>
