import { ms, print, timed } from './figures.ts'
import { fresh } from './fresh.ts'

/** The life of a thousand containers. */
export async function life(): Promise<void> {
  const { run } = await fresh('busybox')
  const took = await timed(async () => {
    await run('for i in $(seq 1000); do docker create --name c$i busybox true; done')
    await run('docker start $(docker ps -aq)')
    await run('docker rm -f $(docker ps -aq)')
  })
  print('create, start, rm of 1,000 containers', ms(took))
}
