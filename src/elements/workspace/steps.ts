import type { Step } from './types.ts'

/** A block of a page whose commands can be run. */
export interface RunnableBlock {
  /** It begins with a new engine. */
  readonly fresh: boolean
  readonly commands: readonly string[]
}

/** Each block's commands as steps: a step builds on all commands of the page since the last fresh block. */
export function stepsOf(
  page: string,
  images: readonly string[],
  blocks: readonly RunnableBlock[],
): readonly (readonly Step[])[] {
  let before: readonly string[] = []
  return blocks.map(({ fresh, commands }) => {
    if (fresh) before = []
    return commands.map(line => {
      const step = { page, images, before, line }
      before = [...before, line]
      return step
    })
  })
}
