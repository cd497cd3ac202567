import type { Registry } from '../engine/engine.ts'
import { manifestOf } from '../engine/image/manifest.ts'
import type { Image } from '../engine/image/types.ts'
import type { Recipe } from './recipe.ts'

/** What a repository's images are made from, by its name; loaded when one of them is first asked for. */
const shelves: Readonly<Record<string, () => Promise<{ readonly recipes: readonly Recipe[] }>>> = {
  alpine: () => import('./images/alpine.ts'),
  'buildpack-deps': () => import('./images/buildpack-deps.ts'),
  busybox: () => import('./images/busybox.ts'),
  debian: () => import('./images/debian.ts'),
  'hello-world': () => import('./images/hello-world.ts'),
  httpd: () => import('./images/httpd.ts'),
  mysql: () => import('./images/mysql.ts'),
  nginx: () => import('./images/nginx.ts'),
  node: () => import('./images/node.ts'),
  postgres: () => import('./images/postgres.ts'),
  python: () => import('./images/python.ts'),
  redis: () => import('./images/redis.ts'),
  registry: () => import('./images/registry.ts'),
  ubuntu: () => import('./images/ubuntu.ts'),
  wordpress: () => import('./images/wordpress.ts'),
}
const kitchen = () => import('./recipe.ts')
const catalogue = () => import('./repositories.ts')

/** Loads all of them at once, for a world whose clock jumps on while nothing runs. */
export async function preloadRegistry(): Promise<void> {
  await Promise.all([kitchen, catalogue, ...Object.values(shelves)].map(load => load()))
}

/** Loads what images of these names are made from, all at the same time. */
export async function loadRecipes(names: Iterable<string>): Promise<void> {
  await Promise.all([kitchen(), ...Array.from(names, name => recipesOf(name.replace(/:.*/, '')))])
}

/** Whether an image has that name, without its tag. */
export const isRepository = (name: string): boolean => Object.hasOwn(shelves, name)

const cooked = new Map<Recipe, Promise<Image>>()

/** The image of a recipe, made when it is first asked for; it is always the same object. */
function prepare(recipe: Recipe): Promise<Image> {
  const done = cooked.get(recipe)
  if (done) return done
  const image = make(recipe)
  cooked.set(recipe, image)
  // What could not be loaded may be there at the next try.
  image.catch(() => cooked.delete(recipe))
  return image
}

async function make(recipe: Recipe): Promise<Image> {
  const [name, tag] = recipe.from?.split(':') ?? []
  const [{ cook }, base] = await Promise.all([kitchen(), name === undefined ? undefined : find(name, tag!)])
  return cook(recipe, base)
}

async function recipesOf(name: string): Promise<readonly Recipe[]> {
  return Object.hasOwn(shelves, name) ? (await shelves[name]!()).recipes : []
}

async function find(name: string, reference: string): Promise<Image | undefined> {
  const recipes = await recipesOf(name)
  const tagged = recipes.find(({ tags }) => tags.split(' ').includes(reference))
  if (tagged) return prepare(tagged)
  if (!reference.includes(':')) return undefined
  const images = await Promise.all(recipes.map(prepare))
  return images.find(image => manifestOf(image).digest === reference)
}

const nameOf = (repository: string) => repository.replace(/^library\//, '')

/** Everything that can be pulled. */
export const registry: Registry = {
  async find(repository, reference) {
    return repository.startsWith('library/') ? find(nameOf(repository), reference) : undefined
  },
  async search(term) {
    const word = term.toLowerCase()
    const { repositories } = await catalogue()
    return repositories.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(word))
  },
  // Those of the newest image, so that a pull of all tags is not one of dozens of images.
  async tags(repository) {
    return (await recipesOf(nameOf(repository)))[0]?.tags.split(' ') ?? []
  },
}
