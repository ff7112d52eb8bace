// Every message, the newest first, with where it stands. Earlier years are folded.
import { useState } from 'react'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { DrawnRelease } from '../../services/sharing.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Preview } from './preview.tsx'
import { ReleaseStatus } from './release-status.tsx'
import { doorWords, nameOfQuarter } from './release-words.ts'
import { type Year, yearsOf } from './years.ts'

interface ReleasesProps {
  readonly releases: readonly DrawnRelease[]
  readonly profile: Profile
}

export function Releases({ releases, profile }: ReleasesProps) {
  const { t } = useLanguage()
  const [shown, setShown] = useState<DrawnRelease | null>(null)
  return (
    <Card title={t.sharing.releases}>
      {releases.length === 0 && <p className="muted">{t.sharing.noReleases}</p>}
      {yearsOf(releases).map((year) => (
        <YearOfReleases key={year.year} of={year} onShow={setShown} />
      ))}
      {shown && <Preview drawn={shown} profile={profile} onClose={() => setShown(null)} />}
    </Card>
  )
}

interface YearProps {
  readonly of: Year<DrawnRelease>
  readonly onShow: (drawn: DrawnRelease) => void
}

function YearOfReleases({ of: { year, releases, shared, unfolded }, onShow }: YearProps) {
  const language = useLanguage()
  const { t } = language
  const count = releases.length
  return (
    <details className="details" open={unfolded}>
      <summary>
        {shared === count ? t.sharing.yearShared(year, count) : t.sharing.yearSharedInPart(year, shared, count)}
      </summary>
      <ul className="rows">
        {releases.map((drawn) => (
          <li key={drawn.id} className="rows__row message">
            <p id={`release-${drawn.id}`} className="message__name">
              <strong>{nameOfQuarter(drawn.release.quarter, language)}</strong>
              {drawn.release.answers && ` ${t.sharing.withAnswers}`}
            </p>
            <div className="message__words">
              <p>{doorWords(drawn.release.door, language)}</p>
              <ReleaseStatus status={drawn.status} carriedAt={drawn.carriedAt} />
            </div>
            <Button kind="quiet" describedBy={`release-${drawn.id}`} onPress={() => onShow(drawn)}>
              {t.sharing.preview}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
