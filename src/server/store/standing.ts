// [P13] How far a tablet has come, read from the releases themselves: what was never stored can't be told.
import type { Transaction } from 'kysely'
import type { ReleaseData } from '../../domain/disclosure/release.ts'
import type { Standing } from '../../domain/disclosure/stream.ts'
import type { Tables } from './tables.ts'

/** Call it in a read transaction, so that all parts are from one moment. */
export async function standing(tx: Transaction<Tables>, tablet: string): Promise<Standing> {
  const ofKind = (kind: ReleaseData['kind']) =>
    tx
      .selectFrom('release')
      .select(['id', 'body'])
      // A range of the primary key: `/` comes after `.`.
      .where('id', '>', `${tablet}.${kind}.`)
      .where('id', '<', `${tablet}.${kind}/`)
      .limit(1)
  /** Weeks and months compare as text. */
  const last = (kind: 'week' | 'pools') => ofKind(kind).orderBy('id', 'desc').executeTakeFirst().then(releaseOf)
  /** Numbers as text: of two, the longer is the greater. */
  const lastNumber = (kind: 'block' | 'closings') =>
    ofKind(kind)
      .orderBy(({ fn }) => fn('length', ['id']), 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst()
      .then(releaseOf)
  const week = await last('week')
  const block = await lastNumber('block')
  const closings = await lastNumber('closings')
  const pools = await last('pools')
  return {
    week: week?.kind === 'week' ? week.week : null,
    blocks: block?.kind === 'block' ? block.number : 0,
    blockClosed: block?.kind === 'block' ? block.closed : null,
    closings: closings?.kind === 'closings' ? closings.number : 0,
    closingsClosed: closings?.kind === 'closings' ? closings.closed : null,
    poolsClosed: pools?.kind === 'pools' ? pools.closed : null,
  }
}

/** What stands in a body that was checked when it came in. */
function releaseOf(row: { readonly body: string } | undefined): ReleaseData | null {
  const payload = row?.body.split('.')[1]
  return payload === undefined ? null : JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}
