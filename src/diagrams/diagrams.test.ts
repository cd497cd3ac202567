import { expect, test } from 'vitest'
import { clientServer } from './client-server.ts'
import { containerLifecycle } from './container-lifecycle.ts'
import { historyTimeline } from './history-timeline.ts'
import { imageFlow } from './image-flow.ts'
import { kubernetesCluster } from './kubernetes-cluster.ts'
import { portMapping } from './port-mapping.ts'
import { problems } from './problems.ts'
import { vmVsContainer } from './vm-vs-container.ts'

const diagrams = [
  historyTimeline,
  vmVsContainer,
  clientServer,
  containerLifecycle,
  imageFlow,
  portMapping,
  kubernetesCluster,
]
const drawings = diagrams.flatMap(({ id, wide, narrow }) => [wide, narrow].map(drawing => ({ id, drawing })))
const namesOf = (items: readonly { id: string }[] = []) => items.map(({ id }) => id).toSorted()

test.each(drawings)('$id, $drawing.variant: everything fits and nothing collides', ({ drawing }) => {
  expect(problems(drawing)).toEqual([])
})

test.each(diagrams)(
  '$id has a title, a description in sentences and a caption of one sentence, all Korean',
  diagram => {
    const korean = /[가-힣]/
    expect(diagram.title).toMatch(korean)
    expect(diagram.desc).toMatch(korean)
    expect(diagram.desc.match(/요\./g)?.length).toBeGreaterThanOrEqual(1)
    expect(diagram.desc.length).toBeGreaterThan(diagram.title.length * 2)
    expect(diagram.caption).toMatch(/^[^.]*[가-힣]요\.$/)
  },
)

test.each(diagrams)('$id: both drawings have the same nodes, arrows and steps', ({ wide, narrow }) => {
  expect(wide.variant).toBe('wide')
  expect(narrow.variant).toBe('narrow')
  expect(namesOf(narrow.boxes)).toEqual(namesOf(wide.boxes))
  expect(namesOf(narrow.arrows)).toEqual(namesOf(wide.arrows))
  const steps = (items: readonly { step?: number }[] = []) =>
    items
      .map(({ step }) => step)
      .filter(Boolean)
      .toSorted()
  expect(steps(narrow.arrows)).toEqual(steps(wide.arrows))
  expect(steps(narrow.badges)).toEqual(steps(wide.badges))
})

test('no two diagrams share an id', () => {
  expect(new Set(namesOf(diagrams)).size).toBe(diagrams.length)
})

test('every step of the client and the server has an arrow, a number on it and a sentence', () => {
  for (const { arrows = [], badges = [], labels = [] } of [clientServer.wide, clientServer.narrow]) {
    for (const step of [1, 2, 3, 4, 5, 6]) {
      expect(arrows.some(arrow => arrow.step === step)).toBe(true)
      expect(badges.filter(badge => badge.step === step)).toHaveLength(2)
      expect(labels.filter(label => label.step === step)).toHaveLength(1)
    }
  }
})
