/** The parts of the shell that plain command lines do without; they load when they are first used. */
export { expandBraces } from './braces.ts'
export { runBuiltin } from './builtins/index.ts'
export { calculate } from './calculate.ts'
export { runCompound } from './compound.ts'
export { parseCompound } from './grammar.ts'
export { glob } from './glob.ts'
export { expandOperator } from './parameter-operators.ts'
export { saySyntax } from './syntax-messages.ts'
