import type { DockerTerminal } from '../terminal/docker-terminal.ts'
import type { Step } from '../workspace/types.ts'
import { linesOf } from './example-lines.ts'
import { type Example, examples } from './examples.ts'

/** The examples, each with a button that runs it; the page holds its HTML (components/Examples.astro). */
export class ExampleList extends HTMLElement {
  /** Set once. */
  set terminal(terminal: DockerTerminal) {
    this.addEventListener('click', ({ target, detail }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-example]')
      const example = examples.find(({ id }) => id === button?.dataset.example)
      if (button && example) void terminal.runSteps(stepsOf(example), button, detail === 0)
    })
  }
}

/** An example's commands as steps of a page of its own: the first begins with a new engine. */
function stepsOf(example: Example): readonly Step[] {
  const lines = linesOf(example).map(({ line }) => line)
  const page = `/playground/#${example.id}`
  return lines.map((line, at) => ({ page, images: example.images ?? [], before: lines.slice(0, at), line }))
}
