import { CliError, type Context, defineCommand, type Flags } from '../command.ts'
import { formatOf } from '../configured-format.ts'
import { filtersOf } from '../filters.ts'
import { formatRows } from '../formatter.ts'
import { imagesDeclaration } from './options/images.ts'
import { imageFormat, imageRows } from './row.ts'
import { printTree } from './tree.ts'

/** Commands of `docker image`, which are often typed after `docker images`. */
const verbs = 'build history import inspect list load ls prune pull push rm save tag'.split(' ')

export const command = defineCommand({
  ...imagesDeclaration,
  async run(context, [name], flags) {
    const all = flags.bool('all')
    const request = {
      ...(all && { all: 1 as const }),
      ...filtersOf(flags.list('filter'), name === undefined ? [] : [['reference', name]]),
    }
    if (flags.bool('tree')) {
      checkTree(flags)
      await printTree(context, await context.api('GET /images/json', { ...request, manifests: 1 }), all)
      return 0
    }
    const found = await context.api('GET /images/json', request)
    await context.out(listed(context, flags, found))
    if (found.length === 0 && name !== undefined && context.path === 'docker images' && verbs.includes(name)) {
      await context.err(`\nNo images found matching "${name}": did you mean "docker image ${name}"?\n`)
    }
    return 0
  },
})

function listed(context: Context, flags: Flags, images: Parameters<typeof imageRows>[0]): string {
  const { process } = context
  const digests = flags.bool('digests')
  const asked = formatOf(context, flags, 'imagesFormat')
  const isPlain = asked === '' || asked === 'table'
  const format = !flags.bool('quiet') ? asked : isPlain ? '{{.ID}}' : asked === 'raw' ? 'image_id: {{.ID}}' : asked
  const isTable = format.startsWith('table') && format !== 'table'
  const extended = digests && isTable && !format.includes('{{.Digest}}') ? `${format}\t{{.Digest}}` : format
  const rows = imageRows(images, digests || format.includes('{{.Digest}}'))
  return formatRows(imageFormat(process.world.now(), !flags.bool('no-trunc'), digests), rows, extended)
}

/** Throws CliError for what a tree cannot show. */
function checkTree(flags: Flags): void {
  const names = { quiet: 'quiet', 'no-trunc': 'no-trunc', digests: 'show-digest', format: 'format' }
  for (const [flag, name] of Object.entries(names)) {
    if (flags.has(flag) && (flag === 'format' ? flags.string(flag) !== '' : flags.bool(flag))) {
      throw new CliError(`--${name} is not yet supported with --tree`)
    }
  }
}
