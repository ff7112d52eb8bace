// The versions that were kept: to look at, and to take back as a new one.
import { useId, useState } from 'react'
import type { Profile } from '../../domain/profile.ts'
import { broughtBack } from '../../domain/profile-change.ts'
import { useLive } from '../../services/live.ts'
import type { KeptProfile } from '../../services/profile-editor.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Preview } from './preview.tsx'
import { ProfileFile } from './profile-file.tsx'
import { useProfileTexts } from './profile-texts.ts'
import type { Editing } from './use-profile-edit.ts'

interface VersionsProps extends Editing {
  /** Another profile stands ready to be looked at and saved; `said` names it. */
  readonly onReady: (profile: Profile, said: string) => void
}

export function Versions({ saved, onReady }: VersionsProps) {
  const { profileEditor } = useServices()
  const { p, format } = useProfileTexts()
  const own = useId()
  const versions = useLive(profileEditor.versions) ?? []
  const [open, setOpen] = useState<KeptProfile | null>(null)

  function whenOf({ savedAt, by }: KeptProfile): string {
    if (savedAt === null) return p.atSetUp
    const moment = format.momentAt(savedAt)
    return by === null ? p.savedOn(moment) : p.savedBy(moment, by)
  }

  return (
    <>
      <p>{p.versionsText}</p>
      <ul className="rows">
        {versions.map((kept, index) => {
          const row = `${own}-${kept.version}`
          return (
            <li key={kept.version} className="rows__row">
              <div className="rows__text" id={row}>
                <strong>{p.version(kept.version)}</strong>{' '}
                {index === 0 && <span className="tag profile__tag">{p.inUse}</span>}
                <p className="muted profile__details">{whenOf(kept)}</p>
              </div>
              <div className="profile__actions">
                <Button describedBy={row} onPress={() => setOpen(kept)}>
                  {p.look}
                </Button>
                {index > 0 && (
                  <Button
                    describedBy={row}
                    onPress={() => onReady(broughtBack(saved, kept.profile), p.isReady(kept.version))}
                  >
                    {p.takeBack}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <ProfileFile saved={saved} onReady={onReady} />
      {open && (
        <Dialog
          title={p.lookTitle(open.version)}
          onClose={() => setOpen(null)}
          wide
          actions={
            <Button kind="primary" onPress={() => setOpen(null)}>
              {p.close}
            </Button>
          }
        >
          <p className="muted">{p.previewHint}</p>
          <Preview profile={open.profile} />
        </Dialog>
      )}
    </>
  )
}
