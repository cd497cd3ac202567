export interface VolumeResource {
  readonly CreatedAt: string
  readonly Driver: string
  readonly Labels: Readonly<Record<string, string>> | null
  readonly Mountpoint: string
  readonly Name: string
  readonly Options: Readonly<Record<string, string>> | null
  readonly Scope: 'local'
}

export interface VolumeEndpoints {
  'GET /volumes': {
    request: { filters?: string }
    reply: { readonly Volumes: readonly VolumeResource[]; readonly Warnings: readonly string[] | null }
  }
  'POST /volumes/create': {
    request: {
      body: {
        readonly Driver: string
        readonly DriverOpts?: Readonly<Record<string, string>>
        readonly Labels?: Readonly<Record<string, string>>
        readonly Name?: string
      }
    }
    reply: VolumeResource
  }
  'GET /volumes/{name}': { request: { name: string }; reply: VolumeResource }
  'DELETE /volumes/{name}': { request: { name: string; force?: 1 }; reply: undefined }
  'POST /volumes/prune': {
    request: { filters?: string }
    reply: { readonly VolumesDeleted: readonly string[] | null; readonly SpaceReclaimed: number }
  }
}
