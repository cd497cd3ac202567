import { expect, test } from 'vitest'
import { portsColumn } from './ports-column.ts'

const port = (PrivatePort: number, PublicPort?: number, IP?: string, Type = 'tcp') => ({
  PrivatePort,
  Type,
  ...(PublicPort !== undefined && { PublicPort }),
  ...(IP !== undefined && { IP }),
})

test.each([
  [[], ''],
  [[port(80)], '80/tcp'],
  [[port(82), port(80), port(81), port(53, undefined, undefined, 'udp')], '53/udp, 80-82/tcp'],
  [[port(80, 8080, '0.0.0.0'), port(80, 8080, '::')], '0.0.0.0:8080->80/tcp, [::]:8080->80/tcp'],
  [
    [port(80, 80, '0.0.0.0'), port(81, 81, '0.0.0.0'), port(83, 83, '0.0.0.0')],
    '0.0.0.0:80-81->80-81/tcp, 0.0.0.0:83->83/tcp',
  ],
  [[port(443, 443, '0.0.0.0'), port(80, 81, '0.0.0.0'), port(90)], '90/tcp, 0.0.0.0:443->443/tcp, 0.0.0.0:81->80/tcp'],
])('%j', (ports, shown) => {
  expect(portsColumn(ports)).toBe(shown)
})
