import type { SimulatedMachine } from './machine.ts'
import type { Signal } from './signal.ts'

/** Sends a signal to a process and to all that it has started, as a terminal does to those in its foreground. */
export function signalGroup(machine: SimulatedMachine, first: number, signal: Signal): void {
  const group = new Set([first])
  for (const { pid, ppid } of machine.processes()) if (group.has(ppid)) group.add(pid)
  for (const pid of group) machine.kill(pid, signal)
}
