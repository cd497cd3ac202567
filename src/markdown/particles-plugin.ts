import { h } from 'hastscript'
import { defineHastPlugin } from 'satteri'

/** A closing bracket and the particle that belongs to it, `)에`, or an option of a heading, `--volume과`; CSS would allow a line break within both. */
const whole = /([)\]][가-힣]+|(?<!\S)--[a-z-]+[가-힣:]*)/

/** Keeps a particle on the line of the bracket before it, 이미지(image)에, and an option in one piece. */
export const particlesPlugin = defineHastPlugin({
  name: 'particles',
  text(node, context) {
    const parent = context.parent(node)
    if (!whole.test(node.value) || (parent.type === 'element' && parent.tagName === 'code')) return
    const pieces = node.value.split(whole)
    context.replaceNode(
      node,
      pieces.map((value, index) =>
        index % 2 === 0 ? { type: 'text', value } : h('span', { class: 'unbroken' }, value),
      ),
    )
  },
})
