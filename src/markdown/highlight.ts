import { h } from 'hastscript'
import type { ElementContent } from 'hast'
import { createHighlighterCore } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { commandGrammar } from './command-grammar.ts'

const theme = { name: 'scopes', type: 'dark' as const, fg: '#000', bg: '#fff', settings: [] }
const highlighter = await createHighlighterCore({
  langs: [commandGrammar],
  themes: [theme],
  engine: createOnigurumaEngine(import('shiki/wasm')),
})

/** Scope → class of the word; the colours are in styles/console.css. */
const classes: readonly (readonly [scope: string, className: string])[] = [
  ['string', 'string'],
  ['comment', 'comment'],
  ['constant.other.option', 'option'],
  ['entity.name.command', 'command'],
  ['variable', 'variable'],
  ['keyword.operator', 'operator'],
]

/** The words of a shell command line as elements: `<span class="option">-d</span>`. */
export function highlightCommand(text: string): ElementContent[] {
  const lines = highlighter.codeToTokensBase(text, {
    lang: 'docker-command',
    theme: 'scopes',
    includeExplanation: 'scopeName',
  })
  const words = lines.flatMap((line, index) => {
    const tokens = line.flatMap(token => token.explanation ?? [])
    const found = tokens.map(({ content, scopes }) => ({ content, className: classOf(scopes.map(s => s.scopeName)) }))
    return index === 0 ? found : [{ content: '\n', className: undefined }, ...found]
  })
  return merge(words).flatMap(({ content, className }) =>
    className === undefined ? plain(content) : h('span', { class: className }, content),
  )
}

/** A name with a hyphen in it, which a browser would break there; not so long that a phone has no room for it. */
const hyphened = /(?<!\S)((?=\S*\w-\w)\S{1,24})(?!\S)/

/** Words without a class: names with hyphens stay on one line. */
function plain(text: string): ElementContent[] {
  return text
    .split(hyphened)
    .map((part, at): ElementContent => {
      return at % 2 === 0 ? { type: 'text', value: part } : h('span', { class: 'unbroken' }, part)
    })
    .filter(node => node.type !== 'text' || node.value !== '')
}

interface Word {
  readonly content: string
  readonly className: string | undefined
}

/** The class for a token's scopes, of which the last is the innermost. */
function classOf(scopes: readonly string[]) {
  return classes.find(([scope]) => scopes.some(name => name.startsWith(scope)))?.[1]
}

/** Joins neighbours of the same class, so that a string is one element and not three. */
function merge(words: readonly Word[]): readonly Word[] {
  return words.reduce<Word[]>((merged, word) => {
    const last = merged.at(-1)
    if (last?.className !== word.className) return [...merged, word]
    return [...merged.slice(0, -1), { ...word, content: (last?.content ?? '') + word.content }]
  }, [])
}
