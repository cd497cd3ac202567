import { copyFrom, copyTo, statPath } from '../../engine/container/archive.ts'
import { changesOf } from '../../engine/container/changes.ts'
import { commit } from '../../engine/container/commit.ts'
import { exportContainer } from '../../engine/container/export.ts'
import { textReader } from '../../engine/process/stream.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

/** Files of containers, in and out. */
export const routes = {
  'GET /containers/{id}/changes': ({ state }, { id }) => {
    const changes = changesOf(state, id)
    return { status: 200, reply: changes.length > 0 ? changes : null }
  },

  'HEAD /containers/{id}/archive': (engine, { id, path }) => ({ status: 200, reply: statPath(engine, id, path) }),

  'GET /containers/{id}/archive': (engine, { id, path }) => {
    const { stat, archive } = copyFrom(engine, id, path)
    return { status: 200, reply: { stat, archive: textReader(archive) } }
  },

  'PUT /containers/{id}/archive': (engine, { id, path, noOverwriteDirNonDir, body }) => {
    copyTo(engine, id, path, body, noOverwriteDirNonDir === 'true')
    return { status: 200, reply: undefined }
  },

  'GET /containers/{id}/export': (engine, { id }) => ({ status: 200, reply: textReader(exportContainer(engine, id)) }),

  'POST /commit': (engine, { container, repo = '', tag = '', comment, author, changes = [], pause }) => {
    const name = repo === '' || tag === '' ? repo : `${repo}:${tag}`
    const id = commit(engine, container, { name, comment, author, changes }, pause !== 0)
    return { status: 201, reply: { Id: id } }
  },
} satisfies Partial<Routes<ContainerEndpoints>>
