import { noLimits } from '../../api/settings.ts'
import { CliError, defineCommand } from '../command.ts'
import { messageOf } from '../failure.ts'
import { updateDeclaration, updateOptions } from './options/update.ts'
import { resourceSettings } from './settings/resources.ts'
import { parseRestartPolicy } from './settings/restart-policy.ts'

export const command = defineCommand({
  ...updateDeclaration,
  async run({ api, out }, names, flags) {
    if (!updateOptions.some(({ name }) => flags.has(name))) {
      throw new CliError('you must provide one or more flags when using this command')
    }
    const body = {
      ...unchanged,
      ...resourceSettings(flags),
      RestartPolicy: parseRestartPolicy(flags.string('restart')),
    }
    const warnings: string[] = []
    const failures: string[] = []
    for (const id of names) {
      try {
        warnings.push(...((await api('POST /containers/{id}/update', { id, body })).Warnings ?? []))
        await out(`${id}\n`)
      } catch (error) {
        failures.push(messageOf(error))
      }
    }
    if (warnings.length > 0) await out(`${warnings.join('\n')}\n`)
    if (failures.length > 0) throw new CliError(failures.join('\n'))
    return 0
  },
})

/** Limits as they are sent where they are to stay: what would be a list or a choice is none. */
const unchanged = Object.fromEntries(
  Object.entries(noLimits).map(([key, value]) => [key, typeof value === 'object' || value === false ? null : value]),
)
