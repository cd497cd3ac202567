import { loadAhead } from '../../docker/index.ts'
import type { Past } from './machine.ts'
import type { Step } from './types.ts'

/** Milliseconds that a line takes in a rehearsal, about: so long ago it begins, so that it ends now. */
const pace = 6000

const rehearsing = () => import('../../docker/rehearsing.ts')

/** Loads what a step and those before it ask for, all at the same time. */
export async function loadStep({ images, before, line }: Step): Promise<void> {
  await Promise.all([loadAhead(images, [...before, line]), rehearsing()])
}

/** The computer on which a page's images are and its commands before a step have run, made in no time. */
export async function preparePage(step: Step): Promise<Past> {
  await loadStep(step)
  const { Rehearsal, VirtualWorld } = await rehearsing()
  const { images, before } = step
  const world = new VirtualWorld(Date.now() - pace * (images.length + before.length), Math.random() * 2 ** 32)
  const rehearsal = new Rehearsal({ world })
  for (const image of images) await rehearsal.pull(image)
  for (const line of before) await rehearsal.type(line)
  const shell = await rehearsal.shell()
  return { snapshot: await rehearsal.session.snapshot(), shell: shell.state }
}
