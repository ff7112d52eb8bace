// Asks before a shorter term erases existing records: that can't be taken back.
import type { Profile } from '../../domain/profile.ts'
import { CODE_MONTHS, DETAIL_DAYS } from '../../domain/retention.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useProfileTexts } from './profile-texts.ts'

const detailsShorter = (before: Profile, after: Profile): boolean =>
  (after.detailDays ?? DETAIL_DAYS) < (before.detailDays ?? DETAIL_DAYS)

const codesShorter = (before: Profile, after: Profile): boolean =>
  (after.codeMonths ?? CODE_MONTHS) < (before.codeMonths ?? CODE_MONTHS)

export const erasesEarlier = (before: Profile, after: Profile): boolean =>
  after.noteDays < before.noteDays || detailsShorter(before, after) || codesShorter(before, after)

interface ShorterProps {
  readonly before: Profile
  readonly after: Profile
  /** May return a promise: until it settles the button is busy. */
  readonly onConfirm: () => unknown
  readonly onClose: () => void
}

export function Shorter({ before, after, onConfirm, onClose }: ShorterProps) {
  const { p, t } = useProfileTexts()
  return (
    <Dialog
      title={p.shorterTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {t.frame.cancel}
          </Button>
          <Button kind="danger" onPress={onConfirm}>
            {p.shorterConfirm}
          </Button>
        </>
      }
    >
      {after.noteDays < before.noteDays && <p>{p.shorterText(after.noteDays, before.noteDays)}</p>}
      {detailsShorter(before, after) && <p>{p.shorterDetails}</p>}
      {codesShorter(before, after) && <p>{p.shorterCodes}</p>}
    </Dialog>
  )
}
