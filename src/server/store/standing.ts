// [P13] How far a tablet has come, read from the releases themselves: what was never stored can't be told.
import type { Transaction } from 'kysely'
import type { ReleaseData } from '../../domain/disclosure/release.ts'
import type { Standing } from '../../domain/disclosure/stream.ts'
import type { Tables } from './tables.ts'

/** Call it in a read transaction, so that both parts are from one moment. */
export async function standing(tx: Transaction<Tables>, tablet: string): Promise<Standing> {
  const ofKind = (kind: ReleaseData['kind']) =>
    tx
      .selectFrom('release')
      .select(['id', 'body'])
      // A range of the primary key: `/` comes after `.`.
      .where('id', '>', `${tablet}.${kind}.`)
      .where('id', '<', `${tablet}.${kind}/`)
      .limit(1)
  const week = await ofKind('week').orderBy('id', 'desc').executeTakeFirst()
  // Numbers as text: of two, the longer is the greater.
  const block = await ofKind('block')
    .orderBy(({ fn }) => fn('length', ['id']), 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const [weekReleased, blockReleased] = [releaseOf(week), releaseOf(block)]
  return {
    week: weekReleased?.kind === 'week' ? weekReleased.week : null,
    blocks: blockReleased?.kind === 'block' ? blockReleased.number : 0,
    blockClosed: blockReleased?.kind === 'block' ? blockReleased.closed : null,
  }
}

/** What stands in a body that was checked when it came in. */
function releaseOf(row: { readonly body: string } | undefined): ReleaseData | null {
  const payload = row?.body.split('.')[1]
  return payload === undefined ? null : JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}
