import type { Dialect } from './dialect.ts'

const tokens =
  /\s*(0[xX][\da-fA-F]+|\d+#\w+|\d+|[A-Za-z_]\w*|(?:<<|>>|[-+*/%&|^])=|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^~!<>=?:(),])/y

/** What the next token of an expression looks like. */
export const patterns: Readonly<Record<Dialect, RegExp>> = {
  bash: new RegExp(tokens.source.replace(String.raw`[A-Za-z_]\w*`, String.raw`$&(?:\[[^[\]]*\])?`), 'y'),
  dash: new RegExp(tokens.source.replace(String.raw`\*\*|\+\+|--|`, ''), 'y'),
  ash: tokens,
}
