// [D10] Passing on and taking in, on an unlocked tablet. Loaded when somebody does.
import { isPublicKey, makeKeyPair } from '../backup/age.ts'
import { openTransfer } from '../backup/transfer.ts'
import { keepBack } from '../domain/disclosure/stream.ts'
import { takeIn as takenInto } from '../domain/disclosure/take-in.ts'
import { sizeOf } from '../domain/disclosure/transfer.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { TransferTaken } from '../services.tsx'
import type { Unlocked } from './unlocked.ts'

export { parcelCodes } from '../sync/parcel-codes.ts'
export { gathering } from './gather-codes.ts'

/** Bytes: a transfer is a few thousand. */
const LARGEST_FILE = 256 * 1024

export async function mainKey({ transfers, book }: Unlocked): Promise<Result<string, Problem>> {
  const { key } = transfers.getState()
  if (key) return ok(key.public)
  const made = await makeKeyPair()
  const written = await book.changeTransfers({ key: made })
  return written.ok ? ok(made.public) : written
}

export async function passOn({ transfers, book, settings }: Unlocked, typed: string): Promise<Result<void, Problem>> {
  const mainTablet = typed.replaceAll(/\s/g, '').toLowerCase()
  if (!isPublicKey(mainTablet) || mainTablet === transfers.getState().key?.public) return fail({ code: 'transfer-key' })
  // [D11] A backup could be restored, and count what waits now: it does not know that this is passed on.
  const hasCopies = settings.getState().lastBackup !== null
  return book.changeTransfers({ mainTablet }, (ledger) =>
    hasCopies ? { ...ledger, stream: keepBack(ledger.stream) } : ledger,
  )
}

export async function takeIn(
  { transfers, settings, book }: Unlocked,
  from: Blob | string,
): Promise<Result<TransferTaken, Problem>> {
  if (typeof from !== 'string' && from.size > LARGEST_FILE) return fail({ code: 'transfer-foreign' })
  const { key, mainTablet } = transfers.getState()
  if (mainTablet !== null) return fail({ code: 'transfer-passes-on' })
  if (!key) return fail({ code: 'transfer-other-tablet' })
  const opened = await openTransfer(typeof from === 'string' ? from : await from.text(), key.private)
  if (!opened.ok) return opened
  const transfer = opened.value
  let again = false
  const changed = await book.change((state) => {
    const { restoredAt, tabletId } = settings.getState()
    // [D11] What was taken in by the tablet that was lost is not known before the service has told.
    if (restoredAt !== null) return fail({ code: 'sharing-paused' })
    const { ledger } = state
    const taken = takenInto(ledger.stream, book.profileNow(), tabletId, transfer)
    if (!taken.ok) return fail({ code: `transfer-${taken.error}` })
    again = taken.value === ledger.stream
    return ok(again ? state : { ...state, ledger: { ...ledger, stream: taken.value } })
  })
  const { name, made } = transfer
  return changed.ok ? ok({ name, made, ...sizeOf(transfer), again }) : changed
}
