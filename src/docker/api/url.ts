const version = '/v1.50'

/** `/containers/{id}/json` and a request → `/v1.50/containers/web/json?size=1`, as Go's client writes it. */
export function requestPath(template: string, request: object): string {
  const rest = new Map<string, unknown>(Object.entries(request).filter(([key]) => key !== 'body'))
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest.get(key))
    rest.delete(key)
    return escape(value, unreservedInPath)
  })
  // Go cleans a path that a name is missing in.
  const path = filled.replace(/\/+(?=\/|$)/g, '')
  const query = [...rest]
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map(one => `${key}=${queryEscape(String(one))}`),
    )
    .join('&')
  return `${path === '/_ping' ? '' : version}${path}${query === '' ? '' : `?${query}`}`
}

/** Whether a request fills every place of its path: one without a name in it has no route. */
export function isRouted(template: string, request: object): boolean {
  const values = new Map<string, unknown>(Object.entries(request))
  return [...template.matchAll(/\{(\w+)\}/g)].every(([, key = '']) => values.get(key) !== '')
}

const unreservedInPath = /[A-Za-z0-9$&+,/:;=@_.~-]/
const unreservedInQuery = /[A-Za-z0-9_.~ -]/

const queryEscape = (text: string) => escape(text, unreservedInQuery).replaceAll(' ', '+')

function escape(text: string, unreserved: RegExp): string {
  return [...text].map(char => (unreserved.test(char) ? char : percent(char))).join('')
}

function percent(char: string): string {
  const encoded = encodeURIComponent(char)
  return encoded.startsWith('%') ? encoded : `%${char.charCodeAt(0).toString(16).toUpperCase()}`
}
