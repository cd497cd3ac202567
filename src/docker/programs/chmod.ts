import { FileError } from '../engine/files/error.ts'
import type { Entry } from '../engine/files/tree.ts'
import { modeText } from './ls-rows.ts'
import { type Call, Failure, tool, usage } from './tool.ts'
import { accounts } from './users.ts'

/** `u+x,go-w` or `755` applied to permission bits; undefined where it is neither. */
export function symbolicMode(text: string, mode: number, isDirectory: boolean): number | undefined {
  if (/^[0-7]{1,4}$/.test(text)) return Number.parseInt(text, 8)
  let next = mode
  for (const clause of text.split(',')) {
    const [, who = '', actions] = /^([ugoa]*)((?:[-+=][rwxXst]*)+)$/.exec(clause) ?? []
    if (actions === undefined) return undefined
    const mask = [...(who === '' || who.includes('a') ? 'ugo' : who)].reduce((bits, one) => bits | classBits(one), 0)
    for (const [, operator, letters = ''] of actions.matchAll(/([-+=])([rwxXst]*)/g)) {
      const execute = letters.includes('x') || (letters.includes('X') && (isDirectory || (mode & 0o111) !== 0))
      const wanted = (letters.includes('r') ? 0o444 : 0) | (letters.includes('w') ? 0o222 : 0) | (execute ? 0o111 : 0)
      const special = (letters.includes('s') ? mask & 0o6000 : 0) | (letters.includes('t') ? 0o1000 : 0)
      const bits = (wanted & mask & 0o777) | special
      if (operator === '+') next |= bits
      else if (operator === '-') next &= ~bits
      else next = (next & ~(mask & 0o777)) | bits
    }
  }
  return next
}

const classBits = (one: string) => ({ u: 0o4700, g: 0o2070, o: 0o1007 })[one] ?? 0

type Change = Partial<Pick<Entry, 'mode' | 'uid' | 'gid'>>

/** Changes what is at the operands, and below them where `-R`; `doing` is what GNU's tool says it was about. */
async function changeAll(call: Call, names: readonly string[], doing: string, change: (entry: Entry) => Change) {
  const { files } = call.process
  const apply = async (name: string): Promise<void> => {
    const path = call.path(name)
    const entry = await call.attempt(call.pick(`cannot access '${name}'`, name), () => {
      const found = files.stat(path)
      if (!found) throw new FileError('ENOENT', path)
      return found
    })
    if (!entry) return
    const changed = await call.attempt(call.pick(`${doing} of '${name}'`, name), () => {
      files.change(path, change(entry))
      return true
    })
    const { mode } = change(entry)
    if (changed && mode !== undefined && !call.busybox) await tell(call, name, entry, mode)
    if (!call.has('R') || entry.type !== 'directory') return
    for (const inside of files.list(path)) {
      if (files.lstat(`${path}/${inside}`)?.type !== 'symlink') await apply(`${name.replace(/\/$/, '')}/${inside}`)
    }
  }
  for (const name of names) await apply(name)
}

/** What `-v` and `-c` say of a mode. */
async function tell(call: Call, name: string, entry: Entry, mode: number) {
  const shown = (bits: number) =>
    `${bits.toString(8).padStart(4, '0')} (${modeText({ ...entry, mode: bits }).slice(1)})`
  if (mode !== entry.mode && (call.has('v') || call.has('c')))
    await call.out(`mode of '${name}' changed from ${shown(entry.mode)} to ${shown(mode)}\n`)
  else if (call.has('v')) await call.out(`mode of '${name}' retained as ${shown(mode)}\n`)
}

export const chmod = tool(
  'Rvcfrwxst',
  async call => {
    // `-x` is a mode, not an option.
    const letters = call.given.find(([option]) => 'rwxst'.includes(option))?.[0]
    const [mode, ...names] = letters === undefined ? call.operands : [`-${letters}`, ...call.operands]
    if (mode === undefined) throw usage('missing operand')
    if (names.length === 0) throw usage(`missing operand after '${mode}'`)
    if (symbolicMode(mode, 0, false) === undefined)
      throw call.pick(usage(`invalid mode: '${mode}'`), new Failure(`invalid mode '${mode}'`))
    await changeAll(call, names, 'changing permissions', entry => ({
      mode: symbolicMode(mode, entry.mode, entry.type === 'directory')!,
    }))
    return undefined
  },
  { long: 'recursive=R verbose=v changes=c silent=f quiet=f' },
)

function idIn(
  call: Call,
  path: '/etc/passwd' | '/etc/group',
  name: string,
  what: 'user' | 'group',
): number | undefined {
  if (name === '') return undefined
  const row = accounts(call.process, path).find(([title]) => title === name)
  if (row) return Number(row[2])
  if (/^\d+$/.test(name)) return Number(name)
  throw new Failure(call.pick(`invalid ${what}: '${name}'`, `unknown ${what} ${name}`))
}

const owning = (groupOnly: boolean) =>
  tool(
    'Rvcfh',
    async call => {
      const [owner, ...names] = call.operands
      if (owner === undefined) throw usage('missing operand')
      if (names.length === 0) throw usage(`missing operand after '${owner}'`)
      const [user = '', group = ''] = groupOnly ? ['', owner] : owner.split(/[:.]/)
      const uid = idIn(call, '/etc/passwd', user, 'user')
      // `USER:` is the user with its login group.
      const login = group === '' && owner.endsWith(':') ? accounts(call.process, '/etc/passwd') : []
      const own = login.find(row => row[2] === String(uid))?.[3]
      const gid = own === undefined ? idIn(call, '/etc/group', group, 'group') : Number(own)
      await changeAll(call, names, 'changing ownership', () => ({
        ...(uid === undefined ? {} : { uid }),
        ...(gid === undefined ? {} : { gid }),
      }))
      return undefined
    },
    { long: 'recursive=R verbose=v changes=c silent=f quiet=f no-dereference=h' },
  )

export const chown = owning(false)
export const chgrp = owning(true)
