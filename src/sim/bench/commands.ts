import { print, timed } from './figures.ts'
import { fresh } from './fresh.ts'

const lines = ['docker ps -a', 'docker images', 'docker network ls', 'docker run --rm busybox true', 'docker version']
const rounds = 100

/** How many lines a second a session runs. */
export async function commands(): Promise<void> {
  const { run } = await fresh('busybox')
  const took = await timed(async () => {
    for (let round = 0; round < rounds; round++) for (const line of lines) await run(line)
  })
  print('commands a second', ((rounds * lines.length * 1000) / took).toFixed(0))
}
