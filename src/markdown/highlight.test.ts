import { expect, test } from 'vitest'
import { highlightCommand } from './highlight.ts'

/** `docker run -d` → `[command docker] [command run] [option -d]`. */
const marked = (text: string) =>
  highlightCommand(text)
    .map(node => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element' || node.children[0]?.type !== 'text') throw new Error('unexpected node')
      return `[${String(node.properties.className)} ${node.children[0].value}]`
    })
    .join('')

test('program, subcommand, options, arguments and strings tell apart', () => {
  expect(marked('docker network connect --alias db net "my web"')).toBe(
    '[command docker] [command network connect] [option --alias] db net [string "my web"]',
  )
})

test('a command within a command is one too', () => {
  expect(marked('docker rm $(docker ps -aq)')).toBe(
    '[command docker] [command rm] [operator $(][command docker] [command ps] [option -aq][operator )]',
  )
  expect(marked('curl -s localhost:8080 | head -1 && docker ps')).toBe(
    '[command curl] [option -s] localhost:8080 [operator |] [command head] -1 [operator &&] [command docker] [command ps]',
  )
})

test('the command after the image name is an argument', () => {
  expect(marked('docker run ubuntu ps')).toBe('[command docker] [command run] ubuntu ps')
})

test('a carried-on line goes on with the same command', () => {
  expect(marked('docker run \\\n  -d \\\n  nginx').replaceAll(/\s+/g, ' ')).toBe(
    '[command docker] [command run] [operator \\] [operator ][option -d] [operator \\] [operator ]nginx',
  )
})

test('a name with a hyphen stays on one line, unless it is long', () => {
  expect(marked('docker run -e A=b-c my-app sleep -1')).toBe(
    '[command docker] [command run] [option -e] [unbroken A=b-c] [unbroken my-app] sleep -1',
  )
  const long = `type=bind,source=./${'x'.repeat(20)}-y`
  expect(marked(`docker run --mount ${long} nginx`)).toContain(`${long} nginx`)
})

test('no character is lost', () => {
  const command = `for i in 1 2; do docker run -e "A=$B" x:'y' 2>&1 | grep -v '#'; done # 끝`
  expect(marked(command).replaceAll(/\[\w+ ([^\]]*)\]/g, '$1')).toBe(command)
})
