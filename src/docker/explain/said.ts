/** What is said of a value, and whether Docker takes it. */
export interface Said {
  readonly isValid: boolean
  readonly text: string
}

export const wrong = (text: string): Said => ({ isValid: false, text })
