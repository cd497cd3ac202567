/** An address of the site (`/commands/ps/#ps-list`) below the path where it is served (`/docker-notes`). */
export function withBase(address: string, base: string): string {
  return base.replace(/\/$/, '') + address
}

/** The address of the site behind a served path. */
export function withoutBase(path: string, base: string): string {
  const prefix = base.replace(/\/$/, '')
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}
