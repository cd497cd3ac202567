import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const docker = ['engine', 'format', 'shell', 'registry', 'programs', 'api', 'cli'].map(part => `docker/${part}`)

/** Each layer, and the layers it may import from besides itself: DESIGN.md, section 3. Anything else is an error. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'docker/engine': [],
  'docker/format': [],
  'docker/shell': [],
  'docker/registry': ['docker/engine'],
  'docker/programs': ['docker/shell', 'docker/engine'],
  'docker/api': ['docker/engine'],
  'docker/cli': ['docker/api', 'docker/format'],
  'docker/explain': ['docker/shell', 'docker/cli', 'docker/api', 'docker/format'],
  'docker/session': [...docker],
  'docker/index': [...docker, 'docker/explain', 'docker/session'],
  'docker/rehearsing': ['docker/session'],
  sim: ['docker/index', 'docker/rehearsing', 'indexing'],
  screen: [],
  notes: [],
  formats: [],
  diagrams: ['styles'],
  markdown: ['notes', 'changes', 'screen', 'docker/index', 'docker/rehearsing'],
  search: [],
  indexing: ['search', 'notes'],
  elements: ['docker/index', 'docker/rehearsing', 'screen', 'search', 'styles', 'notes', 'formats'],
  styles: [],
  components: ['elements', 'styles', 'diagrams', 'notes', 'search', 'formats', 'permalinks', 'docker/index'],
  overrides: ['components', 'elements', 'diagrams', 'notes'],
  permalinks: ['notes', 'formats'],
  changes: ['notes'],
  pictures: ['notes'],
  pages: ['components', 'notes', 'formats', 'permalinks', 'pictures', 'changes', 'docker/index'],
}

/** Packages that a layer may import; layers that are not named here import none. */
const packages: Readonly<Record<string, RegExp>> = {
  sim: /^(node:|vite$)/,
  markdown: /^(node:|satteri$|hast$|hastscript$|(hast|mdast)-util-[\w-]+$|shiki(\/|$)|astro$)/,
  search: /^es-hangul$/,
  indexing: /^(node:|hast|pagefind$|vite$|astro$)/,
  components: /^astro:/,
  overrides: /^(astro:|@astrojs\/starlight\/)/,
  permalinks: /^astro:/,
  pictures: /^(node:|@takumi-rs\/core$|uqr$)/,
  changes: /^node:/,
  pages: /^(astro|feed$|@astrojs\/starlight\/)/,
}

const src = import.meta.dirname
const layerOf = (path: string) =>
  Object.keys(mayImport).find(layer => path.startsWith(`${layer}/`) || path === `${layer}.ts`)
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  path => /\.(ts|astro)$/.test(path) && !/(\.test|\/testing)\.ts$/.test(path),
)

test.each(sources.filter(layerOf))('%s imports only what its layer may', path => {
  const layer = layerOf(path) ?? ''
  const text = readFileSync(join(src, path), 'utf8')
  for (const [, specifier = ''] of text.matchAll(/^\s*(?:import\s+|(?:import|export|\}).*\sfrom\s+)'([^']+)'/gm)) {
    if (!specifier.startsWith('.')) {
      expect(specifier, 'a package this layer may use').toMatch(packages[layer] ?? /^$/)
      continue
    }
    const target = layerOf(relative(src, join(src, dirname(path), specifier)))
    expect([layer, ...(mayImport[layer] ?? [])], `${specifier} is in a layer that ${layer} may use`).toContain(target)
  }
})
