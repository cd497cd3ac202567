import { humanSize, type State } from '../../docker/index.ts'
import { type Compared, compared } from './compare.ts'
import type {
  Card,
  Container,
  ContainerCard,
  Image,
  ImageCard,
  Kind,
  Mount,
  NetworkCard,
  Picture,
  Port,
  VolumeCard,
} from './model.ts'

const builtIn = ['bridge', 'host', 'none']

const all = <Thing>(records: Readonly<Record<string, Thing>>) => Object.values(records)
const idOf = ({ id }: { readonly id: string }) => id
const nameOf = ({ name }: { readonly name: string }) => name

/** What the engine has, and what became of it since `before`. */
export function picture(state: State, before: State): Picture {
  const containers = compared(state.containers, before.containers, idOf, containerFacts).map(containerCard)
  const images = compared(all(state.images), all(before.images), idOf, ({ tags }) => ({ 태그: tags }))
  const volumes = compared(all(state.volumes), all(before.volumes), nameOf, ({ files }) => ({ 파일: files }))
  const allNetworks = compared(all(state.networks), all(before.networks), idOf, () => ({})).toReversed()
  const names = new Set(allNetworks.map(({ thing }) => thing.name))
  const homeOf = ({ networks }: ContainerCard) => networks.find(name => names.has(name))
  const networks = allNetworks.map(({ thing: { name, driver, subnet }, ...card }): NetworkCard => {
    const members = containers.filter(one => one.networks.includes(name))
    return {
      ...card,
      name,
      driver,
      ...(subnet !== undefined && { subnet }),
      isBuiltIn: builtIn.includes(name),
      containers: members.filter(one => homeOf(one) === name),
      guests: members.filter(one => homeOf(one) !== name && one.change !== 'gone'),
    }
  })
  const counts = {
    container: state.containers.length,
    image: Object.keys(state.images).length,
    network: Object.keys(state.networks).length,
    volume: Object.keys(state.volumes).length,
  }
  const shown = {
    container: present(containers),
    image: present(images),
    network: present(networks),
    volume: present(volumes),
  }
  return {
    images: images.map(one => imageCard(one, state.containers)),
    networks,
    homeless: containers.filter(one => homeOf(one) === undefined),
    volumes: volumes.map(one => volumeCard(one, state.containers)),
    counts,
    shown,
    isEmpty: containers.length + images.length + volumes.length === 0 && networks.every(({ isBuiltIn }) => isBuiltIn),
  }
}

/** Everything that stands in a picture, kind by kind. */
export function cardsOf({ networks, homeless, images, volumes }: Picture): readonly (readonly [Kind, Card])[] {
  const of = (kind: Kind, cards: readonly Card[]) => cards.map(card => [kind, card] as const)
  return [
    ...of('container', [...networks.flatMap(({ containers }) => containers), ...homeless]),
    ...of('image', images),
    ...of('network', networks),
    ...of('volume', volumes),
  ]
}

const present = (cards: readonly Pick<Card, 'change'>[]) => cards.filter(({ change }) => change !== 'gone').length

/** `sha256:0123456789abcdef…` → `0123456789ab`. */
export const shortId = (id: string) => id.replace('sha256:', '').slice(0, 12)

/** A container's card without what became of it. */
export function describeContainer({ id, name, config, image, argv, state, mounts, networks, ...rest }: Container) {
  return {
    name,
    id: shortId(id),
    image: config.Image.replace(/^(sha256:)?([0-9a-f]{12})[0-9a-f]{52}$/, '$2'),
    imageKey: image,
    command: argv.join(' '),
    status: state.status,
    exitCode: state.exitCode,
    ...(state.health && { health: state.health.Status }),
    ports: portsOf(rest),
    mounts: mounts.map(({ Type, Name, Source, Destination, RW }): Mount => ({
      type: Type,
      source: Name ?? Source,
      place: Destination,
      isReadonly: !RW,
    })),
    networks: Object.keys(networks),
  }
}

function containerCard({ thing, ...card }: Compared<Container>): ContainerCard {
  return { ...card, ...describeContainer(thing) }
}

function containerFacts(container: Container) {
  const { name, ports, mounts, networks } = describeContainer(container)
  const { status, startedAt, health } = container.state
  return {
    이름: name,
    상태: [status, startedAt, health?.Status],
    포트: ports,
    마운트: mounts,
    네트워크: networks,
    파일: container.files,
  }
}

/** A port is bound on IPv4 and IPv6 alike: shown once. */
function portsOf({ ports, hostConfig }: Pick<Container, 'ports' | 'hostConfig'>): readonly Port[] {
  const all = Object.keys(ports).length > 0 ? ports : hostConfig.PortBindings
  return Object.entries(all)
    .sort(([one], [other]) => parseInt(one) - parseInt(other))
    .flatMap(([inner, bindings]) => {
      const outer = new Set(
        (bindings ?? []).map(({ HostIp, HostPort }) =>
          ['', '0.0.0.0', '::'].includes(HostIp) ? HostPort : `${HostIp}:${HostPort}`,
        ),
      )
      return outer.size === 0 ? [{ inner }] : [...outer].map(outer => ({ outer: outer || '?', inner }))
    })
}

function imageCard({ thing, ...card }: Compared<Image>, containers: readonly Container[]): ImageCard {
  const { id, tags, size } = thing
  return {
    ...card,
    name: tags[0] ?? '<none>',
    id: shortId(id),
    tags,
    size: humanSize(size, 3),
    users: containers.filter(({ image }) => image === id).length,
  }
}

function volumeCard(
  { thing: { name, anonymous }, ...card }: Compared<State['volumes'][string]>,
  containers: readonly Container[],
): VolumeCard {
  const users = containers.filter(({ mounts }) => mounts.some(mount => mount.Name === name))
  return { ...card, name, isAnonymous: anonymous, users: users.map(user => user.name) }
}
