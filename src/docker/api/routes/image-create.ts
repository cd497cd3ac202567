import type { Engine } from '../../engine/engine.ts'
import { pullImage } from '../../engine/image/pull.ts'
import type { Routes } from '../api.ts'
import type { ImageEndpoints } from '../endpoints/image.ts'
import { named } from './words.ts'

type Request = ImageEndpoints['POST /images/create']['request']

/** How images come: from a registry, or out of an archive of files. */
export const routes = {
  'POST /images/create': async (engine, request, signal) => {
    const { fromImage, tag = '', platform = '' } = request
    const reply =
      fromImage === undefined
        ? await imported(engine, request)
        : await pullImage(engine, { image: fromImage, tag, platform }, signal)
    return { status: 200, reply }
  },
} satisfies Partial<Routes<ImageEndpoints>>

/** An import says its image's id, and nothing else. */
async function imported(engine: Engine, request: Request) {
  const { fromSrc = '-', repo = '', tag = '', message = '', platform = '', changes = [], body = '' } = request
  const wanted = { fromSrc, archive: body, name: named(repo, tag), message, platform, changes }
  const { importImage } = await engine.world.loading(import('../../engine/image/import.ts'))
  const { state, id } = importImage(engine.state, wanted, engine.world.now())
  engine.update(() => state)
  return only({ status: id })
}

async function* only<T>(message: T): AsyncGenerator<T> {
  await Promise.resolve()
  yield message
}
