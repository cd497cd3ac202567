import { announce } from '../announce.ts'
import { h, morph } from '../engine-view/dom.ts'
import { kept } from '../kept.ts'
import type { Workspace } from '../workspace/types.ts'
import { Drafts, shown, standing } from './drafts.ts'
import { workFolder } from './file-commands.ts'
import { drawFileList } from './file-list.ts'
import { FileMessage } from './file-message.ts'
import { FileWork } from './file-work.ts'
import { filesOf, firstOf, hasFile, whyNotEditable, whyNotNamed } from './files.ts'
import { NameForm } from './name-form.ts'
import { TextField } from './text-field.ts'

const openKey = 'docker-notes:open-file'

/** The host's files, to be read and changed; the page holds its HTML (components/FileEditor.astro). */
export class FileEditor extends HTMLElement {
  #workspace!: Workspace
  #work!: FileWork
  #field!: TextField
  #form!: NameForm
  #message!: FileMessage
  readonly #drafts = new Drafts(kept('localStorage'))
  readonly #folded = new Set<string>()
  /** The file in the field. */
  #path: string | undefined

  /** Set once. */
  set workspace(workspace: Workspace) {
    this.#workspace = workspace
    this.#work = new FileWork(workspace)
    this.#field = new TextField(this.#find('textarea') as HTMLTextAreaElement, this.#find('[data-do=indent]'), {
      change: text => {
        this.#keepDraft(text)
      },
      save: () => void this.#save(),
    })
    this.#message = new FileMessage(this.#find('.files-message'))
    this.#form = new NameForm(this.#find('form') as HTMLFormElement)
    workspace.on('timeline', this.#refresh)
    workspace.on('state', ({ state, before }) => {
      if (state.host !== before.host) this.#refresh()
    })
    this.addEventListener('click', this.#onClick)
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#onToggle, true)
    this.#open(kept('sessionStorage').getItem(openKey) ?? undefined)
  }

  #find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!
  }

  #open(path: string | undefined) {
    this.#path = path || undefined
    this.#message.say('')
    this.#refresh()
    const draft = path === undefined ? undefined : this.#drafts.get(path)
    if (draft) this.#field.text = draft.text
  }

  /** Shows the files as they are, and how the one in the field stands to what was typed. */
  readonly #refresh = () => {
    const { items, more } = filesOf(this.#workspace.state)
    this.#path ??= firstOf(items)?.path
    const path = this.#path
    if (path !== undefined) this.#show(path)
    const list = { items, more, open: this.#path, unsaved: this.#drafts.paths, folded: this.#folded }
    morph(this.#find('.files-list'), h('div.files-list', {}, drawFileList(list)))
    this.toggleAttribute('data-open', this.#path !== undefined)
    kept('sessionStorage').setItem(openKey, this.#path ?? '')
  }

  #show(path: string) {
    const file = this.#workspace.readFile(path)
    const draft = this.#drafts.get(path)
    const how = standing(file, draft)
    const isThere = file !== undefined || hasFile(this.#items, path)
    if (how === 'same') {
      if (draft) this.#drafts.set(path, undefined)
      const why = isThere ? whyNotEditable(file) : undefined
      this.#field.isOff = why !== undefined
      this.#field.text = why === undefined ? shown(file ?? '') : ''
      if (why !== undefined) this.#message.say(why)
      else this.#message.settle()
      if (!isThere) {
        this.#path = undefined
        this.#message.say(`${nameOf(path)} 파일이 지워졌어요.`)
      }
    } else if (how === 'unsaved') this.#message.settle()
    else this.#message.ask(how)
    this.#find('.files-path').textContent = this.#path === undefined ? '' : nameOf(path)
    this.#find('[data-do=save]').ariaDisabled = String(how === 'same')
  }

  #keepDraft(text: string) {
    const path = this.#path
    if (path === undefined) return
    const file = this.#workspace.readFile(path)
    const { base } = this.#drafts.get(path) ?? { base: file }
    const isSame = file !== undefined && shown(file) === text
    this.#drafts.set(path, isSame ? undefined : { text, ...(base !== undefined && { base }) })
    this.#message.clear()
    this.#refresh()
  }

  async #save() {
    const path = this.#path
    const text = this.#field.text
    if (path === undefined || this.#find('[data-do=save]').ariaDisabled === 'true') return
    const why = await this.#try(() => this.#work.save(path, text))
    if (why === undefined) {
      // Whoever typed on meanwhile has a draft of that.
      if (this.#drafts.get(path)?.text === text) this.#drafts.set(path, undefined)
      this.#refresh()
      announce(`${nameOf(path)} 파일을 저장했어요.`)
    }
    if (this.#path === path) this.#message.say(why ?? '저장했어요.')
  }

  async #make() {
    const name = await this.#form.ask('새 파일 이름', '', name => whyNotNamed(name, this.#items))
    if (name === undefined) return
    const path = `${workFolder}/${name}`
    const why = await this.#try(() => this.#work.save(path, ''))
    if (why === undefined) this.#open(path)
    else this.#message.say(why)
    if (why === undefined) this.#find('textarea').focus()
  }

  async #rename() {
    const from = this.#path
    if (from === undefined) return
    const old = nameOf(from)
    const isFree = (name: string) => (name === old ? undefined : whyNotNamed(name, this.#items))
    const name = await this.#form.ask('바꿀 이름', old, isFree)
    if (name === undefined || name === old) return
    const to = `${workFolder}/${name}`
    const why = await this.#try(() => this.#work.move(from, to))
    if (why === undefined) {
      this.#drafts.move(from, to)
      this.#open(to)
    } else this.#message.say(why)
  }

  async #remove() {
    const path = this.#path
    if (path === undefined) return
    const why = await this.#try(() => this.#work.remove(path))
    if (why !== undefined) this.#message.say(why)
    else announce(`${nameOf(path)} 파일을 지웠어요. 되돌리기로 되살릴 수 있어요.`)
  }

  /** What was typed is given up for what the file is now. */
  #drop() {
    if (this.#path !== undefined) this.#drafts.set(this.#path, undefined)
    this.#refresh()
  }

  /** What was typed stays, and goes over what the file is now when it is saved. */
  #keepMine() {
    const path = this.#path
    if (path === undefined) return
    const base = this.#workspace.readFile(path)
    this.#drafts.set(path, { text: this.#field.text, ...(base !== undefined && { base }) })
    this.#refresh()
    this.#find('textarea').focus()
  }

  get #items() {
    return filesOf(this.#workspace.state).items
  }

  async #try(work: () => Promise<string | undefined>): Promise<string | undefined> {
    try {
      return await work()
    } catch (error) {
      console.error(error)
      return '시뮬레이터에 문제가 생겼어요. 쓴 글은 남아 있으니 다시 해 보세요.'
    }
  }

  readonly #onClick = ({ target }: Event) => {
    const { file, do: act } = (target as Element).closest<HTMLElement>('[data-file], [data-do]')?.dataset ?? {}
    if (file !== undefined) this.#open(file)
    else if (act !== undefined) this.#acts[act]?.()
  }

  readonly #acts: Readonly<Record<string, () => unknown>> = {
    new: () => this.#make(),
    save: () => this.#save(),
    rename: () => this.#rename(),
    remove: () => this.#remove(),
    drop: () => {
      this.#drop()
    },
    mine: () => {
      this.#keepMine()
    },
  }

  readonly #onToggle = ({ target }: Event) => {
    const { dataset, open } = target as HTMLDetailsElement
    if (dataset.path === undefined) return
    if (open) this.#folded.delete(dataset.path)
    else this.#folded.add(dataset.path)
  }
}

const nameOf = (path: string) => path.slice(workFolder.length + 1)
