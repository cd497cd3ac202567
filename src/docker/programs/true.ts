import type { Program } from '../engine/process/types.ts'

/** `true` and `false`, which take any arguments and look at none. */
export const succeed: Program = () => Promise.resolve(0)
export const fail: Program = () => Promise.resolve(1)
