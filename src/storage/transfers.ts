// [D10] Several tablets that close blocks together: to which main tablet this one passes on, what it passed on so far, and the
// key with which it opens what others pass on to it. One row, sealed like everything else.
import type { Month } from '../domain/calendar.ts'
import { sizeOf, type Transfer } from '../domain/disclosure/transfer.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Change, Store } from './store.ts'

/** What was passed on: nobody here can open it any more, and it can be given again as long as the tablet is there. */
export interface PassedOn {
  readonly id: string
  readonly made: Month
  readonly firstVisits: number
  readonly closings: number
  /** Text that only the main tablet can open. */
  readonly sealed: string
}

export interface Transfers {
  /** The public key of the main tablet; null where this tablet closes its own blocks. */
  readonly mainTablet: string | null
  /** The key pair of this tablet, made when it is asked for as a main tablet. */
  readonly key: { readonly public: string; readonly private: string } | null
  readonly passed: readonly PassedOn[]
}

/** Seals for the main tablet; enters as a value, since the format belongs to `backup`. */
export type SealTransfer = (transfer: Transfer, mainTablet: string) => Promise<string>

export const NO_TRANSFERS: Transfers = { mainTablet: null, key: null, passed: [] }

export async function readTransfers(store: Store): Promise<Result<Transfers, Problem>> {
  const read = await store.read('settings', ['transfers'])
  return read.ok ? ok((read.value[0] ?? NO_TRANSFERS) as Transfers) : fail({ code: read.error })
}

export const transfersChange = (transfers: Transfers): Change => ({
  table: 'settings',
  id: 'transfers',
  value: transfers,
})

/** The transfers with those that were made just now. */
export async function withPassed(
  transfers: Transfers,
  made: readonly Transfer[],
  mainTablet: string,
  seal: SealTransfer,
): Promise<Transfers> {
  const sealed = await Promise.all(
    made.map(async (transfer): Promise<PassedOn> => {
      const { id, made } = transfer
      return { id, made, ...sizeOf(transfer), sealed: await seal(transfer, mainTablet) }
    }),
  )
  return { ...transfers, passed: [...transfers.passed, ...sealed] }
}
