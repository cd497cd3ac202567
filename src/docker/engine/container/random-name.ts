import type { State } from '../state.ts'
import type { World } from '../world.ts'
import { containerNamed } from './find.ts'

const moods =
  'amber brave breezy bright brisk calm candid cheery clever cosmic cozy crisp curious daring dapper eager early ' +
  'earnest fearless festive fluent fond gentle gleeful golden graceful happy hearty honest humble jolly keen kind ' +
  'lively lucid lucky mellow merry mindful modest nimble noble patient peppy plucky polished proud quiet radiant ' +
  'serene sharp silent snappy sober steady sunny swift tender tidy upbeat vivid warm wise witty zesty'

/** Surnames of people of mathematics, science and engineering. */
const people =
  'abel ampere archimedes banach bernoulli bohr boole bose cantor carson cerf church conway copernicus coulomb ' +
  'curie darwin descartes dijkstra dirac einstein erdos euclid euler faraday fermat fermi feynman franklin galilei ' +
  'galois gauss germain godel hamilton heaviside heisenberg hertz hilbert hopper huygens hypatia jang joule kepler ' +
  'knuth kovalevskaya lamport laplace leibniz liskov lorentz lovelace mandelbrot maxwell meitner mendel napier ' +
  'newton noether ohm pascal planck ramanujan riemann ritchie shannon tesla thompson turing volta wing wozniak'

const [adjectives, surnames] = [moods.split(' '), people.split(' ')]

/** A free name like `calm_turing`; where that one is taken, with a digit. */
export function randomName(state: State, world: World): string {
  const pick = (words: readonly string[]) => words[Math.floor(world.random() * words.length)]!
  for (let attempt = 0; ; attempt++) {
    const name = `${pick(adjectives)}_${pick(surnames)}${attempt === 0 ? '' : Math.floor(world.random() * 10 ** attempt)}`
    if (!containerNamed(state, name)) return name
  }
}
