/** Code of at most so many characters stays on one line, even on a phone. */
const longest = 22

/** Whether inline code is short enough to stay on one line. */
export const staysOnOneLine = (code: string) => code.length <= longest
