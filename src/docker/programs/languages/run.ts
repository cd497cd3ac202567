import type { Process } from '../../engine/process/types.ts'
import type { Grammar } from './cursor.ts'
import type { Interpreter } from './evaluate.ts'
import { Exit, LanguageError, Unfinished, Unsimulated } from './failure.ts'
import { parseProgram } from './parser.ts'
import type { Statement } from './syntax.ts'
import type { Value } from './value.ts'

/** What a language says at the ends of a run. */
export interface Voice {
  /** `node`, `python`. */
  readonly name: string
  /** Writes what was printed since it was last called. */
  flush(): Promise<void>
  /** A program's uncaught mistake, as it is shown. */
  report(error: LanguageError, statement: Statement): string
}

/** The honest answer to a program that needs more than the simulator has. */
export const sorry = ({ name }: Voice, { message }: Unsimulated) =>
  `${name}: 시뮬레이터의 ${name}에서는 출력·계산·문자열 정도만 실행할 수 있어서 이 코드는 실행할 수 없어요: ${message}\n`

/** How a program ended before its last statement. */
export interface Ending {
  readonly code: number
  /** It ended itself. */
  readonly isWilled: boolean
}

/** Runs statements one after another; `onValue` hears each expression's value. */
export async function runStatements(
  process: Process,
  interpreter: Interpreter,
  voice: Voice,
  statements: readonly Statement[],
  onValue: (value: Value) => Promise<void> = () => Promise.resolve(),
): Promise<Ending | undefined> {
  for (const statement of statements) {
    await process.tick()
    try {
      const value = interpreter.run(statement)
      await voice.flush()
      await onValue(value)
    } catch (error) {
      await voice.flush()
      if (error instanceof Exit) return { code: error.code, isWilled: true }
      // A number or a depth beyond what JavaScript holds.
      if (error instanceof RangeError) await process.stderr.write(sorry(voice, new Unsimulated('너무 큰 값')))
      else if (error instanceof Unsimulated) await process.stderr.write(sorry(voice, error))
      else if (error instanceof LanguageError) await process.stderr.write(voice.report(error, statement))
      else throw error
      return { code: 1, isWilled: false }
    }
  }
  return undefined
}

/** A program's statements; where it cannot be run, that is said and there are none. */
export async function parseOrSay(
  process: Process,
  voice: Voice,
  source: string,
  grammar: Grammar,
): Promise<readonly Statement[] | undefined> {
  try {
    return parseProgram(source, grammar)
  } catch (error) {
    if (!(error instanceof Unsimulated)) throw error
    await process.stderr.write(sorry(voice, error))
    return undefined
  }
}

/** Whether a text ends in the middle of something. */
export function isUnfinished(source: string, grammar: Grammar): boolean {
  try {
    parseProgram(source, grammar)
    return false
  } catch (error) {
    return error instanceof Unfinished
  }
}
