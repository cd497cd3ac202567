/** What a word of a command line is. */
export type WordKind =
  | 'program'
  | 'group'
  | 'command'
  | 'option'
  | 'value'
  | 'image'
  | 'argument'
  | 'inside'
  | 'operator'
  | 'keyword'
  | 'variable'
  | 'comment'
  | 'unknown'

/** What is said of a word, in Korean; what there is to read about it is named as the notes name it. */
export interface Explanation {
  readonly title: string
  readonly text: string
  /** `docker run` and `detach`. */
  readonly option?: { readonly command: string; readonly name: string }
  /** `docker run`. */
  readonly command?: string
}

/** A word of a line, from `start` up to `end`; words do not overlap and stand in order. */
export interface Word extends Explanation {
  readonly start: number
  readonly end: number
  readonly kind: WordKind
  /** Options that are written together: `-it`. */
  readonly parts?: readonly Explanation[]
}
