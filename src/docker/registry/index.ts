import type { Registry } from '../engine/engine.ts'
import { manifestOf } from '../engine/image/manifest.ts'
import type { Image } from '../engine/state.ts'
import { databases } from './images/databases.ts'
import { languages } from './images/languages.ts'
import { systems } from './images/systems.ts'
import { web } from './images/web.ts'
import { repositories } from './repositories.ts'
import { cook, type Recipe } from './recipe.ts'

const recipes = [...systems, ...web, ...databases, ...languages]
const cooked = new Map<Recipe, Image>()

/** The image of a recipe, made when it is first asked for. */
function prepare(recipe: Recipe): Image {
  const done = cooked.get(recipe)
  if (done) return done
  const base = recipe.from === undefined ? undefined : find(...(recipe.from.split(':') as [string, string]))
  const image = cook(recipe, base && prepare(base))
  cooked.set(recipe, image)
  return image
}

const of = (name: string) => recipes.filter(recipe => recipe.name === name)
const find = (name: string, tag: string) => of(name).find(({ tags }) => tags.split(' ').includes(tag))

/** Everything that can be pulled. */
export const registry: Registry = {
  find(repository, reference) {
    const name = repository.replace(/^library\//, '')
    if (name === repository) return undefined
    const tagged = find(name, reference)
    if (tagged) return prepare(tagged)
    return reference.includes(':')
      ? of(name)
          .map(prepare)
          .find(image => manifestOf(image).digest === reference)
      : undefined
  },
  search(term) {
    const word = term.toLowerCase()
    return repositories.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(word))
  },
  // Those of the newest image, so that a pull of all tags is not one of dozens of images.
  tags(repository) {
    return of(repository.replace(/^library\//, ''))[0]?.tags.split(' ') ?? []
  },
}
