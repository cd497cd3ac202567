// The client is a process on the host; it knows these types, and nothing else of the engine's.
export {
  type Reader,
  type Writer,
  BrokenPipe,
  linesOf,
  nullWriter,
  emptyReader,
  Pipe,
  readAll,
} from '../engine/process/stream.ts'
export { type Terminal } from '../engine/process/terminal.ts'
export { type Process, type Program, Killed } from '../engine/process/types.ts'
export { FileError } from '../engine/files/error.ts'
export { joinPath } from '../engine/files/path.ts'
export { parseSignal, type Signal, signals } from '../engine/process/signal.ts'
