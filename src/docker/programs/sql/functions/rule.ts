import { isNumber, type Value } from '../value.ts'
import type { Session } from '../session.ts'
import type { Call } from '../syntax.ts'
import { valueText } from '../types.ts'

type Run = (args: readonly Value[], session: Session, call: Call | undefined) => Value

/** What an operator or a function does. */
export interface Rule {
  readonly args: readonly [least: number, most: number]
  /** Whether clients align it as a number; `args`: where its arguments are, `mysql`: there only. */
  readonly numeric: boolean | 'args' | 'mysql'
  /** Without it NULL among the arguments gives NULL. */
  readonly takesNull?: boolean
  readonly run: Run
}

export const rule = (least: number, most: number, numeric: Rule['numeric'], run: Run, takesNull = false): Rule => ({
  args: [least, most],
  numeric,
  takesNull,
  run,
})

/** Both systems' truth: MySQL's are numbers. */
export const bool = (truth: boolean | null, { dialect }: Session): Value =>
  truth === null ? null : dialect.isMysql ? BigInt(truth) : truth

/** A value as text; NULL is empty. */
export const text = (value: Value, { dialect }: Session) => (value === null ? '' : valueText(value, dialect.isMysql))

/** How PostgreSQL calls a value's type. */
export const typeName = (value: Value) =>
  typeof value === 'bigint'
    ? 'integer'
    : typeof value === 'number'
      ? 'double precision'
      : typeof value === 'boolean'
        ? 'boolean'
        : isNumber(value)
          ? 'numeric'
          : 'text'
