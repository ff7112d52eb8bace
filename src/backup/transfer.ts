// What one tablet passes on to another, as text that only the other can open: JSON inside age, in the armour that age writes
// around text. Whatever is wrong with it is said before anything is counted.
import * as v from 'valibot'
import { TRANSFER_FORMAT, type Transfer } from '../domain/disclosure/transfer.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { tabletIdSchema } from '../protocol/names.ts'
import { openWith, sealFor } from './age.ts'
import { closings, counts, id, k, month, name, node, text, whole } from './contents.ts'

/** Characters: far more than any profile makes. */
const LONGEST = 256 * 1024
/** The JSON is padded to whole steps, so that its length does not tell which answers are in it. */
const STEP = 2048

const waited = { k, unshown: v.array(node) }
const schema = v.strictObject({
  format: v.literal(TRANSFER_FORMAT),
  id: id(),
  from: tabletIdSchema,
  name: text(200),
  municipality: v.pipe(v.string(), v.regex(/^GM\d{4}$/)),
  since: month,
  made: month,
  trees: v.record(node, text(4_000)),
  visits: v.strictObject({
    ...waited,
    sum: v.strictObject({
      firstVisits: whole,
      visitors: whole,
      estimatedChildren: whole,
      answers: v.record(name, counts),
    }),
  }),
  closings: v.strictObject({ ...waited, sum: closings }),
})

export async function sealTransfer(transfer: Transfer, mainTablet: string): Promise<string> {
  const json = JSON.stringify(v.parse(schema, transfer))
  const bytes = new TextEncoder().encode(json)
  const padded = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20)
  padded.set(bytes)
  return sealFor(mainTablet, padded)
}

/** Fails with `transfer-foreign`, or with `transfer-other-tablet` where it is for another main tablet. */
export async function openTransfer(sealed: string, privateKey: string): Promise<Result<Transfer, Problem>> {
  if (sealed.length > LONGEST) return fail({ code: 'transfer-foreign' })
  const opened = await openWith(privateKey, sealed)
  if (!opened.ok) return fail({ code: opened.error === 'key' ? 'transfer-other-tablet' : 'transfer-foreign' })
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(opened.value)))
    return parsed.success ? ok(parsed.output) : fail({ code: 'transfer-foreign' })
  } catch {
    return fail({ code: 'transfer-foreign' })
  }
}
