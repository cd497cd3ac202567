import type { LanguageRegistration } from 'shiki'
import { commandNames } from '../notes/cli-options.ts'

/** `container create|container|ps|…`, longest first, so that a group's subcommand is part of the command. */
const dockerCommands = commandNames.map(name => name.replaceAll(' ', '\\s+')).join('|')

/** A place where a program's name is expected: the line's start, or after an operator or a keyword of the shell. */
const programStart = '(?:^|(?<=[|;&(]\\s?|\\bdo\\s|\\bthen\\s))\\s*'

/** A TextMate grammar for what is typed at a prompt: program and docker subcommand, options, strings, variables, operators. */
export const commandGrammar: LanguageRegistration = {
  name: 'docker-command',
  scopeName: 'source.docker-command',
  patterns: [{ include: '#docker' }, { include: '#program' }, { include: '#words' }],
  repository: {
    docker: {
      match: `${programStart}(docker)(?:(\\s+)(${dockerCommands}))?(?=[\\s;|&)]|$)`,
      captures: { 1: { name: 'entity.name.command' }, 3: { name: 'entity.name.command' } },
    },
    program: {
      match: `${programStart}([\\w./-]+)(?=[\\s;|&)]|$)`,
      captures: { 1: { name: 'entity.name.command' } },
    },
    words: {
      patterns: [
        { name: 'keyword.operator', begin: '\\\\$', end: '^\\s*(?=\\S)' },
        { name: 'string.quoted.single', match: "'[^']*'" },
        {
          name: 'string.quoted.double',
          begin: '"',
          end: '"',
          patterns: [{ name: 'constant.character.escape', match: '\\\\.' }, { include: '#substitution' }],
        },
        { include: '#substitution' },
        { name: 'variable.other', match: '\\$\\w+|\\$\\{[^}]*\\}' },
        { name: 'constant.other.option', match: '(?<=\\s)--?[A-Za-z][\\w-]*' },
        { name: 'keyword.operator', match: '\\d?>&\\d|&&|\\|\\|?|;|\\d?>>?|<<?|&' },
      ],
    },
    substitution: {
      begin: '\\$\\(',
      end: '\\)',
      beginCaptures: { 0: { name: 'keyword.operator' } },
      endCaptures: { 0: { name: 'keyword.operator' } },
      patterns: [{ include: '$self' }],
    },
  },
}
