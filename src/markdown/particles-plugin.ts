import { h } from 'hastscript'
import { defineHastPlugin } from 'satteri'

/** A closing bracket and the particle that belongs to it: `)에`; CSS would allow a line break between the two. */
const bracketWithParticle = /([)\]][가-힣]+)/

/** Keeps a particle on the line of the bracket before it: 이미지(image)에. */
export const particlesPlugin = defineHastPlugin({
  name: 'particles',
  text(node, context) {
    const parent = context.parent(node)
    if (!bracketWithParticle.test(node.value) || (parent.type === 'element' && parent.tagName === 'code')) return
    const pieces = node.value.split(bracketWithParticle)
    context.replaceNode(
      node,
      pieces.map((value, index) =>
        index % 2 === 0 ? { type: 'text', value } : h('span', { class: 'unbroken' }, value),
      ),
    )
  },
})
