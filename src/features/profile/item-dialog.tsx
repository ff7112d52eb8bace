// One item of a list: its words, its other properties, and its retirement.
import { type ReactNode, useId } from 'react'
import type { Label, Named } from '../../domain/profile.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LabelFields } from './label-fields.tsx'
import { useProfileTexts } from './profile-texts.ts'

interface ItemDialogProps {
  readonly item: Named
  /** Never used, so its words bind nobody yet, and it goes altogether. */
  readonly fresh: boolean
  readonly hold: string | null
  readonly onLabel: (label: Label) => void
  readonly onDrop: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function ItemDialog({ item, fresh, hold, onLabel, onDrop, onClose, children }: ItemDialogProps) {
  const { p, label } = useProfileTexts()
  const why = useId()
  return (
    <Dialog
      title={p.itemTitle(label(item.label))}
      onClose={onClose}
      wide
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {p.done}
          </Button>
          {!hold && (
            <Button kind="danger" describedBy={why} onPress={onDrop}>
              {p.drop}
            </Button>
          )}
        </>
      }
    >
      <LabelFields label={item.label} onChange={onLabel} />
      {!fresh && <p className="field__hint">{p.renameHint}</p>}
      {children}
      <p className="muted" id={why}>
        {hold ?? (fresh ? '' : p.dropText)}
      </p>
    </Dialog>
  )
}
