import { kb, ms, print, timed } from './figures.ts'
import { fresh } from './fresh.ts'

/** The size of a session as JSON, and how long it takes to make it. */
export async function snapshot(): Promise<void> {
  const { session, run } = await fresh('nginx')
  for (let index = 0; index < 20; index++) await run(`docker run -d --name web${index} -p ${8000 + index}:80 nginx`)
  let json = ''
  const took = await timed(async () => (json = JSON.stringify(await session.snapshot())))
  print('snapshot of 20 running containers', kb(json.length), '< 200 KB')
  print('taking it', ms(took))
}
