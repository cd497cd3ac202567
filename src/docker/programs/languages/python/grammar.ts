import type { Grammar } from '../cursor.ts'

export const pythonGrammar: Grammar = {
  language: 'python',
  levels: [
    ['or'],
    ['and'],
    ['not'],
    ['==', '!=', '<=', '>=', '<', '>', 'not in', 'in', 'is not', 'is'],
    ['+', '-'],
    ['*', '//', '/', '%'],
    ['**'],
  ],
  prefixes: ['-', '+'],
  constants: new Map([
    ['None', null],
    ['True', true],
    ['False', false],
  ]),
  reserved: new Set(
    (
      'and as assert async await break class continue def del elif else except finally for from global if import in is lambda ' +
      'nonlocal not or pass raise return try while with yield'
    ).split(' '),
  ),
}
