import { entryAt } from './flavour.ts'
import { type Call, Failure, usage } from './tool.ts'

/** One source of cp, mv or ln, and where it goes. */
export interface Transfer {
  readonly source: string
  /** Absolute. */
  readonly target: string
  /** The target as it is named in messages. */
  readonly shown: string
}

/** Which sources go where: into the last operand, or that of `-t`, where it is a directory, else onto it. */
export function transfers(call: Call): readonly Transfer[] {
  const names = [...call.operands]
  const [first] = names
  if (first === undefined) throw usage('missing file operand')
  const folder = call.value('t')
  if (folder === undefined && names.length === 1) throw usage(`missing destination file operand after '${first}'`)
  const into = folder ?? names.pop()!
  const target = entryAt(call.process, call.path(into))
  if (target?.type !== 'directory' || call.has('T')) {
    if (names.length > 1 || folder !== undefined) {
      const what = folder === undefined ? 'target' : 'target directory'
      throw new Failure(`${what} '${into}': ${target ? 'Not a directory' : 'No such file or directory'}`)
    }
    return [{ source: first, target: call.path(into), shown: into }]
  }
  return names.map(source => {
    const base = call.path(source).split('/').at(-1)!
    // `cp -r /etc/. /to` copies what is inside.
    const isInside = /(^|\/)\.\.?\/?$/.test(source)
    const target = isInside ? call.path(into) : call.path(`${into}/${base}`)
    return { source, target, shown: `${into.replace(/\/$/, '')}/${base}` }
  })
}
