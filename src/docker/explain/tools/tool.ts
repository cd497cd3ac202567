/** What is known of a program that a command line runs, on the host or in a container. */
export interface Tool {
  readonly text: string
  /** What its options do, by their names (`s|silent`); a value is named behind `=` (`o|output=파일 이름`); `#` is a number. */
  readonly options?: Readonly<Record<string, string>>
  /** Long options have one dash. */
  readonly single?: boolean
  /** What its first argument can be. */
  readonly words?: Readonly<Record<string, string>>
  /** What its arguments are; the last of several stands for all that follow. */
  readonly args?: string | readonly string[]
  /** It runs what follows so many arguments. */
  readonly runs?: number
  readonly isShell?: boolean
}

/** What many tools say of an argument or an option. */
export const path = '파일이나 폴더의 경로예요.'
export const file = '읽을 파일이에요.'
export const host = '상대의 이름이나 주소예요.'
export const text = '출력할 글이에요.'
export const recursive = '하위 폴더까지 모두 다뤄요.'
