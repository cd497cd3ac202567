import { createVolume } from '../../engine/volume/create.ts'
import { findVolume } from '../../engine/volume/find.ts'
import { inspectVolume } from '../../engine/volume/inspect.ts'
import { listVolumes } from '../../engine/volume/list.ts'
import { pruneVolumes, unusedVolumes } from '../../engine/volume/prune.ts'
import { removeVolume } from '../../engine/volume/remove.ts'
import { treeSize } from '../../engine/files/tree.ts'
import { randomHex } from '../../engine/world.ts'
import type { Routes } from '../api.ts'
import type { VolumeEndpoints } from '../endpoints/volume.ts'

/** Volumes. */
export const routes = {
  'GET /volumes': ({ state }, { filters }) => ({
    status: 200,
    reply: { Volumes: listVolumes(state, filters).map(inspectVolume), Warnings: null },
  }),

  'POST /volumes/create': (engine, { body }) => {
    const id = randomHex(engine.world, 64)
    engine.update(state => createVolume(state, body, id, engine.world.now()))
    return { status: 201, reply: inspectVolume(findVolume(engine.state, body.Name || id)) }
  },

  'GET /volumes/{name}': ({ state }, { name }) => ({ status: 200, reply: inspectVolume(findVolume(state, name)) }),

  'DELETE /volumes/{name}': (engine, { name, force }) => {
    const isThere = Object.hasOwn(engine.state.volumes, name)
    if (isThere || !force) engine.update(state => removeVolume(state, name, engine.world.now()))
    return { status: 204, reply: undefined }
  },

  'POST /volumes/prune': (engine, { filters }) => {
    const unused = unusedVolumes(engine.state, filters)
    engine.update(state => pruneVolumes(state, unused, engine.world.now()))
    return {
      status: 200,
      reply: {
        VolumesDeleted: unused.length > 0 ? unused.map(({ name }) => name) : null,
        SpaceReclaimed: unused.reduce((sum, { files }) => sum + treeSize(files), 0),
      },
    }
  },
} satisfies Partial<Routes<VolumeEndpoints>>
