import { expect, test } from 'vitest'
import { addressOf, placesOf } from './site-index.ts'

test('a place knows the headings above it, and its kind from them', () => {
  const places = placesOf({
    pages: [
      [
        '/commands/ps/',
        'docker ps',
        ['docker container ls'],
        '2 ps-options 옵션\n7 ps-option-all -a, --all\n7 ps-option-quiet -q, --quiet\n2 ps-problems 자주 겪는 문제\n3 ps-missing 안 보임\tdocker inspect',
        'a b c d e f',
      ],
    ],
    words: '',
    common: '',
    files: '',
  })
  expect(places.map(place => [addressOf(place), place.above, place.kind, place.names, place.result])).toEqual([
    ['/commands/ps/', [], '명령어', ['docker container ls'], 'a'],
    ['/commands/ps/#ps-options', ['docker ps'], '명령어', [], 'b'],
    ['/commands/ps/#ps-option-all', ['docker ps', '옵션'], '명령어', [], 'c'],
    ['/commands/ps/#ps-option-quiet', ['docker ps', '옵션'], '명령어', [], 'd'],
    ['/commands/ps/#ps-problems', ['docker ps'], '오류', [], 'e'],
    ['/commands/ps/#ps-missing', ['docker ps', '자주 겪는 문제'], '오류', ['docker inspect'], 'f'],
  ])
})
