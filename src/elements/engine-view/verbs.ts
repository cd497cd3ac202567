import type { State } from '../../docker/index.ts'
import type { Kind } from './model.ts'
import { describeContainer, shortId } from './picture.ts'

/** A command that a button types. */
export interface Verb {
  /** What it does, in a word or two. */
  readonly label: string
  /** The part that names it: `stop`, `rm -f`. */
  readonly verb: string
  readonly line: string
}

/** The usual commands for a thing as it is now. */
export function verbsFor(state: State, kind: Kind, key: string): readonly Verb[] {
  if (kind === 'container') return containerVerbs(state, key)
  if (kind === 'image') return imageVerbs(state, key)
  const record = kind === 'network' ? state.networks[key] : state.volumes[key]
  if (!record) return []
  const isBuiltIn = ['bridge', 'host', 'none'].includes(record.name)
  return verbs(
    ['자세히', `docker ${kind} inspect ${record.name}`],
    kind === 'network' && isBuiltIn ? undefined : ['삭제', `docker ${kind} rm ${record.name}`],
  )
}

type Pair = readonly [label: string, line: string]

const verbs = (...all: readonly (Pair | undefined)[]) =>
  all.flatMap((pair): readonly Verb[] => {
    if (!pair) return []
    const [label, line] = pair
    const [verb] = /^[a-z]+( -\w+)?/.exec(line.replace(/^docker (image |network |volume )?/, '')) ?? [line]
    return [{ label, verb, line }]
  })

/** Ports where an HTTP server usually answers. */
const web = ['80/tcp', '3000/tcp', '5000/tcp', '8000/tcp', '8080/tcp']

function containerVerbs(state: State, key: string): readonly Verb[] {
  const container = state.containers.find(({ id }) => id === key)
  if (!container) return []
  const { name, status, ports } = describeContainer(container)
  const isRunning = status === 'running'
  const isUp = isRunning || status === 'paused' || status === 'restarting'
  const door = ports.find(({ outer, inner }) => isRunning && outer !== undefined && web.includes(inner))?.outer
  const address = door?.includes(':') === true ? door : `localhost:${door ?? ''}`
  return verbs(
    isUp ? undefined : ['시작', `docker start ${name}`],
    door === undefined ? undefined : ['접속', `curl ${address}`],
    isRunning ? ['셸 열기', `docker exec -it ${name} sh`] : undefined,
    ['로그', `docker logs ${name}`],
    isUp ? ['정지', `docker stop ${name}`] : undefined,
    isUp ? ['재시작', `docker restart ${name}`] : undefined,
    isRunning ? ['일시 정지', `docker pause ${name}`] : undefined,
    status === 'paused' ? ['이어서 실행', `docker unpause ${name}`] : undefined,
    ['자세히', `docker inspect ${name}`],
    isUp ? ['강제로 삭제', `docker rm -f ${name}`] : ['삭제', `docker rm ${name}`],
  )
}

function imageVerbs(state: State, key: string): readonly Verb[] {
  const image = state.images[key]
  if (!image) return []
  const name = (image.tags[0] ?? shortId(image.id)).replace(/:latest$/, '')
  const exposed = Object.keys(image.config.ExposedPorts ?? {})
  const page = exposed.find(port => web.includes(port))
  const isShell = /(^|\/)(bash|sh|ash)$/.test(image.config.Cmd?.at(-1) ?? '')
  const publish = page === undefined ? '' : `-p ${freePort(state)}:${parseInt(page)} `
  const options = isShell ? '-it ' : exposed.length > 0 ? `-d ${publish}` : ''
  return verbs(
    ['실행', `docker run ${options}${name}`],
    ['자세히', `docker image inspect ${name}`],
    ['삭제', `docker rmi ${name}`],
  )
}

/** The first port from 8080 on that no container has on the host. */
function freePort(state: State): number {
  const taken = new Set(
    state.containers.flatMap(({ ports }) =>
      Object.values(ports).flatMap(bindings => (bindings ?? []).map(({ HostPort }) => HostPort)),
    ),
  )
  let port = 8080
  while (taken.has(String(port))) port++
  return port
}
