// Handing in for another tablet: nothing of this tablet is asked for it, not even that there is one.
import type { HandIn } from '../services/hand-in.ts'
import type { Client } from '../sync/client.ts'

const parcels = () => import('./parcels.ts')

export const handInService = (client: Client): HandIn => ({
  open: async (file) => (await parcels()).openFile(file, client),
  gather: async () => (await parcels()).gather(client),
})
