import { compressed, decompressed } from '../engine/files/archive.ts'
import { FileError } from '../engine/files/error.ts'
import { readAll } from '../engine/process/stream.ts'
import { entryAt } from './flavour.ts'
import { open } from './input.ts'
import { type Call, Failure, tool } from './tool.ts'

/** `gzip -k -c -d -f -v -t -1…-9 FILE…`; `gunzip` is `gzip -d`, `zcat` is `gzip -dc`. */
export const gzip = tool(
  'cdfkvtnqr#S:',
  async call => {
    const isOutput = call.has('c') || call.name === 'zcat'
    const isBack = call.has('d') || call.has('t') || call.name !== 'gzip'
    // GNU's scripts of other names run gzip itself.
    const title = call.pick('gzip', call.name)
    let worst = 0
    for (const name of call.operands.length > 0 ? call.operands : ['-']) {
      try {
        if (name === '-' || isOutput) await pass(call, name, isBack)
        else convert(call, name, isBack)
      } catch (error) {
        const failure = error instanceof FileError ? new Failure(`${name}: ${error.message}`) : error
        if (!(failure instanceof Failure)) throw error
        await call.process.stderr.write(failure.message.replace(/^(\n?)/, `$1${title}: `) + '\n')
        worst = Math.max(worst, call.pick(failure.code ?? 1, 1))
      }
    }
    return worst
  },
  {
    long:
      'stdout=c to-stdout=c decompress=d uncompress=d force=f keep=k verbose=v test=t fast best quiet=q no-name=n ' +
      'recursive=r suffix=S',
  },
)

/** What a file holds, compressed or as it was before. Throws Failure. */
function changed(call: Call, name: string, text: string, isBack: boolean): string {
  if (!isBack) return compressed(text)
  const plain = decompressed(text)
  if (plain !== undefined) return plain
  const shown = name === '-' ? 'stdin' : name
  const busybox = call.name === 'zcat' ? 'no gzip/bzip2/xz magic' : 'invalid magic'
  throw new Failure(call.pick(`\n${shown}: not in gzip format`, busybox))
}

/** Writes to standard output. Throws Failure. */
async function pass(call: Call, name: string, isBack: boolean) {
  if (!isBack && call.process.isTerminal(1) && !call.has('f'))
    throw new Failure(
      call.pick(
        'compressed data not written to a terminal. Use -f to force compression.\nFor help, type: gzip -h',
        "compressed data not written to terminal, use '-f' to force it",
      ),
    )
  const text = changed(call, name, await readAll(open(call.process, name)), isBack)
  if (!call.has('t')) await call.out(text)
}

/** Puts a file in the place of another: `a.gz` of `a`, or the other way round. Throws Failure. */
function convert(call: Call, name: string, isBack: boolean): void {
  const { files } = call.process
  const hasSuffix = name.endsWith('.gz') || name.endsWith('.tgz')
  const isThere = entryAt(call.process, call.path(name)) !== undefined
  const source = isBack && !isThere && !hasSuffix && !call.busybox ? `${name}.gz` : name
  const entry = files.stat(call.path(source))
  if (!entry) throw new Failure(`${source}: No such file or directory`)
  if (entry.type === 'directory') throw new Failure(`${name} is a directory -- ignored`, { code: 2 })
  if (isBack && !/\.t?gz$/.test(source))
    throw new Failure(`${name}: unknown suffix ${call.pick('--', '-')} ignored`, { code: 2 })
  if (!isBack && hasSuffix && !call.busybox)
    throw new Failure(`${name} already has .gz suffix -- unchanged`, { code: 2 })
  const target = isBack ? source.replace(/\.tgz$/, '.tar').replace(/\.gz$/, '') : `${name}.gz`
  if (entryAt(call.process, call.path(target)) && !call.has('f') && !call.has('t'))
    throw new Failure(call.pick(`${target} already exists;\tnot overwritten`, `can't open '${target}': File exists`), {
      code: 2,
    })
  const text = changed(call, source, files.read(call.path(source)), isBack)
  if (call.has('t')) return
  files.write(call.path(target), text, { mode: entry.mode, owner: entry })
  files.change(call.path(target), { mtime: entry.mtime })
  if (!call.has('k')) files.remove(call.path(source))
}
