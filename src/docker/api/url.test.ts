import { expect, test } from 'vitest'
import { requestPath } from './url.ts'

test.each([
  [
    '/containers/json',
    { all: 1, filters: '{"name":{"eph":true}}' },
    '/containers/json?all=1&filters=%7B%22name%22%3A%7B%22eph%22%3Atrue%7D%7D',
  ],
  ['/containers/{id}/rename', { id: 'w9', name: 'bad name' }, '/containers/w9/rename?name=bad+name'],
  ['/containers/create', { name: 'é', body: {} }, '/containers/create?name=%C3%A9'],
  ['/images/{name}/push', { name: 'localhost:5000/mine', tag: '1' }, '/images/localhost:5000/mine/push?tag=1'],
  ['/containers/{id}/json', { id: 'a b%' }, '/containers/a%20b%25/json'],
  ['/containers/{id}/top', { id: 'xx', ps_args: '-o pid,cmd' }, '/containers/xx/top?ps_args=-o+pid%2Ccmd'],
  [
    '/commit',
    { container: 'mm', comment: '', author: '', repo: '', tag: '', changes: ['CMD ["cat","/f"]'] },
    '/commit?author=&changes=CMD+%5B%22cat%22%2C%22%2Ff%22%5D&comment=&container=mm&repo=&tag=',
  ],
  ['/images/get', { names: ['a', 'b'] }, '/images/get?names=a&names=b'],
  ['/containers/json', { filters: undefined }, '/containers/json'],
])('%s %j', (template, request, path) => {
  expect(requestPath(template, request)).toBe(`/v1.50${path}`)
})

test('a ping has no version', () => {
  expect(requestPath('/_ping', {})).toBe('/_ping')
})
