import { importDeclaration } from './options/import.ts'
import { unsimulated } from './unsimulated.ts'

export const command = unsimulated(importDeclaration, false)
