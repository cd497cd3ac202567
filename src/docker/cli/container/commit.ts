import { fullName, withTag } from '../../api/reference.ts'
import { CliError, defineCommand } from '../command.ts'
import { parseReference } from '../image/reference.ts'
import { commitDeclaration } from './options/commit.ts'

export const command = defineCommand({
  ...commitDeclaration,
  async run({ api, out }, [container = '', name = ''], flags) {
    const { Id } = await api('POST /commit', {
      container,
      ...repository(name),
      comment: flags.string('message'),
      author: flags.string('author'),
      ...(flags.has('change') && { changes: flags.list('change') }),
      ...(!flags.bool('pause') && { pause: 0 }),
    })
    await out(`${Id}\n`)
    return 0
  },
})

function repository(name: string): { readonly repo: string; readonly tag: string } {
  if (name === '') return { repo: '', tag: '' }
  const reference = withTag(parseReference(name))
  if (reference.digest !== undefined) throw new CliError('refusing to create a tag with a digest reference')
  return { repo: fullName(reference), tag: reference.tag! }
}
