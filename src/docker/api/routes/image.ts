import { imageHistory } from '../../engine/image/history.ts'
import { importImage } from '../../engine/image/import.ts'
import { findImage } from '../../engine/image/find.ts'
import { inspectImage } from '../../engine/image/inspect.ts'
import { listImages } from '../../engine/image/list.ts'
import { loadImages } from '../../engine/image/load.ts'
import { pruneImages } from '../../engine/image/prune.ts'
import { pullImage } from '../../engine/image/pull.ts'
import { pushImage } from '../../engine/image/push.ts'
import { familiarName, parseReference } from '../../engine/image/reference.ts'
import { removeImage } from '../../engine/image/remove.ts'
import { assertExportable, saveImages } from '../../engine/image/save.ts'
import { searchImages } from '../../engine/image/search.ts'
import { summarizeImage } from '../../engine/image/summary.ts'
import { tagImage } from '../../engine/image/tag.ts'
import { Pipe } from '../../engine/process/stream.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Routes } from '../api.ts'
import type { ImageEndpoints } from '../endpoints/image.ts'

type Create = ImageEndpoints['POST /images/create']

export const imageRoutes: Routes<ImageEndpoints> = {
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

  'POST /images/create': (engine, request, signal) => ({
    status: 200,
    reply: request.fromImage === undefined ? imported(engine, request) : pulled(engine, request, signal),
  }),

  'POST /images/{name}/push': (engine, { name, tag = '', platform }, signal) => {
    if (platform) findImage(engine.state, join(familiarName(parseReference(name)), tag), platformOf(platform))
    return { status: 200, reply: pushImage(engine, name, tag, signal) }
  },

  'POST /images/{name}/tag': (engine, { name, repo, tag }) => {
    engine.update(state => tagImage(state, name, join(repo, tag), engine.world.now()))
    return { status: 201, reply: undefined }
  },

  'DELETE /images/{name}': (engine, { name, force, noprune, platforms }) => {
    for (const platform of platforms ?? []) findImage(engine.state, name, platformOf(platform))
    const options = { force: force === 1, prune: noprune !== 1 }
    const { state, records } = removeImage(engine.state, name, options, engine.world.now())
    engine.update(() => state)
    return { status: 200, reply: records }
  },

  'POST /images/prune': (engine, { filters }) => {
    const { state, records, reclaimed } = pruneImages(engine.state, filters, engine.world.now())
    engine.update(() => state)
    return { status: 200, reply: { ImagesDeleted: records.length > 0 ? records : null, SpaceReclaimed: reclaimed } }
  },

  'GET /images/get': (engine, { names, platform }) => {
    if (platform) assertExportable(platformOf(platform))
    const { state, archive } = saveImages(engine.state, names, engine.world.now())
    engine.update(() => state)
    return { status: 200, reply: readerOf(archive) }
  },

  'POST /images/load': (engine, { body }, signal) => ({ status: 200, reply: loadImages(engine, body, signal) }),

  'GET /images/search': ({ registry }, { term, limit, filters }) => ({
    status: 200,
    reply: searchImages(registry, term, limit, filters),
  }),
}

function pulled(engine: Engine, { fromImage = '', tag = '', platform = '' }: Create['request'], signal: AbortSignal) {
  return pullImage(engine, { image: fromImage, tag, platform }, signal)
}

/** An import says its image's id, and nothing else. */
function imported(engine: Engine, request: Create['request']) {
  const { fromSrc = '-', repo = '', tag = '', message = '', platform = '', changes = [], body = '' } = request
  const wanted = { fromSrc, archive: body, name: join(repo, tag), message, platform, changes }
  const { state, id } = importImage(engine.state, wanted, engine.world.now())
  engine.update(() => state)
  return only({ status: id })
}

async function* only<T>(message: T): AsyncGenerator<T> {
  await Promise.resolve()
  yield message
}

/** `{"architecture":"arm64","os":"linux"}` → `linux/arm64`. */
function platformOf(json: string | undefined): string {
  if (json === undefined) return ''
  const { os, architecture } = JSON.parse(json) as { readonly os: string; readonly architecture: string }
  return `${os}/${architecture}`
}

const join = (repository: string, tag: string) => (tag === '' ? repository : `${repository}:${tag}`)

function readerOf(text: string) {
  const pipe = new Pipe()
  void pipe.write(text)
  pipe.close()
  return pipe.reader
}
