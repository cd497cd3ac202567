import { exportDeclaration } from './options/export.ts'
import { unsimulated } from './unsimulated.ts'

export const command = unsimulated(exportDeclaration, true)
