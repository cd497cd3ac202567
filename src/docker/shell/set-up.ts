import type { Shell } from './shell.ts'
import { accountOf } from './account.ts'

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** What a subshell begins with besides variables and functions. */
export function inherit(shell: Shell, parent: Shell): void {
  shell.limits = new Map(parent.limits)
  const { status, umask, line, context, calling, stack, pipeStatuses, nesting, opened } = parent
  Object.assign(shell, { status, umask, line, context, calling, stack, pipeStatuses, nesting, opened })
}

/** The variables that a shell begins with besides its environment. */
export function setUpVariables(shell: Shell): void {
  const { variables, host, dialect } = shell
  const defaults: Readonly<Record<string, string>> = { IFS: ' \t\n', OPTIND: '1', PS2: '> ', PS4: '+ ', PWD: host.cwd }
  for (const [name, value] of Object.entries(defaults)) variables.set(name, value)
  variables.export('PWD')
  if (variables.get('PATH') === undefined) variables.set('PATH', defaultPath)
  if (dialect === 'dash') return
  if (dialect === 'bash') variables.export('OLDPWD')
  variables.set('SHLVL', String((Number(variables.get('SHLVL')) || 0) + 1))
  variables.export('SHLVL')
  if (dialect === 'ash') return
  const uid = String(host.user.uid)
  const own = {
    BASH: '/bin/bash',
    BASH_VERSION: '5.2.15(1)-release',
    HOSTNAME: host.machine.hostname,
    UID: uid,
    EUID: uid,
  }
  for (const [name, value] of Object.entries(own)) variables.set(name, value)
  if (variables.get('SHELL') === undefined) variables.set('SHELL', accountOf(host)?.[6] ?? '/bin/sh')
}
