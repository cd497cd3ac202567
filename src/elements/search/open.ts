import styles from '../../styles/search-dialog.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import { SearchDialog } from './search-dialog.ts'
import { theSearch } from './the-search.ts'

/** Makes the page's search dialog work, and begins to load the index. */
export async function openSearch(dialog: HTMLDialogElement, onSlash: () => void): Promise<SearchDialog> {
  // Where this fails, the first query tries again and says so.
  theSearch().catch(() => undefined)
  await loadStyleSheet(styles)
  return new SearchDialog(dialog, onSlash)
}
