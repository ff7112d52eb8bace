// The log of the tablet as screens know it.
import { ownPart } from '../../domain/log.ts'
import type { TabletLog } from '../../services/log.ts'
import { type GuardsOf, value } from '../guarded.ts'
import { together } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const logGuards: GuardsOf<TabletLog> = { entries: value('anyone') }

export const log = ({ log: { entries }, people, me, may }: Unlocked): TabletLog => ({
  entries: together([entries, people], () => {
    const all = entries.getState()
    return (may('manage-people') ? all : ownPart(all, me().id)).toReversed()
  }),
})
