import type { AddressPool, EndpointSettings } from '../../engine/network/types.ts'

export interface NetworkResource {
  readonly Name: string
  readonly Id: string
  readonly Created: string
  readonly Scope: 'local'
  readonly Driver: string
  readonly EnableIPv4: boolean
  readonly EnableIPv6: boolean
  readonly IPAM: {
    readonly Driver: string
    readonly Options: object | null
    readonly Config: readonly AddressPool[] | null
  }
  readonly Internal: boolean
  readonly Attachable: boolean
  readonly Ingress: boolean
  readonly ConfigFrom: { readonly Network: string }
  readonly ConfigOnly: boolean
  /** Of running containers alone, by container id. */
  readonly Containers: Readonly<
    Record<
      string,
      {
        readonly Name: string
        readonly EndpointID: string
        readonly MacAddress: string
        /** With the prefix's length. */
        readonly IPv4Address: string
        readonly IPv6Address: string
      }
    >
  >
  readonly Options: Readonly<Record<string, string>>
  readonly Labels: Readonly<Record<string, string>>
}

export interface NetworkCreateBody {
  readonly Driver: string
  readonly Scope: string
  readonly EnableIPv4?: boolean
  readonly EnableIPv6?: boolean
  readonly IPAM: {
    readonly Driver: string
    readonly Options: Readonly<Record<string, string>>
    readonly Config: readonly AddressPool[]
  }
  readonly Internal: boolean
  readonly Attachable: boolean
  readonly Ingress: boolean
  readonly ConfigOnly: boolean
  readonly ConfigFrom: null
  readonly Options: Readonly<Record<string, string>>
  readonly Labels: Readonly<Record<string, string>>
  readonly Name: string
}

export interface NetworkEndpoints {
  'GET /networks': { request: { filters?: string }; reply: readonly NetworkResource[] }
  'POST /networks/create': {
    request: { body: NetworkCreateBody }
    reply: { readonly Id: string; readonly Warning: string }
  }
  'GET /networks/{id}': { request: { id: string; verbose?: boolean }; reply: NetworkResource }
  'DELETE /networks/{id}': { request: { id: string }; reply: undefined }
  'POST /networks/{id}/connect': {
    request: { id: string; body: { readonly Container: string; readonly EndpointConfig?: EndpointSettings } }
    reply: undefined
  }
  'POST /networks/{id}/disconnect': {
    request: { id: string; body: { readonly Container: string; readonly Force: boolean } }
    reply: undefined
  }
  'POST /networks/prune': {
    request: { filters?: string }
    reply: { readonly NetworksDeleted: readonly string[] | null }
  }
}
