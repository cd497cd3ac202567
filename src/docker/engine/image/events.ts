import { recordEvent, type State } from '../state.ts'

/** Records an event of an image with its labels and the name that it concerns. */
export function recordImageEvent(state: State, action: string, id: string, name: string, time: number): State {
  const labels = state.images[id]?.config.Labels
  return recordEvent(state, { type: 'image', action, id, attributes: { ...labels, name }, time })
}
