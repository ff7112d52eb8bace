import { keepBack, takeIn } from '../domain/disclosure/stream.ts'
import { sizeOf } from '../domain/disclosure/transfer.ts'
import { fail, ok } from '../domain/result.ts'
import type { Passing, TransferTaken } from '../services.tsx'
import { selected } from './live.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session.ts'

/** Bytes: a transfer is a few thousand. */
const LARGEST_FILE = 256 * 1024

export function transfersService(session: TabletSession, { allowed, seen }: Rights): Passing {
  const take = allowed('set-tablet', async (text: string) => {
    const { transfers, settings, book } = session.unlocked()
    const { key, mainTablet } = transfers.getState()
    if (mainTablet !== null) return fail({ code: 'transfer-passes-on' })
    if (!key) return fail({ code: 'transfer-other-tablet' })
    const { openTransfer } = await import('../backup/transfer.ts')
    const opened = await openTransfer(text, key.private)
    if (!opened.ok) return opened
    const transfer = opened.value
    const { tabletId } = settings.getState()
    let again = false
    const changed = await book.change((state) => {
      // [D11] What was taken in by the tablet that was lost is not known before the service has told.
      if (settings.getState().restoredAt !== null) return fail({ code: 'sharing-paused' })
      const { ledger } = state
      const taken = takeIn(ledger.stream, book.profileNow(), tabletId, transfer)
      if (!taken.ok) return fail({ code: `transfer-${taken.error}` })
      again = taken.value === ledger.stream
      return ok(again ? state : { ...state, ledger: { ...ledger, stream: taken.value } })
    })
    const { name, made } = transfer
    return changed.ok ? ok<TransferTaken>({ name, made, ...sizeOf(transfer), again }) : changed
  })

  return {
    state: seen('see-sharing', ({ transfers }) =>
      selected(transfers, ({ mainTablet, key, passed }) => ({ mainTablet, isMain: key !== null, passed })),
    ),

    mainKey: allowed('set-tablet', async () => {
      const { transfers, book } = session.unlocked()
      const { key } = transfers.getState()
      if (key) return ok(key.public)
      const made = await (await import('../backup/age.ts')).makeKeyPair()
      const written = await book.changeTransfers({ key: made })
      return written.ok ? ok(made.public) : written
    }),

    passOn: allowed('set-tablet', async (typed) => {
      const mainTablet = typed.replaceAll(/\s/g, '').toLowerCase()
      const { isPublicKey } = await import('../backup/age.ts')
      const { transfers, book, settings } = session.unlocked()
      if (!isPublicKey(mainTablet) || mainTablet === transfers.getState().key?.public)
        return fail({ code: 'transfer-key' })
      // [D11] A backup could be restored, and count what waits now: it does not know that this is passed on.
      const hasCopies = settings.getState().lastBackup !== null
      return book.changeTransfers({ mainTablet }, (ledger) =>
        hasCopies ? { ...ledger, stream: keepBack(ledger.stream) } : ledger,
      )
    }),

    keep: allowed('set-tablet', () => session.unlocked().book.changeTransfers({ mainTablet: null })),

    async codesOf({ sealed }) {
      const { parcelCodes } = await import('../sync/parcel-codes.ts')
      return parcelCodes(sealed)
    },

    takeIn: allowed('set-tablet', async (file) =>
      file.size > LARGEST_FILE ? fail({ code: 'transfer-foreign' }) : take(await file.text()),
    ),

    async gather() {
      const { gathering } = await import('./gather-codes.ts')
      return gathering(take)
    },
  }
}
