import { expect, test } from 'vitest'
import { edit, joined, pastedLines, shortened, typedLines } from './line.ts'

/** `|` is the cursor. */
const press = (shown: string, letter: string) => {
  const after = edit({ text: shown.replace('|', ''), cursor: shown.indexOf('|') }, letter)
  return after && `${after.text.slice(0, after.cursor)}|${after.text.slice(after.cursor)}`
}

test('the control keys edit as readline does', () => {
  expect(press('docker p|s', 'a')).toBe('|docker ps')
  expect(press('docker p|s', 'e')).toBe('docker ps|')
  expect(press('docker |ps -a', 'k')).toBe('docker |')
  expect(press('docker |ps -a', 'u')).toBe('|ps -a')
  expect(press('docker rm  컨테이너  |-f', 'w')).toBe('docker rm  |-f')
  expect(press('|ps', 'w')).toBe('|ps')
  expect(press('|🐳ps', 'd')).toBe('|ps')
  expect(press('ps|', 'd')).toBe('ps|')
  expect(press('ps|', 'x')).toBeUndefined()
})

test('a command over several lines becomes one where it can', () => {
  expect(joined('docker run -d \\\n    -p 80:80 \\\n    nginx')).toBe('docker run -d -p 80:80 nginx')
  expect(joined('echo "a\nb"')).toBeUndefined()
})

test('pasted text is commands, a line each', () => {
  expect(pastedLines('docker ps')).toEqual(['docker ps'])
  expect(pastedLines('docker run \\\r\n  nginx\r\ndocker ps\n')).toEqual(['docker run nginx', 'docker ps', ''])
  expect(pastedLines('$ docker ps\n$ docker images')).toEqual(['docker ps', 'docker images'])
  expect(pastedLines('$ docker ps')).toEqual(['$ docker ps'])
})

test('keys that no program has read are lines and the beginning of another', () => {
  expect(typedLines('docker ps\rdocker images\ndocker r')).toEqual({
    lines: ['docker ps', 'docker images'],
    rest: 'docker r',
  })
  expect(typedLines('\x04\x1b[A\x1b[3~한글\t')).toEqual({ lines: [], rest: '한글' })
})

test('of a command that writes a long file the beginning is shown', () => {
  const write = (lines: number) => `cat > a <<'EOF'\n${'x\n'.repeat(lines)}EOF`
  expect(shortened(write(10))).toBe(write(10))
  expect(shortened(write(11))).toBe(`cat > a <<'EOF'\n${'x\n'.repeat(7)}… (5줄 더)`)
})
