import { FileError } from '../engine/files/error.ts'
import { joinPath, parentOf } from '../engine/files/path.ts'
import type { Process } from '../engine/process/types.ts'
import { entryAt } from './flavour.ts'
import { type Call, tool, usage } from './tool.ts'
import { transfers } from './transfers.ts'

export const ln = tool(
  'sfnvrTt:',
  async call => {
    const { process, operands } = call
    if (operands.length === 0) throw usage('missing file operand')
    const [only = ''] = operands
    const pairs =
      operands.length === 1
        ? [{ source: only, target: call.path(only.split('/').at(-1)!), shown: only }]
        : transfers(call)
    for (const { source, target, shown } of pairs) {
      const failed = call.pick(`failed to create ${call.has('s') ? 'symbolic' : 'hard'} link '${shown}'`, shown)
      const path = call.path(source)
      if (!call.has('s') && !entryAt(process, path, false)) {
        await call.complain(
          call.pick(`failed to access '${source}': No such file or directory`, `${source}: No such file or directory`),
        )
        continue
      }
      const made = await call.attempt(failed, () => {
        if (entryAt(process, target, false)) {
          if (!call.has('f')) throw new FileError('EEXIST', target)
          process.files.remove(target)
        }
        const link = {
          type: 'symlink',
          mode: 0o777,
          ...process.user,
          mtime: process.world.now(),
          target: source,
        } as const
        process.files.put(target, call.has('s') ? link : process.files.lstat(path)!)
        return true
      })
      if (made && call.has('v')) await call.out(`'${shown}' ${call.has('s') ? '->' : '=>'} '${source}'\n`)
    }
    return undefined
  },
  { long: 'symbolic=s force=f no-dereference=n verbose=v relative=r no-target-directory=T target-directory=t' },
)

/** The path with its symlinks followed as far as it is there; only its last name may lack, or any where `mayLack`. */
function canonical(process: Process, path: string, mayLack: boolean): string {
  try {
    return process.files.realpath(path)
  } catch (error) {
    const parent = parentOf(path)
    const isLast = entryAt(process, parent) !== undefined
    if (!(error instanceof FileError) || !(mayLack || isLast)) throw error
    return joinPath(canonical(process, parent, mayLack), path.split('/').at(-1)!)
  }
}

/** What `readlink` shows of a path; undefined where that is nothing. */
function linked({ process, has }: Call, path: string): string | undefined {
  if (!has('f') && !has('e') && !has('m')) {
    const entry = entryAt(process, path, false)
    return entry?.type === 'symlink' ? entry.target : undefined
  }
  if (has('e') && !entryAt(process, path)) return undefined
  try {
    return canonical(process, path, has('m'))
  } catch (error) {
    if (error instanceof FileError) return undefined
    throw error
  }
}

export const readlink = tool(
  'femnvqsz',
  async call => {
    if (call.operands.length === 0) throw usage('missing operand')
    let failed = false
    for (const name of call.operands) {
      const text = linked(call, call.path(name))
      if (text === undefined) failed = true
      else await call.out(`${text}${call.has('n') ? '' : '\n'}`)
    }
    return failed ? 1 : 0
  },
  { long: 'canonicalize=f canonicalize-existing=e canonicalize-missing=m no-newline=n' },
)

export const realpath = tool(
  'emqsz',
  async call => {
    if (call.operands.length === 0) throw usage('missing operand')
    for (const name of call.operands) {
      const text = await call.attempt(name, () =>
        call.has('e')
          ? call.process.files.realpath(call.path(name))
          : canonical(call.process, call.path(name), call.has('m')),
      )
      if (text !== undefined) await call.out(`${text}\n`)
    }
    return undefined
  },
  { long: 'canonicalize-existing=e canonicalize-missing=m no-symlinks=s quiet=q' },
)

export const basename = tool(
  '+as:z',
  async call => {
    const [first, second] = call.operands
    if (first === undefined) throw usage('missing operand')
    const many = call.has('a') || call.has('s')
    if (!many && call.operands.length > 2) throw usage(`extra operand '${call.operands[2]!}'`)
    const suffix = call.value('s') ?? (many ? '' : (second ?? ''))
    for (const name of many ? call.operands : [first]) {
      const base = name.replace(/(.)\/+$/, '$1').replace(/.*\/(?=.)/, '')
      await call.out(
        `${suffix !== '' && base !== suffix && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base}\n`,
      )
    }
    return 0
  },
  { long: 'multiple=a suffix=s' },
)

export const dirname = tool('z', async call => {
  if (call.operands.length === 0) throw usage('missing operand')
  for (const name of call.operands) {
    const parent = name.replace(/(.)\/+$/, '$1').replace(/\/*[^/]*$/, '')
    await call.out(`${parent || (name.startsWith('/') ? '/' : '.')}\n`)
  }
  return 0
})
