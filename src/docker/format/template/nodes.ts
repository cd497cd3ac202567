import { quote } from '../go.ts'

interface Placed {
  /** Where it begins in the template. */
  readonly at: number
}

/** What can be an argument. */
export type Operand =
  | (Placed & { readonly kind: 'dot' | 'nil' })
  | (Placed & { readonly kind: 'boolean'; readonly value: boolean })
  | (Placed & { readonly kind: 'number'; readonly value: number; readonly text: string })
  | (Placed & { readonly kind: 'string'; readonly value: string; readonly text: string })
  | (Placed & { readonly kind: 'function'; readonly name: string })
  | (Placed & { readonly kind: 'field'; readonly names: readonly string[] })
  | (Placed & { readonly kind: 'variable'; readonly name: string; readonly names: readonly string[] })
  | (Placed & { readonly kind: 'chain'; readonly of: Operand; readonly names: readonly string[] })
  | Pipeline

export interface Command extends Placed {
  readonly kind: 'command'
  readonly operands: readonly Operand[]
}

export interface Pipeline extends Placed {
  readonly kind: 'pipeline'
  /** With their `$`. */
  readonly variables: readonly string[]
  /** `=` rather than `:=`. */
  readonly assigns: boolean
  readonly commands: readonly Command[]
}

export type Statement =
  | (Placed & { readonly kind: 'text'; readonly text: string })
  | (Placed & { readonly kind: 'action'; readonly pipeline: Pipeline })
  | Branch
  | (Placed & { readonly kind: 'break' | 'continue' })
  | (Placed & { readonly kind: 'template'; readonly name: string; readonly pipeline?: Pipeline | undefined })

export interface Branch extends Placed {
  readonly kind: 'if' | 'range' | 'with'
  readonly pipeline: Pipeline
  readonly then: readonly Statement[]
  readonly otherwise: readonly Statement[] | undefined
}

export type Node = Operand | Command | Statement

/** A node as the template's author wrote it, as Go's errors show it. */
export function show(node: Node): string {
  switch (node.kind) {
    case 'dot':
      return '.'
    case 'nil':
      return 'nil'
    case 'boolean':
      return String(node.value)
    case 'number':
    case 'string':
      return node.text
    case 'function':
      return node.name
    case 'field':
      return dotted(node.names)
    case 'variable':
      return node.name + dotted(node.names)
    case 'chain':
      return (node.of.kind === 'pipeline' ? `(${show(node.of)})` : show(node.of)) + dotted(node.names)
    case 'command':
      return node.operands.map(part => (part.kind === 'pipeline' ? `(${show(part)})` : show(part))).join(' ')
    case 'pipeline': {
      const declared = node.variables.length > 0 ? `${node.variables.join(', ')} ${node.assigns ? '=' : ':='} ` : ''
      return declared + node.commands.map(show).join(' | ')
    }
    case 'text':
      return node.text
    case 'action':
      return `{{${show(node.pipeline)}}}`
    case 'template':
      return `{{template ${quote(node.name)}${node.pipeline ? ` ${show(node.pipeline)}` : ''}}}`
    default:
      return `{{${node.kind}}}`
  }
}

const dotted = (names: readonly string[]) => names.map(name => `.${name}`).join('')
