// Every frozen message, the newest first, with where it stands.
import { useState } from 'react'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { FrozenRelease } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Preview } from './preview.tsx'
import { ReleaseStatus } from './release-status.tsx'
import { titleOf, wordsOf } from './release-words.ts'

interface ReleasesProps {
  readonly releases: readonly FrozenRelease[]
  readonly profile: Profile
}

export function Releases({ releases, profile }: ReleasesProps) {
  const { t, format } = useLanguage()
  const [shown, setShown] = useState<FrozenRelease | null>(null)
  return (
    <Card title={t.sharing.releases}>
      {releases.length === 0 && <p className="muted">{t.sharing.noReleases}</p>}
      <ul className="rows" hidden={releases.length === 0}>
        {releases.map((frozen) => (
          <li key={frozen.id} className="rows__row release">
            <div className="rows__text">
              <p id={`release-${frozen.id}`}>
                <strong>{titleOf(frozen.release, t.sharing, format.month)}</strong>
              </p>
              <p>{wordsOf(frozen.release, t.sharing, format.month)}</p>
              <ReleaseStatus status={frozen.status} carriedAt={frozen.carriedAt} />
            </div>
            <Button describedBy={`release-${frozen.id}`} onPress={() => setShown(frozen)}>
              {t.sharing.preview}
            </Button>
          </li>
        ))}
      </ul>
      {shown && <Preview frozen={shown} profile={profile} onClose={() => setShown(null)} />}
    </Card>
  )
}
