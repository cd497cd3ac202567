import { kept } from '../kept.ts'

const key = 'docker-notes:slash-key'

/** Whether `/` opens the search: a key by itself can be in the way of who speaks to the computer. */
export const slashKey = {
  get isOn(): boolean {
    return kept('localStorage').getItem(key) !== 'off'
  },
  set isOn(isOn: boolean) {
    kept('localStorage').setItem(key, isOn ? 'on' : 'off')
  },
}
