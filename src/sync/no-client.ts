// The client of practice: there is none. It has nothing to send with, and refuses every request.
import { fail } from '../domain/result.ts'
import type { Client } from './client.ts'

const refused = async () => fail({ kind: 'blocked', problem: { code: 'practice' } } as const)

export const noClient: Client = { enrol: refused, put: refused, standing: refused }
