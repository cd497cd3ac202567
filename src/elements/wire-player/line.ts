/** What is wrong with a line that is to be played, in a sentence; the simulator need not be there to say it. */
export function refusalOf(line: string): string | undefined {
  if (line === '') return '명령어를 입력해 주세요. 예: docker ps'
  if (!/^docker(\s|$)/.test(line)) return 'docker로 시작하는 명령어만 보여 줄 수 있어요. 예: docker ps'
  return undefined
}

/** Text in so many characters at most. */
export const fitted = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
