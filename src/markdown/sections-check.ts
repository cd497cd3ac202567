import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { breaches } from '../notes/contract.ts'
import { parsePublished } from '../notes/published.ts'
import { redirects } from '../notes/redirects.ts'
import { duplicates, sectionsOf } from '../notes/sections.ts'
import { AuthorError } from './author-error.ts'

/** The list of every id that was ever published, from the project's folder. */
export const publishedList = 'src/notes/published.txt'

/** Every section of every note below a folder, read from the sources. */
export async function readSections(folder: string) {
  const paths = (await readdir(folder, { recursive: true })).filter(path => path.endsWith('.mdx')).sort()
  const notes = await Promise.all(paths.map(async path => sectionsOf(path, await readFile(join(folder, path), 'utf8'))))
  return notes.flatMap((sections, index) =>
    sections.map(section => ({ ...section, file: join(folder, paths[index] ?? '') })),
  )
}

/** Stops the build where two places of the site have the same id, or a permanent link is not kept. */
export function sectionsCheck(folder = 'content'): AstroIntegration {
  return {
    name: 'sections-check',
    hooks: {
      'astro:build:start': async () => {
        const sections = await readSections(folder)
        const [again] = duplicates(sections)
        if (again !== undefined) {
          throw new AuthorError(
            `The id \`${again.id}\` is taken: ${again.first.file}:${again.first.line} has it already.`,
            'Ids are unique in the whole site. Begin this one with the name of its page, or choose another.',
            again,
          )
        }
        const published = parsePublished(await readFile(publishedList, 'utf8'))
        const [breach] = breaches(sections, published, redirects)
        if (breach === undefined) return
        const { sentence, hint, at = { file: publishedList, line: 1 } } = breach
        throw new AuthorError(sentence, hint, at)
      },
    },
  }
}
