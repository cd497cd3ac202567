import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hintFor } from './hints.ts'

interface Step {
  readonly session: string
  readonly cmd: string
  readonly rc: number
  readonly stderr: string
}

const transcripts = new URL('../../sim/conformance/transcripts.jsonl', import.meta.url)
const steps = readFileSync(transcripts, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Step)

/** What is said after a recorded line. */
function hintAfter(cmd: string): Promise<string | undefined> {
  const step = steps.find(other => other.cmd === cmd)
  if (!step) throw new Error(`no such step: ${cmd}`)
  return hintFor(cmd, step.rc, step.stderr)
}

test.each([
  ['dokcer ps', 'dokcer → docker'],
  ['docker rnu', '혹시 이 명령어를 입력하려고 했나요? docker run'],
  ['docker rnu -it ubuntu', '혹시 이 명령어를 입력하려고 했나요? docker run'],
  ['docker image lss', 'docker image ls'],
  ['docker PS', '명령어는 모두 소문자로 써요: docker ps'],
  ['docker run -rm ubuntu', '긴 옵션 앞에는 -를 두 번 써요: --rm'],
  ['docker run -d -name web ubuntu', '긴 옵션 앞에는 -를 두 번 써요: --name'],
  ['docker run ubuntu -it', '옵션은 이미지 이름보다 앞에 써요: docker run -it ubuntu'],
  ['docker run it ubuntu', '옵션 앞에 -가 빠진 것 같아요: -it'],
  ['docker run --name', '이 옵션 뒤에는 값이 있어야 해요: --name'],
  ['docker run --rm ubuntu:nope', '이런 태그가 없어요: nope'],
  ['docker run Ubuntu', '소문자'],
  ['docker rm nope', 'docker ps -a'],
  ['docker run -p ubuntu', '이미지 이름이 빠졌어요'],
  ['docker stop x', '도커 엔진이 실행 중이 아니에요'],
])('$ %s', async (cmd, hint) => {
  expect(await hintAfter(cmd)).toContain(hint)
})

test.each([
  ['docker ru -d nginx', 'docker: unknown command: docker ru\n', 'docker run'],
  [
    'docker run --name web nginx',
    'docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "1f". You have to …',
    'docker rm web',
  ],
  [
    'docker run -p 80:80 nginx',
    'Bind for 0.0.0.0:80 failed: port is already allocated',
    '호스트의 80번 포트를 이미 누가 쓰고 있어요',
  ],
  [
    'docker rm web',
    'Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove',
    'docker rm -f web',
  ],
  [
    'docker rmi nginx',
    'Error response from daemon: conflict: unable to remove repository reference "nginx" (must force) - container 0a1b2c3d4e5f is using its referenced image 605c77e624dd',
    'docker rm 0a1b2c3d4e5f',
  ],
])('$ %s', async (line, stderr, hint) => {
  expect(await hintFor(line, 1, stderr)).toContain(hint)
})

test.each([
  ['docker run ubuntu', 'docker run -it ubuntu'],
  ['docker run -d --name x ubuntu:24.04', 'docker run -it ubuntu:24.04'],
  ['docker exec web bash', 'docker exec -it web bash'],
])('%s ends at once', async (line, hint) => {
  expect(await hintFor(line, 0, '')).toContain(hint)
})

test.each([
  'docker run -it ubuntu',
  'docker run ubuntu ls',
  'docker run -d nginx',
  'docker ps',
  'docker exec web ls',
  '',
])('nothing is said after %s', async line => {
  expect(await hintFor(line, 0, '')).toBeUndefined()
})

test('no hint comes after what went well, and each is one line', async () => {
  for (const { cmd, rc, stderr } of steps) {
    const hint = await hintFor(cmd, rc, stderr)
    if (hint !== undefined) expect(hint).not.toContain('\n')
    if (rc === 0 && hint !== undefined) expect(cmd).toMatch(/^docker (run|exec)/)
  }
})
