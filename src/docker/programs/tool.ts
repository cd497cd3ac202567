import { FileError } from '../engine/files/error.ts'
import { joinPath } from '../engine/files/path.ts'
import type { Process, Program } from '../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from './args.ts'
import { isBusybox } from './flavour.ts'

/** One run of a tool: its process and its parsed command line. */
export interface Call extends Arguments {
  readonly process: Process
  /** What it was called by, without folders. */
  readonly name: string
  readonly busybox: boolean
  /** The first in GNU's tools, the second in BusyBox's. */
  readonly pick: <T>(gnu: T, busybox: T) => T
  /** An operand as an absolute path. */
  readonly path: (operand: string) => string
  readonly out: (text: string) => Promise<void>
  /** Says `name: text` on stderr; the tool goes on and ends with its failure code. */
  readonly complain: (text: string) => Promise<void>
  /** How often it has complained. */
  readonly complaints: () => number
  /** What a step gives; a FileError of it is complained about as `text: strerror`, and gives undefined. */
  readonly attempt: <T>(text: string, step: () => T) => Promise<T | undefined>
}

/** Ends a tool with a message; as a usage error it points to `--help` too. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: number | undefined
  readonly isUsage: boolean

  constructor(message: string, { code, isUsage = false }: { code?: number; isUsage?: boolean } = {}) {
    super(message)
    this.code = code
    this.isUsage = isUsage
  }
}

/** `missing operand` and its like: GNU's tools say it and give a hint, BusyBox's show how they are used. */
export const usage = (message = '') => new Failure(message, { isUsage: true })

interface Settings {
  /** Exit code after a complaint, and after a command line that the tool does not take; both 1. */
  readonly failure?: number
  readonly usage?: number
  /** Long options, as `parseArguments` takes them. */
  readonly long?: string
  /** What stands behind `Usage:` before the hint to `--help`, in the tools of GNU that say it. */
  readonly synopsis?: string
  /** Every word is an operand: the tool has a syntax of its own. */
  readonly plain?: boolean
}

/** A program that parses its command line as getopt does and reports errors in the way of coreutils. */
export function tool(
  short: string,
  run: (call: Call) => Promise<number | undefined>,
  settings: Settings = {},
): Program {
  const { failure = 1, usage: usageCode = failure, long = '', synopsis, plain = false } = settings
  return async process => {
    const base = callOf(process)
    const { name, busybox } = base
    const words = process.argv.slice(1)
    let count = 0
    const complain = async (text: string) => {
      count++
      await process.stderr.write(`${name}: ${text}\n`)
    }
    const attempt = async <T>(text: string, step: () => T) => {
      try {
        return step()
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        await complain(`${text}: ${error.message}`)
        return undefined
      }
    }
    if (words[0] === '--help') {
      await process.stdout.write(help(name, short))
      return 0
    }
    try {
      const given = parseArguments(plain ? ['--', ...words] : words, short, long)
      const code = await run({ ...base, ...given, complain, complaints: () => count, attempt })
      return code ?? (count > 0 ? failure : 0)
    } catch (error) {
      if (error instanceof FileError) {
        await complain(`${error.path}: ${error.message}`)
        return failure
      }
      if (!(error instanceof Failure) && !(error instanceof UsageError)) throw error
      const isUsage = error instanceof UsageError || error.isUsage
      // BusyBox says no more than how it is used where an operand is missing.
      if (error.message !== '' && !(busybox && error instanceof Failure && isUsage)) await complain(error.message)
      if (error instanceof Failure && !isUsage) return error.code ?? failure
      const head = synopsis === undefined ? '' : `Usage: ${synopsis}\n`
      await process.stderr.write(
        busybox ? `${banner}\n${help(name, short)}` : `${head}Try '${name} --help' for more information.\n`,
      )
      return usageCode
    }
  }
}

function callOf(process: Process) {
  const busybox = isBusybox(process)
  return {
    process,
    name: (process.argv[0] ?? '').replace(/.*\//, ''),
    busybox,
    pick: <T>(gnu: T, other: T) => (busybox ? other : gnu),
    path: (operand: string) => joinPath(process.cwd, operand),
    out: (text: string) => process.stdout.write(text),
  }
}

function help(name: string, short: string): string {
  const letters = short.replaceAll(/[^\w]/g, '')
  return `Usage: ${name}${letters && ` [-${letters}]`} [ARGUMENT]...\n시뮬레이터에는 이 옵션만 있어요.\n`
}

const banner = 'BusyBox v1.37.0 (2024-09-26 21:31:42 UTC) multi-call binary.\n'
