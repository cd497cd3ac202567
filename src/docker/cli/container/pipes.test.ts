import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const writes = 'while true; do echo y; sleep 1; done'

test.each([
  [`docker run --name one busybox sh -c '${writes}' | head -1`, 'write /dev/stdout: broken pipe\n'],
  [`docker exec box sh -c '${writes}' | head -1`, ''],
  ['docker logs -f box | head -1', ''],
])('%s', async (line, stderr) => {
  const typist = new Typist()
  await typist.run(`docker pull -q busybox; docker run -d --name box busybox sh -c '${writes}'`)
  expect(await typist.run(line)).toEqual({ code: 0, stdout: 'y\n', stderr })
})
