const memory = new Map<string, string>()

/** Text kept over visits, or as long as the tab; where the browser forbids that or is full, as long as the page. */
export const kept = (kind: 'localStorage' | 'sessionStorage'): Pick<Storage, 'getItem' | 'setItem'> => ({
  getItem(key) {
    try {
      return globalThis[kind].getItem(key)
    } catch {
      return memory.get(key) ?? null
    }
  },
  setItem(key, value) {
    try {
      globalThis[kind].setItem(key, value)
    } catch {
      memory.set(key, value)
    }
  },
})
