import type { Api } from '../api/client.ts'
import { dockerProgram } from '../cli/docker.ts'
import type { Engine } from '../engine/engine.ts'
import { Files } from '../engine/files/view.ts'
import { hardware } from '../engine/hardware.ts'
import { hostNetwork } from '../engine/network/stack.ts'
import { SimulatedMachine } from '../engine/process/machine.ts'
import type { Program } from '../engine/process/types.ts'
import type { State } from '../engine/state.ts'
import { findProgram } from '../programs/index.ts'

/** What every process on the host begins with. */
export const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  USER: 'root',
  TERM: 'xterm',
  LANG: 'C.UTF-8',
}

/** Where a reader's commands begin. */
export const workFolder = '/work'

/** The machine that the engine and its client run on; `docker` there talks through `api`. */
export function hostMachine(engine: Engine, api: Api): SimulatedMachine {
  const docker = dockerProgram(api)
  const programs = (name: string): Program | undefined => (name === 'docker' ? docker : findProgram(name))
  const root = {
    get: () => engine.state.host,
    set: (host: State['host']) => {
      engine.update(before => ({ ...before, host }))
    },
  }
  return new SimulatedMachine({
    kind: 'host',
    hostname: 'docker-host',
    files: new Files([{ path: '/', volume: root, readonly: false }], () => engine.world.now()),
    world: engine.world,
    programs,
    network: hostNetwork(engine),
    hardware,
  })
}
