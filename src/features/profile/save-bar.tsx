// Always in sight: how much is not saved yet, the way back from the last step, and saving.
import { Button } from '../../ui/button.tsx'
import { useProfileTexts } from './profile-texts.ts'

interface SaveBarProps {
  readonly steps: number
  readonly version: number
  readonly canSave: boolean
  readonly onUndo: () => void
  readonly onSave: () => unknown
}

export function SaveBar({ steps, version, canSave, onUndo, onSave }: SaveBarProps) {
  const { p } = useProfileTexts()
  return (
    <div className="profile__bar">
      <p className="profile__steps">
        {steps > 0 ? p.steps(steps) : p.noSteps} {steps > 0 && <span className="profile__lost">{p.lost}</span>}
      </p>
      {steps > 0 && (
        <>
          <Button onPress={onUndo} repeat>
            {p.undo}
          </Button>
          <Button kind="primary" onPress={onSave} disabled={!canSave}>
            {p.save(version)}
          </Button>
        </>
      )}
    </div>
  )
}
