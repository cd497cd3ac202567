import { findImage } from '../../engine/image/find.ts'
import { pruneImages } from '../../engine/image/prune.ts'
import { removeImage } from '../../engine/image/remove.ts'
import { tagImage } from '../../engine/image/tag.ts'
import type { Routes } from '../api.ts'
import type { ImageEndpoints } from '../endpoints/image.ts'
import { named, platformOf } from './words.ts'

/** Names that images get, and images that go. */
export const routes = {
  'POST /images/{name}/tag': (engine, { name, repo, tag }) => {
    engine.update(state => tagImage(state, name, named(repo, tag), engine.world.now()))
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
} satisfies Partial<Routes<ImageEndpoints>>
