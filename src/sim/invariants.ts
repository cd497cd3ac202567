import type { Session } from '../docker/index.ts'

type State = Session['state']

/** What is wrong with a state: sentences, none where everything holds. */
export function violations(state: State): readonly string[] {
  const { containers } = state
  const networks = Object.values(state.networks)
  return [
    ...twice(
      containers.map(({ name }) => name),
      'container name',
    ),
    ...twice(
      networks.map(({ name }) => name),
      'network name',
    ),
    ...twice(
      Object.values(state.images).flatMap(({ tags }) => tags),
      'tag',
    ),
    ...twice(
      containers.map(({ id }) => id),
      'container id',
    ),
    ...containers.flatMap(({ name, networks: places }) =>
      Object.values(places).flatMap(({ id, networkId }) =>
        id !== '' && state.networks[networkId] === undefined ? [`${name} is on a network that is not there`] : [],
      ),
    ),
    ...twice(
      containers.flatMap(({ networks: places }) =>
        Object.values(places)
          .map(({ address }) => address)
          .filter(Boolean),
      ),
      'address',
    ),
    ...twice(
      containers.flatMap(({ ports }) =>
        Object.entries(ports).flatMap(([inner, bindings]) =>
          (bindings ?? []).map(({ HostIp, HostPort }) => `${HostIp}:${HostPort}/${inner.split('/')[1] ?? ''}`),
        ),
      ),
      'host port',
    ),
    ...containers.flatMap(({ name, state: { status }, networks: places }) =>
      ['exited', 'created', 'dead'].includes(status) && Object.values(places).some(({ id }) => id !== '')
        ? [`${name} is ${status} and still on a network`]
        : [],
    ),
    ...containers.flatMap(({ name, mounts }) =>
      mounts.flatMap(({ Type, Name }) =>
        Type === 'volume' && Name !== undefined && state.volumes[Name] === undefined
          ? [`${name} mounts ${Name}, which is gone`]
          : [],
      ),
    ),
  ]
}

function twice(values: readonly string[], what: string): readonly string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map(value => `${what} ${value} is there twice`)
}
