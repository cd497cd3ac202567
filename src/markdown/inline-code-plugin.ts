import { h } from 'hastscript'
import { defineHastPlugin } from 'satteri'
import { staysOnOneLine } from '../notes/inline-code.ts'

/** Keeps inline code from breaking at hyphens: `--name` is one word, and a short command one line. */
export const inlineCodePlugin = defineHastPlugin({
  name: 'inline-code',
  element: {
    filter: ['code'],
    visit(node, context) {
      const parent = context.parent(node)
      if (parent.type === 'element' && parent.tagName === 'pre') return
      const text = context.textContent(node)
      if (staysOnOneLine(text)) return h('code', { class: 'unbroken' }, text)
      const words = text.split(/( +)/).map(word => (word.includes('-') ? h('span', { class: 'unbroken' }, word) : word))
      return h('code', words)
    },
  },
})
