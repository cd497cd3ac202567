import { CliError } from '../command.ts'

/** Throws CliError where a container has no name; a network without one is found out before. */
export function assertContainer(network: string, container: string): void {
  if (network.trim() === '' || container.trim() !== '') return
  throw new CliError('invalid container name or ID: value is empty')
}
