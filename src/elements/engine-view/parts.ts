import type { State } from '../../docker/index.ts'
import type { Kind } from './model.ts'

/** A part of a thing's details: its tab, and the command whose output it shows where it is one's. */
export interface Part {
  readonly label: string
  readonly peek?: (key: string) => readonly string[]
}

const inspect = (kind: Kind): Part => ({ label: 'inspect', peek: key => ['docker', kind, 'inspect', key] })
const summary: Part = { label: '요약' }
const files: Part = { label: '파일', peek: key => ['docker', 'diff', key] }

/** The parts of each kind's details, by name. */
export const parts: Readonly<Record<Kind, Readonly<Record<string, Part>>>> = {
  container: {
    summary,
    logs: { label: '로그', peek: key => ['docker', 'logs', '--tail', '100', key] },
    top: { label: '프로세스', peek: key => ['docker', 'top', key] },
    files,
    inspect: inspect('container'),
  },
  image: { summary, history: { label: '레이어', peek: key => ['docker', 'history', key] }, inspect: inspect('image') },
  network: { summary, inspect: inspect('network') },
  volume: { summary, files: { label: files.label }, inspect: inspect('volume') },
}

/** What is looked at. */
export interface Selection {
  readonly kind: Kind
  readonly key: string
}

/** What is there of a thing, and its name; undefined where it is not there. */
export function nameOf(state: State, { kind, key }: Selection): string | undefined {
  if (kind === 'container') return state.containers.find(({ id }) => id === key)?.name
  if (kind === 'image') return state.images[key] && (state.images[key].tags[0] ?? '<none>')
  return (kind === 'network' ? state.networks[key] : state.volumes[key])?.name
}

/** Whether what a thing's details show may be another than it was. */
export function mayDiffer(state: State, before: State, { kind, key }: Selection): boolean {
  if (kind !== 'container') return state.containers !== before.containers || state.images !== before.images
  const find = ({ containers }: State) => containers.find(({ id }) => id === key)
  // Looking at processes is an event, too.
  const isLook = state.events.at(-1)?.action === 'top'
  return find(state) !== find(before) || (!isLook && state.events !== before.events)
}
