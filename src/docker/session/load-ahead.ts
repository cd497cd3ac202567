import { loadCommands } from '../cli/commands.ts'
import { loadPrograms } from '../programs/index.ts'
import { isRepository, loadRecipes } from '../registry/index.ts'
import { loadShell } from '../shell/later.ts'
import { loadPast } from './session.ts'

/** Loads what lines will ask for one after the other, as far as their words tell, all at the same time. */
export async function loadAhead(images: readonly string[], lines: readonly string[]): Promise<void> {
  const words = new Set(lines.flatMap(line => line.split(/[^\w.:-]+/)))
  // What stands after `docker` is no program: `docker rm`.
  const inside = new Set(lines.flatMap(line => line.replaceAll(/\bdocker \S+/g, '').split(/[^\w.-]+/)))
  await Promise.all([
    loadShell(),
    loadPast(),
    loadRecipes([...images, ...words]),
    loadCommands(words),
    loadPrograms(new Set([...inside].filter(word => !isRepository(word)))),
  ])
}
