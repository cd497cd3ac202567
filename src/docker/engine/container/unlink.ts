// Behaviour: moby/moby daemon/delete.go (rmLink)
import { EngineError } from '../errors.ts'
import { putContainer, type State } from '../state.ts'
import { containerNamed, findContainer } from './find.ts'

/** Takes away the link that a container knows another by: `web/db`. Throws notFound, conflict. */
export function unlink(state: State, ref: string): State {
  const [, parent = '', alias = ''] = /^\/?([^/]+)\/([^/]+)$/.exec(ref) ?? []
  const container = containerNamed(state, parent)
  const links = container?.hostConfig.Links?.filter(link => link.split(':')[1] !== alias) ?? []
  if (!container || links.length === (container.hostConfig.Links ?? []).length) {
    findContainer(state, ref)
    throw new EngineError('conflict', 'Conflict, cannot remove the default link name of the container')
  }
  const Links = links.length > 0 ? links : null
  return putContainer(state, { ...container, hostConfig: { ...container.hostConfig, Links } })
}
