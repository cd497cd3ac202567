import { joinPath } from '../engine/files/path.ts'
import { FileError } from '../engine/files/error.ts'
import { entryAt } from './flavour.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `mktemp`, `mktemp -d`, `mktemp -p DIRECTORY`, `mktemp /tmp/name.XXXXXX`. */
export const mktemp = tool(
  'dup:qt',
  async call => {
    if (call.operands.length > 1) throw usage('too many templates')
    const [given] = call.operands
    const folder = call.value('p') ?? (call.process.env.TMPDIR || '/tmp')
    const isInFolder = given === undefined || call.has('p') || call.has('t')
    const template = isInFolder ? joinPath(folder, given ?? call.pick('tmp.XXXXXXXXXX', 'tmp.XXXXXX')) : given
    const fewest = call.pick(3, 6)
    if (!new RegExp(`X{${fewest},}[^/X]*$`).test(template))
      throw new Failure(call.pick(`too few X's in template '${given!}'`, '(null): Invalid argument'))
    const path = nameFor(call, template)
    if (!call.has('u')) make(call, path, template)
    await call.out(`${path}\n`)
    return 0
  },
  { long: 'directory=d dry-run=u tmpdir?=p quiet=q' },
)

function nameFor({ process, path }: Call, template: string): string {
  for (;;) {
    const name = template.replace(/X+(?=[^/X]*$)/, all =>
      Array.from(all, () => letters[Math.floor(process.world.random() * letters.length)]).join(''),
    )
    if (!entryAt(process, path(name))) return name
  }
}

function make(call: Call, name: string, template: string) {
  const { files, user } = call.process
  const path = call.path(name)
  try {
    if (call.has('d')) {
      files.makeDirectory(path, { owner: user })
      files.change(path, { mode: 0o700 })
    } else files.write(path, '', { mode: 0o600, owner: user })
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const what = call.has('d') ? 'directory' : 'file'
    throw new Failure(
      call.pick(`failed to create ${what} via template '${template}': ${error.message}`, `(null): ${error.message}`),
    )
  }
}
