import type { Directory } from './files/tree.ts'
import type { Network } from './network/types.ts'
import type { State } from './state.ts'

const network = (id: string, name: string, created: number, driver: Network['driver']): Network => ({
  id,
  name,
  created,
  driver,
  pools: [],
  internal: false,
  attachable: false,
  enableIPv6: false,
  labels: {},
  options: {},
})

/** An engine that has just been installed: nothing but the three networks it comes with. */
export function initialState(host: Directory, now: number, newId: () => string): State {
  const bridge: Network = {
    ...network(newId(), 'bridge', now, 'bridge'),
    subnet: '172.17.0.0/16',
    gateway: '172.17.0.1',
    options: {
      'com.docker.network.bridge.default_bridge': 'true',
      'com.docker.network.bridge.enable_icc': 'true',
      'com.docker.network.bridge.enable_ip_masquerade': 'true',
      'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
      'com.docker.network.bridge.name': 'docker0',
      'com.docker.network.driver.mtu': '1500',
    },
  }
  const others = [network(newId(), 'host', now, 'host'), network(newId(), 'none', now, 'null')]
  return {
    images: {},
    containers: [],
    networks: Object.fromEntries([bridge, ...others].map(one => [one.id, one])),
    volumes: {},
    events: [],
    host,
    pushed: {},
  }
}
