import { expect, test } from 'vitest'
import { withAllOptions } from '../cli/command.ts'
import { commands } from '../cli/commands.ts'
import { globalOptions } from '../cli/globals.ts'
import { groups } from '../cli/tree.ts'
import { type Particle, withParticle } from './particle.ts'
import { sentence } from './sentence.ts'

test.each<[string, Particle, string]>([
  ['이미지', '을/를', '이미지를'],
  ['볼륨', '을/를', '볼륨을'],
  ['web', '을/를', 'web을'],
  ['nginx', '을/를', 'nginx를'],
  ['shop', '이라는/라는', 'shop이라는'],
  ['front', '이라는/라는', 'front라는'],
  ['db', '은/는', 'db는'],
  ['mysql', '으로/로', 'mysql로'],
  ['alpine', '으로/로', 'alpine으로'],
  ['8080', '과/와', '8080과'],
  ['1', '으로/로', '1로'],
  ['2', '이에요/예요', '2예요'],
  ['표준 오류(STDERR)', '을/를', '표준 오류(STDERR)를'],
  ['IP', '을/를', 'IP를'],
  ['docker run', '은/는', 'docker run은'],
])('%s %s → %s', (name, particle, expected) => {
  expect(withParticle(name, particle)).toBe(expected)
})

test.each([
  ['컨테이너 이름 정하기', '컨테이너 이름을 정해요.'],
  ['정지한 컨테이너 모두 지우기', '정지한 컨테이너를 모두 지워요.'],
  ['표준 입력을 열어 두기', '표준 입력을 열어 둬요.'],
  ['캐시 쓰지 않기', '캐시를 쓰지 않아요.'],
  ['쓸 컨텍스트 고르기', '쓸 컨텍스트를 골라요.'],
  ['메모리 제한', '메모리 제한을 정해요.'],
  ['이미지 목록 보기', '이미지 목록을 보여 줘요.'],
  ['레지스트리에서 이미지 내려받기', '레지스트리에서 이미지를 내려받아요.'],
  ["메모리와 스왑을 더한 제한 ('-1'은 무제한)", "메모리와 스왑을 더한 제한을 정해요 ('-1'은 무제한)."],
  ["출력 형식: 'json', Go 템플릿", "출력 형식을 정해요: 'json', Go 템플릿."],
  ['--output=type=docker와 같음', '--output=type=docker와 같아요.'],
])('%s → %s', (description, expected) => {
  expect(sentence(description)).toBe(expected)
})

test('every description of the CLI becomes a sentence', async () => {
  const declarations = await Promise.all(commands.map(async ({ load }) => withAllOptions(await load())))
  const descriptions = [
    ...[...declarations, ...groups].map(({ short }) => short),
    ...[globalOptions, ...declarations.map(({ options }) => options)].flat().map(({ description }) => description),
  ]
  expect(descriptions.map(sentence).filter(text => !/요(?: \(.*\)|: .*)?\.$/.test(text))).toEqual([])
})
