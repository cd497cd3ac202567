/** The parts of a URL that a client needs. */
export interface Url {
  readonly scheme: string
  readonly user: string | undefined
  readonly host: string
  readonly port: number
  /** With its query, beginning with a slash. */
  readonly path: string
}

const ports: Readonly<Record<string, number>> = { http: 80, https: 443 }

/** `localhost:8080/x` → its parts, HTTP where no scheme is named; undefined where it is none. */
export function parseUrl(text: string): Url | undefined {
  const [, scheme = 'http', user, host = '', port, path = ''] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?(?:([^@/?#]*)@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?([^#]*)/i.exec(text) ?? []
  if (host === '' || (port !== undefined && Number(port) > 65_535)) return undefined
  const name = scheme.toLowerCase()
  return {
    scheme: name,
    user,
    host: host.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : (ports[name] ?? 80),
    path: path.startsWith('/') ? path : `/${path}`,
  }
}

/** A URL that a response names, seen from the one that was asked for. */
export function resolveUrl(base: Url, location: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(location)) return location
  const origin = `${base.scheme}://${base.host}:${base.port}`
  if (location.startsWith('/')) return origin + location
  return `${origin}${base.path.replace(/[?].*$/, '').replace(/[^/]*$/, '')}${location}`
}

/** `localhost:8080`; the port only where it is not the scheme's own. */
export const hostHeader = ({ scheme, host, port }: Url) => (ports[scheme] === port ? host : `${host}:${port}`)
