import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { minifySync } from 'vite'
import { aliasesOf } from '../notes/cli-options.ts'
import { Lexicon } from '../search/lexicon.ts'
import { makeIndex, wordsOf } from '../search/make-index.ts'
import type { PageText, SectionExcerpts, SectionText } from '../search/section.ts'
import { addressOf } from '../search/site-index.ts'
import { synonyms } from '../search/synonyms.ts'
import { pageText } from './page-text.ts'
import { pagefindInNode } from './search-in-node.ts'
import { sectionWords, wordWeights } from './section-words.ts'

/** Writes the index of the built site: Pagefind's, with a record a section, and the outline beside it. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const pages = await readPages(folder)
        await writeIndex(pages, join(folder, 'pagefind'))
        logger.info(
          `${String(pages.length)} pages, ${String(pages.flatMap(({ sections }) => sections).length)} sections`,
        )
      },
    },
  }
}

/** The pages of a built site that are to be found, in the order of their paths. */
export async function readPages(folder: string): Promise<readonly PageText[]> {
  const files = (await readdir(folder, { recursive: true })).filter(path => path.endsWith('index.html')).sort()
  const pages = await Promise.all(
    files.map(async file =>
      pageText(`/${file.replace(/index\.html$/, '')}`, await readFile(join(folder, file), 'utf8')),
    ),
  )
  return pages.filter(page => page !== undefined)
}

/** Writes Pagefind's files, the outline and the texts for excerpts into a folder. */
export async function writeIndex(pages: readonly PageText[], folder: string): Promise<void> {
  const listed = new Lexicon([], synonyms)
  const words = wordsOf(pages.flatMap(({ sections }) => sections.map(({ title, text }) => `${title} ${text}`))).filter(
    word => listed.lookUp(word) === undefined,
  )
  const sections = pages.flatMap(page => page.sections.filter(says).map(section => ({ page, section })))
  const { kept, common } = sectionWords(
    sections.map(({ section }) => section),
    new Lexicon(words, synonyms),
  )
  const files = await pagefindFiles(
    sections.map(({ page, section }, at) => ({
      url: addressOf({ page, id: section.id }),
      content: record(kept[at] ?? []),
    })),
  )
  await mkdir(join(folder, 'text'), { recursive: true })
  await mkdir(join(folder, 'index'), { recursive: true })
  const texts = pages.map((page, at) => file(`text/${String(at)}.json`, JSON.stringify(page.sections.map(readable))))
  const write = ({ path, content }: IndexFile) => writeFile(join(folder, path), content)
  await Promise.all([...files.filter(({ path }) => needed.test(path)).map(minified), ...texts].map(write))
  const results = resultsIn(files)
  const ofEachFile = await wordOfEachFile(kept.flat(2), folder)
  const site = makeIndex(pages, words, common, ofEachFile, address => results.get(address) ?? '', aliasesOf)
  await write(file('site-index.json', JSON.stringify(site)))
}

/** One of these words for each file of the index: looking it up loads the file. */
async function wordOfEachFile(words: readonly string[], folder: string): Promise<readonly string[]> {
  const read = new Set<string>()
  const pagefind = await pagefindInNode(folder, read)
  const found: string[] = []
  for (const word of [...new Set(words)].sort()) {
    const before = read.size
    await pagefind.preload(word)
    if (read.size > before) found.push(word)
  }
  return found
}

interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

const file = (path: string, text: string): IndexFile => ({ path, content: Buffer.from(text) })

/** Of what Pagefind makes, the search loads its script, its WebAssembly and its index; texts for excerpts are ours. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|index\/.*)$/

const minified = ({ path, content }: IndexFile): IndexFile =>
  path.endsWith('.js')
    ? file(path, minifySync(path, Buffer.from(content).toString(), { module: true }).code)
    : { path, content }

async function pagefindFiles(records: readonly { url: string; content: string }[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'ko' })
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`)
  for (const each of records) await index.addHTMLFile(each)
  const { files } = await index.getFiles()
  await close()
  return files
}

const says = ({ text, commands, output }: SectionText): boolean => text !== '' || commands.length > 0 || output !== ''

/** What excerpts are taken from: a section's text and its commands. */
const readable = ({ text, commands }: SectionText): SectionExcerpts => [text, commands]

/**
 * Pagefind begins a new file of its index after so many positions of words. Repeated, words fill a file sooner (and
 * cost next to nothing compressed), so that a query loads 3 KB a file instead of 30.
 */
const repeated = (word: string): readonly string[] => Array<string>(45).fill(word)

/** A section as Pagefind reads it: its words by weight. */
function record(parts: readonly (readonly string[])[]): string {
  const weighted = parts.map((words, at) =>
    words.length === 0
      ? ''
      : `<p data-pagefind-weight="${String(wordWeights[at])}">${words.flatMap(repeated).join(' ')}</p>`,
  )
  return `<html lang="ko"><body>${weighted.join('')}</body></html>`
}

/** Address → the name by which Pagefind's results call it. */
const resultsIn = (files: readonly IndexFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap(({ path, content }) => {
      const [, name] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? []
      if (name === undefined) return []
      const text = gunzipSync(content).toString()
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string }
      return [[url, name] as const]
    }),
  )
