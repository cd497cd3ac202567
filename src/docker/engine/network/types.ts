/** A range of addresses in the shape of the API's `IPAM.Config`. */
export interface AddressPool {
  readonly Subnet?: string
  readonly IPRange?: string
  readonly Gateway?: string
  readonly AuxiliaryAddresses?: Readonly<Record<string, string>>
}

export interface Network {
  /** 64 hexadecimal digits. */
  readonly id: string
  readonly name: string
  readonly created: number
  readonly driver: 'bridge' | 'host' | 'null'
  /** CIDR; absent for host and none. */
  readonly subnet?: string
  readonly gateway?: string
  /** Ranges that the user chose, as `network inspect` shows them; empty where the daemon did. */
  readonly pools: readonly AddressPool[]
  readonly internal: boolean
  readonly attachable: boolean
  readonly enableIPv6: boolean
  readonly labels: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

/** What `--network`, `--ip` and the like, or `network connect`, ask of a place on a network; kept as it came. */
export interface EndpointSettings {
  readonly IPAMConfig?: {
    readonly IPv4Address?: string
    readonly IPv6Address?: string
    readonly LinkLocalIPs?: readonly string[]
  } | null
  readonly Links?: readonly string[] | null
  readonly Aliases?: readonly string[] | null
  readonly MacAddress?: string
  readonly DriverOpts?: Readonly<Record<string, string>> | null
  readonly GwPriority?: number
}

/** A container's place on a network. */
export interface Endpoint {
  /** Empty until the container has started on it: the network need not be there before. */
  readonly networkId: string
  /** 64 hexadecimal digits while the container runs, else empty. */
  readonly id: string
  /** Without the prefix's length; empty while the container does not run. */
  readonly address: string
  readonly mac: string
  /** Its interface in the container is `eth` and this. */
  readonly nic: number
  readonly asked: EndpointSettings
  /** Connected while the container did not run, which gives it its names at once. */
  readonly named?: true
}
