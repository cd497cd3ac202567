// Behaviour: docker/cli cli/config/configfile/file.go (ParseProxyConfig)
import type { Context } from '../../command.ts'
import { readConfig } from '../../context/current.ts'

const variables = {
  httpProxy: 'HTTP_PROXY',
  httpsProxy: 'HTTPS_PROXY',
  noProxy: 'NO_PROXY',
  ftpProxy: 'FTP_PROXY',
  allProxy: 'ALL_PROXY',
} as const

/** Variables for the proxies in the client's settings, in capitals and without, but those that `--env` gives. */
export function proxyVariables(
  { process, globals }: Pick<Context, 'process' | 'globals'>,
  given: readonly string[],
): readonly string[] {
  const { proxies } = readConfig(process, globals) as { proxies?: { default?: Readonly<Record<string, unknown>> } }
  const taken = given.map(text => text.split('=', 1)[0])
  return Object.entries(variables).flatMap(([key, name]) => {
    const value = proxies?.default?.[key]
    if (typeof value !== 'string' || value === '') return []
    return [name, name.toLowerCase()].filter(one => !taken.includes(one)).map(one => `${one}=${value}`)
  })
}
