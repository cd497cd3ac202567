import { ms, print, timed } from './figures.ts'
import { fresh } from './fresh.ts'

/** A list of ten thousand containers, the first time that any list is asked for and once more. */
export async function list(): Promise<void> {
  const one = await fresh('busybox')
  await one.run('docker create --name model busybox true')
  const snapshot = await one.session.snapshot()
  const [model] = snapshot.state.containers
  if (!model) throw new Error('no container was made')
  const containers = Array.from({ length: 10_000 }, (_, index) => {
    const id = index.toString(16).padStart(64, '0')
    return { ...model, id, name: `c${index}` }
  })
  const { run } = await fresh('busybox', { ...snapshot, state: { ...snapshot.state, containers } })
  const listing = () => run('docker ps -a')
  print('docker ps -a with 10,000 containers, the first time', ms(await timed(listing)))
  print('… once more', ms(await timed(listing)), '≤ 100 ms')
}
