import { Typist } from '../../session/testing.ts'

/** What lines print on a fresh host with busybox's image, with ids made short. */
export async function typed(...lines: readonly string[]): Promise<string> {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  return (await typist.type(...lines))
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<id>')
    .replaceAll(/\b[0-9a-f]{12}\b/g, '<short>')
}
