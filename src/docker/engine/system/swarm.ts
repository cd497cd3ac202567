import { EngineError } from '../errors.ts'

/** Why what only a manager of a swarm can do is not done: the engine is alone. */
export function noManager(): EngineError {
  const help = 'Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.'
  return new EngineError('unavailable', `This node is not a swarm manager. ${help}`)
}
