import { connect } from '../../engine/network/connect.ts'
import { createNetwork } from '../../engine/network/create.ts'
import { disconnectNetwork } from '../../engine/network/disconnect.ts'
import { findNetwork } from '../../engine/network/find.ts'
import { inspectNetwork } from '../../engine/network/inspect.ts'
import { listNetworks } from '../../engine/network/list.ts'
import { pruneNetworks, unusedNetworks } from '../../engine/network/prune.ts'
import { removeNetwork } from '../../engine/network/remove.ts'
import { randomHex } from '../../engine/world.ts'
import type { Routes } from '../api.ts'
import type { NetworkEndpoints } from '../endpoints/network.ts'

/** Networks, and who is on them. */
export const routes = {
  'GET /networks': ({ state }, { filters }) => ({
    status: 200,
    reply: listNetworks(state, filters).map(network => inspectNetwork(state, network, false)),
  }),

  'POST /networks/create': (engine, { body }) => {
    const id = randomHex(engine.world, 64)
    engine.update(state => createNetwork(state, body, id, engine.world.now()))
    return { status: 201, reply: { Id: id, Warning: '' } }
  },

  'GET /networks/{id}': ({ state }, { id }) => ({
    status: 200,
    reply: inspectNetwork(state, findNetwork(state, id), true),
  }),

  'DELETE /networks/{id}': (engine, { id }) => {
    engine.update(state => removeNetwork(state, id, engine.world.now()))
    return { status: 204, reply: undefined }
  },

  'POST /networks/{id}/connect': (engine, { id, body }) => {
    connect(engine, id, body.Container, body.EndpointConfig ?? {})
    return { status: 200, reply: undefined }
  },

  'POST /networks/{id}/disconnect': (engine, { id, body }) => {
    engine.update(state => disconnectNetwork(state, id, body.Container, engine.world.now(), body.Force))
    return { status: 200, reply: undefined }
  },

  'POST /networks/prune': (engine, { filters }) => {
    const now = engine.world.now()
    const unused = unusedNetworks(engine.state, filters, now)
    engine.update(state => pruneNetworks(state, unused, now))
    return { status: 200, reply: { NetworksDeleted: unused.length > 0 ? unused.map(({ name }) => name) : null } }
  },
} satisfies Partial<Routes<NetworkEndpoints>>
