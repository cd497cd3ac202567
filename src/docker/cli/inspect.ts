// Behaviour: docker/cli cli/command/inspect/inspector.go
import { goJson } from '../format/json.ts'
import { executeInspect, parseTemplate, TemplateError } from '../format/template.ts'
import { CliError, type Context } from './command.ts'
import { messageOf } from './failure.ts'
import { imageType } from './image/type.ts'

/**
 * Prints objects as `--format` asks: as indented JSON where it is empty, as `json`, or each by a Go template. What
 * failed is thrown as one CliError after the others are printed.
 */
export async function inspectAll(
  { out }: Pick<Context, 'out'>,
  references: readonly string[],
  format: string,
  find: (reference: string) => Promise<unknown>,
): Promise<number> {
  const isTemplate = format !== '' && format !== 'json'
  const template = isTemplate ? templated(64, () => parseTemplate(format)) : undefined
  const failures: string[] = []
  const shown: unknown[] = []
  for (const reference of references) {
    try {
      const found = await find(reference)
      shown.push(template ? templated(1, () => executeInspect(template, found, imageType(found))) : found)
    } catch (error) {
      failures.push(messageOf(error))
    }
  }
  await out(
    template ? shown.join('\n') + '\n' : `${goJson(shown, { escapes: false, indent: format === '' ? 4 : 0 })}\n`,
  )
  if (failures.length > 0) throw new CliError(failures.join('\n'))
  return 0
}

function templated<T>(code: number, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof TemplateError) throw new CliError(`template parsing error: ${error.message}`, code)
    throw error
  }
}
