import { humanSize, type State } from '../../docker/index.ts'
import type { Container, Kind } from './model.ts'
import { statusNames } from './news.ts'
import { describeContainer, shortId } from './picture.ts'

/** A word of a fact; with `open`, one can look at what it names. */
export interface Value {
  readonly text: string
  readonly open?: { readonly kind: Kind; readonly key: string }
}

/** One line of what is told of a thing: what it is about, and its values. */
export type Fact = readonly [about: string, values: readonly Value[]]

/** What is told of a thing in short; nothing where it is not there. */
export function factsOf(state: State, kind: Kind, key: string): readonly Fact[] {
  const all = { container: containerFacts, image: imageFacts, network: networkFacts, volume: volumeFacts }
  return all[kind](state, key).filter(([, values]) => values.length > 0)
}

const texts = (...all: readonly (string | false | undefined)[]): readonly Value[] =>
  all.flatMap(text => (text ? [{ text }] : []))

const opens = (kind: Kind, key: string, text: string): Value => ({ text, open: { kind, key } })

const containersWhere = (state: State, wanted: (container: Container) => unknown, extra?: (one: Container) => string) =>
  state.containers
    .filter(wanted)
    .map(one => opens('container', one.id, [one.name, extra?.(one)].filter(Boolean).join(' ')))

function containerFacts(state: State, key: string): readonly Fact[] {
  const container = state.containers.find(({ id }) => id === key)
  if (!container) return []
  const { id, status, exitCode, health, image, imageKey, command, ports, mounts } = describeContainer(container)
  const { RestartPolicy } = container.hostConfig
  return [
    ['상태', texts(statusNames[status], status === 'exited' && `종료 코드 ${exitCode}`, health)],
    ['ID', texts(id)],
    ['이미지', [state.images[imageKey] ? opens('image', imageKey, image) : { text: image }]],
    ['실행하는 명령', texts(command)],
    ['포트', texts(...ports.map(({ outer, inner }) => (outer === undefined ? inner : `${outer} → ${inner}`)))],
    [
      '마운트',
      mounts.map(({ type, source, place, isReadonly }) => {
        const text = `${[type === 'tmpfs' ? '메모리' : source, place].join(' → ')}${isReadonly ? ' (읽기 전용)' : ''}`
        return type === 'volume' && state.volumes[source] ? opens('volume', source, text) : { text }
      }),
    ],
    [
      '네트워크',
      Object.entries(container.networks).map(([name, { address }]) => {
        const network = Object.values(state.networks).find(one => one.name === name)
        const text = address ? `${name} ${address}` : name
        return network ? opens('network', network.id, text) : { text }
      }),
    ],
    ['환경 변수', texts(...(container.config.Env ?? []))],
    ['재시작 정책', texts(RestartPolicy.Name !== 'no' && RestartPolicy.Name)],
  ]
}

function imageFacts(state: State, key: string): readonly Fact[] {
  const image = state.images[key]
  if (!image) return []
  const { tags, id, size, layers, config } = image
  return [
    ['태그', texts(...tags)],
    ['ID', texts(shortId(id))],
    ['크기', texts(`${humanSize(size, 3)} (레이어 ${layers.length}개)`)],
    ['기본 명령', texts([...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].join(' '))],
    ['쓰는 포트', texts(...Object.keys(config.ExposedPorts ?? {}))],
    ['볼륨 자리', texts(...Object.keys(config.Volumes ?? {}))],
    ['컨테이너', containersWhere(state, one => one.image === id)],
  ]
}

function networkFacts(state: State, key: string): readonly Fact[] {
  const network = state.networks[key]
  if (!network) return []
  const { name, id, driver, subnet, gateway } = network
  return [
    ['ID', texts(shortId(id))],
    ['드라이버', texts(driver)],
    ['주소 범위', texts(subnet)],
    ['게이트웨이', texts(gateway)],
    [
      '컨테이너',
      containersWhere(
        state,
        ({ networks }) => Object.hasOwn(networks, name),
        ({ networks }) => networks[name]?.address ?? '',
      ),
    ],
  ]
}

function volumeFacts(state: State, key: string): readonly Fact[] {
  const volume = state.volumes[key]
  if (!volume) return []
  const mountOf = ({ mounts }: Container) => mounts.find(({ Name }) => Name === key)
  return [
    ['드라이버', texts(volume.driver)],
    ['호스트의 폴더', texts(`/var/lib/docker/volumes/${key}/_data`)],
    ['컨테이너', containersWhere(state, mountOf, one => mountOf(one)?.Destination ?? '')],
  ]
}
