import { noTabs, PageStore } from './lone.ts'
import { preparePage } from './prepare.ts'
import { Store } from './store.ts'
import { Tabs } from './tabs.ts'
import { SimulatedWorkspace } from './workspace.ts'

let opened: Promise<SimulatedWorkspace> | undefined

/** The page's workspace; the first call opens it. A block that stands alone has a computer of its own. */
export const openWorkspace = () => (opened ??= SimulatedWorkspace.open({ ...keeping(), prepare: preparePage }))

function keeping() {
  const isAlone = document.querySelector('docker-terminal[data-alone]') !== null
  return isAlone ? { store: new PageStore(), tabs: noTabs } : { store: new Store(), tabs: new Tabs() }
}
