import { fullName, withTag } from '../../api/reference.ts'
import { CliError, defineCommand } from '../command.ts'
import { tagDeclaration } from './options/tag.ts'
import { parseReference } from './reference.ts'

export const command = defineCommand({
  ...tagDeclaration,
  async run({ api }, [source = '', target = '']) {
    read(source)
    const { digest, ...reference } = withTag(read(target))
    if (digest !== undefined) throw new CliError('refusing to create a tag with a digest reference')
    await api('POST /images/{name}/tag', { name: source, repo: fullName(reference), tag: reference.tag! })
    return 0
  },
})

function read(text: string) {
  try {
    return parseReference(text)
  } catch (error) {
    throw new CliError(`Error parsing reference: "${text}" is not a valid repository/tag: ${(error as Error).message}`)
  }
}
