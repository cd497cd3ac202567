import { loadPast, loadRecipes, loadShell, Rehearsal, VirtualWorld } from '../../docker/index.ts'
import type { Past } from './machine.ts'
import type { Step } from './types.ts'

/** Milliseconds that a line takes in a rehearsal, about: so long ago it begins, so that it ends now. */
const pace = 6000

/** The computer on which a page's images are and its commands before a step have run, made in no time. */
export async function preparePage({ images, before }: Pick<Step, 'images' | 'before'>): Promise<Past> {
  // All at the same time: each is asked for after the other else.
  await Promise.all([loadShell(), loadRecipes(images), loadPast()])
  const world = new VirtualWorld(Date.now() - pace * (images.length + before.length), Math.random() * 2 ** 32)
  const rehearsal = new Rehearsal({ world })
  for (const image of images) await rehearsal.pull(image)
  for (const line of before) await rehearsal.type(line)
  const shell = await rehearsal.shell()
  return { snapshot: await rehearsal.session.snapshot(), shell: shell.state }
}
