import type { OwnCommand } from '../command.ts'

export const doctor: OwnCommand = { name: 'doctor', access: 'doctor', args: [], options: {} }
