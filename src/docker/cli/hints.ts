/**
 * A hint in Korean for a line that did not do what a beginner wanted, from the line, its exit code and what it printed
 * on stderr; undefined where there is nothing to say.
 */
export async function hintFor(line: string, code: number, stderr: string): Promise<string | undefined> {
  const words = line.trim().split(/\s+/)
  if (code === 0) return endedAtOnce(words) ?? withoutTerminal(words)
  const { mistakeHint } = await import('./mistakes.ts')
  return mistakeHint(words, stderr)
}

/** Images whose command is a shell, which ends at once where it has no terminal. */
const shells = /^(?:docker\.io\/)?(?:library\/)?(?:ubuntu|debian|alpine|busybox|centos|fedora|bash)(?::[\w.-]+)?$/

/** `docker run ubuntu`: the shell in it has nobody to read from. */
function endedAtOnce(words: readonly string[]): string | undefined {
  if (!/^docker (container )?run /.test(words.join(' '))) return undefined
  const image = words.findIndex(word => shells.test(word))
  const options = words.slice(0, image)
  if (image !== words.length - 1 || options.some(word => /^-\w*[it]|^--(interactive|tty)/.test(word))) return undefined
  const run = `docker run -it ${words[image]!}`
  return `안에서 실행한 프로그램이 끝나면 컨테이너도 끝나요. 이 이미지의 기본 명령(셸)은 입력할 곳이 없으면 바로 끝나요. 셸에 명령을 입력하기: ${run}`
}

/** `docker exec web bash`: without `-it` a shell reads nothing and ends. */
function withoutTerminal(words: readonly string[]): string | undefined {
  const [docker, exec, name, command = '', more] = words
  if (docker !== 'docker' || exec !== 'exec' || more !== undefined || !/^(\/bin\/)?(ba|a)?sh$/.test(command))
    return undefined
  return `셸에 명령어를 입력하려면 -it를 붙여요: docker exec -it ${name!} ${command}`
}
