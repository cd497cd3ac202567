import { preloadRoutes } from '../api/routes/index.ts'
import { preloadCommands } from '../cli/commands.ts'
import { preload as preloadPrograms } from '../programs/index.ts'
import { preloadRegistry } from '../registry/index.ts'

/** Loads all that else is loaded when first used, for a world whose clock jumps on while nothing runs. */
export async function preload(): Promise<void> {
  await Promise.all([
    preloadRoutes(),
    preloadPrograms(),
    preloadCommands(),
    preloadRegistry(),
    import('../engine/container/create-more.ts'),
    import('../engine/container/health.ts'),
    import('../engine/container/kill.ts'),
    import('../engine/container/logs.ts'),
    import('../engine/container/start-more.ts'),
    import('../engine/image/import.ts'),
    import('./snapshot.ts'),
  ])
}
