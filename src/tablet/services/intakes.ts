// Intakes as screens know them.
import { dropChange, recordIntake, saveChange, saveDraft } from '../../domain/book/intakes.ts'
import { ok } from '../../domain/result.ts'
import type { Intakes } from '../../services/intakes.ts'
import { action, type GuardsOf } from '../guarded.ts'
import type { Unlocked } from '../unlocked.ts'

export const intakesGuards: GuardsOf<Intakes> = {
  find: action('hold-hours'),
  saveDraft: action('hold-hours'),
  saveChange: action('hold-hours'),
  dropChange: action('hold-hours'),
  record: action('hold-hours'),
}

export function intakes({ book: { book, run, runNewest } }: Pick<Unlocked, 'book'>): Intakes {
  return {
    find: async (id) => ok(book.getState().visits.get(id) ?? null),
    saveDraft: (draft) => runNewest(`draft ${draft.id}`, saveDraft, draft),
    saveChange: (draft) => runNewest(`change ${draft.id}`, saveChange, draft),
    dropChange: (id) => run(dropChange, id),
    record: (draft) => run(recordIntake, draft),
  }
}
