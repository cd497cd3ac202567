import { files } from './files.ts'
import { networks } from './networks.ts'
import { packages } from './packages.ts'
import { shells } from './shells.ts'
import { system } from './system.ts'
import { texts } from './texts.ts'
import type { Tool } from './tool.ts'

/** Programs by the names they are called by. */
export const tools: Readonly<Record<string, Tool>> = {
  ...shells,
  ...files,
  ...texts,
  ...system,
  ...networks,
  ...packages,
}

/** What is known of a program, by its name or its file's path. */
export function toolNamed(name: string): Tool | undefined {
  const short = /^(?:\/usr)?(?:\/local)?\/s?bin\/(.+)$/.exec(name)?.[1] ?? name
  return Object.hasOwn(tools, short) ? tools[short] : undefined
}
