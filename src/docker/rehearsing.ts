/** What types lines with nobody there: for those who prepare pages, builds and tests; readers mostly do without it. */
export { Rehearsal, type Rehearsed } from './session/rehearsal.ts'
export { VirtualWorld } from './session/virtual-world.ts'
