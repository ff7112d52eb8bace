// Handing in for another tablet: nothing of this tablet is asked for it, not even that there is one.
import type { HandIn } from '../../services/hand-in.ts'
import type { Client } from '../../sync/client.ts'
import { type MixedGuardsOf, outside } from '../guarded.ts'

export const handInGuards = { open: outside, gather: outside } as const satisfies MixedGuardsOf<HandIn>

const parcels = () => import('../parcels.ts')

export const handIn = (client: Client): HandIn => ({
  open: async (file) => (await parcels()).openFile(file, client),
  gather: async () => (await parcels()).gather(client),
})
