/** The parts of the shell that most command lines do without; they load when they are first used. */
export { runBuiltin } from './builtins/index.ts'
export { complain, complainOfBuiltin } from './complain.ts'
export { expandParameter } from './parameters.ts'
export { runMembers, startJob } from './pipeline.ts'
export { recover } from './recover.ts'
export { redirected } from './redirect.ts'
export { substitute } from './subshell.ts'
