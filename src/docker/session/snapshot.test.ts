import { Session } from './session.ts'
import type { Snapshot } from './snapshot.ts'
import { Typist } from './testing.ts'
import { VirtualWorld } from './virtual-world.ts'
import { expect, test } from 'vitest'

test('a restored session has the files and containers of the one before', async () => {
  const typist = new Typist()
  await typist.type('echo mine > note', 'docker run --name web nginx touch /tmp/made')
  const snapshot = JSON.parse(JSON.stringify(await typist.session.snapshot())) as Snapshot
  const again = await Session.restore(snapshot, { world: new VirtualWorld(snapshot.time) })
  expect(again.state.images).toEqual(typist.session.state.images)
  expect(again.state.containers).toEqual(typist.session.state.containers)
  expect(again.state.host).toEqual(typist.session.state.host)
})

test('a snapshot is of the moment it was asked for', async () => {
  const typist = new Typist()
  const asked = typist.session.snapshot()
  await typist.type('docker pull -q busybox')
  expect((await asked).state.images).toEqual({})
})

test('a snapshot of another version is refused', async () => {
  const typist = new Typist()
  const snapshot = { ...(await typist.session.snapshot()), version: 2 as 1 }
  await expect(Session.restore(snapshot, { world: typist.world })).rejects.toThrow('Unknown snapshot version 2.')
})
