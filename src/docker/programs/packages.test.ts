import { expect, test } from 'vitest'
import { alpineTree } from '../registry/tree-alpine.ts'
import { debianTree } from '../registry/tree-debian.ts'
import { ubuntuTree } from '../registry/tree-ubuntu.ts'
import { TestMachine } from '../testing.ts'
import { findProgram } from './index.ts'
import { alpinePackages, debianPackages } from './packages.ts'
import { unsimulated } from './unsimulated.ts'

test('every executable of a package is a program of the simulator', () => {
  const names = [...debianPackages, ...alpinePackages].flatMap(({ executables }) => executables)
  const missing = names.filter(({ program }) => findProgram(program) === unsimulated)
  expect(missing).toEqual([])
})

test('apt-get finds nothing before an update, then installs what is simulated and says what is not', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  expect(await machine.type('apt-get install -y curl')).toBe(`$ apt-get install -y curl
Reading package lists...
Building dependency tree...
Reading state information...
E: Unable to locate package curl
[100]
`)
  expect((await machine.run('which curl')).code).toBe(1)
  expect((await machine.run('apt-get update')).stdout).toContain('noble InRelease')
  const { code, stdout } = await machine.run('apt-get install -y --no-install-recommends curl')
  expect(code).toBe(0)
  expect(stdout).toContain('0 upgraded, 1 newly installed, 0 to remove and 0 not upgraded.\n')
  expect(stdout).toMatch(/Unpacking curl \(.*\) \.\.\.\nSetting up curl \(.*\) \.\.\.\n$/)
  expect((await machine.run('which curl')).stdout).toBe('/usr/bin/curl\n')
  expect((await machine.run('apt-get install -y curl')).stdout).toContain('curl is already the newest version.')
  expect((await machine.run('apt-get install -y emacs')).stderr).toMatch(/^E: emacs: 시뮬레이터에는 없는 패키지예요\./)
  await machine.run('apt-get remove -y curl')
  expect((await machine.run('which curl')).code).toBe(1)
})

test("lists that an image's build takes away have to be fetched again", async () => {
  const machine = new TestMachine(debianTree(12))
  await machine.run('apt-get update && rm -rf /var/lib/apt/lists/*')
  expect((await machine.run('apt-get install -y wget')).stderr).toBe('E: Unable to locate package wget\n')
})

test('apk adds and removes', async () => {
  const machine = new TestMachine(alpineTree())
  expect(await machine.type('apk add --no-cache curl')).toBe(`$ apk add --no-cache curl
fetch https://dl-cdn.alpinelinux.org/alpine/v3.22/main/x86_64/APKINDEX.tar.gz
fetch https://dl-cdn.alpinelinux.org/alpine/v3.22/community/x86_64/APKINDEX.tar.gz
(1/1) Installing curl (8.14.1-r2)
Executing busybox-1.37.0-r19.trigger
OK: 7 MiB in 17 packages
`)
  expect((await machine.run('which curl; apk del curl; which curl')).stdout).toMatch(
    /^\/usr\/bin\/curl\n\(1\/1\) Purging curl/,
  )
})
