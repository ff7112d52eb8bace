import { ok } from '../domain/result.ts'
import type { Passing } from '../services.tsx'
import { selected } from './live.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session.ts'

const actions = () => import('./transfers.ts')

export function transfersService(session: TabletSession, { allowed, seen }: Rights): Passing {
  const take = allowed('set-tablet', async (from: Blob | string) => (await actions()).takeIn(session.unlocked(), from))
  return {
    state: seen('see-sharing', ({ transfers }) =>
      selected(transfers, ({ mainTablet, key, passed }) => ({ mainTablet, isMain: key !== null, passed })),
    ),
    mainKey: allowed('set-tablet', async () => (await actions()).mainKey(session.unlocked())),
    passOn: allowed('set-tablet', async (typed) => (await actions()).passOn(session.unlocked(), typed)),
    keep: allowed('set-tablet', () => session.unlocked().book.changeTransfers({ mainTablet: null })),
    codesOf: allowed('see-sharing', async ({ sealed }) => ok(await (await actions()).parcelCodes(sealed))),
    takeIn: take,
    gather: async () => (await actions()).gathering(take),
  }
}
