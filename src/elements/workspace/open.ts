import { preparePage } from './prepare.ts'
import { Store } from './store.ts'
import { Tabs } from './tabs.ts'
import { SimulatedWorkspace } from './workspace.ts'

let opened: Promise<SimulatedWorkspace> | undefined

/** The page's workspace; the first call opens it. */
export const openWorkspace = () =>
  (opened ??= SimulatedWorkspace.open({ store: new Store(), tabs: new Tabs(), prepare: preparePage }))
