import type { Grammar } from '../cursor.ts'

export const javascriptGrammar: Grammar = {
  language: 'javascript',
  levels: [
    ['??'],
    ['||'],
    ['&&'],
    ['===', '!==', '==', '!='],
    ['<=', '>=', '<', '>'],
    ['+', '-'],
    ['*', '/', '%'],
    ['**'],
  ],
  prefixes: ['-', '+', '!', 'typeof'],
  constants: new Map([
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['false', false],
  ]),
  reserved: new Set(
    (
      'async await break case catch class const continue debugger default delete do else export extends finally for function if ' +
      'import in instanceof let new return super switch this throw try typeof var void while with yield'
    ).split(' '),
  ),
}
