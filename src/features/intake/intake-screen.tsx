// Finds the visit that the address names, then hands it to the form.

import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { WALK_IN_HOUR } from '../../addresses.ts'
import { idOf } from '../../domain/brand.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { VisitRecord } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { IntakeForm } from './intake-form.tsx'
import './intake.css'

type Found = { readonly record: VisitRecord; readonly profile: Profile | null } | { readonly problem: Problem } | null

export function IntakeScreen() {
  const { intakes, followUps, walkInHours, tablet } = useServices()
  const codes = useLive(followUps.all)
  const settings = useLive(tablet.settings)
  const { id = '' } = useParams()
  const [found, setFound] = useState<Found>(null)

  useEffect(() => {
    let current = true
    setFound(null)
    intakes.find(idOf<VisitId>(id)).then((outcome) => {
      if (!current) return
      if (!outcome.ok) setFound({ problem: outcome.error })
      else if (!outcome.value) setFound({ problem: { code: 'no-such-visit' } })
      // An hour that is opened again asks its original questions, also after changes of the profile.
      else setFound({ record: outcome.value, profile: walkInHours.current.get()?.profile ?? null })
    })
    return () => {
      current = false
    }
  }, [intakes, walkInHours, id])

  if (!found || !settings || !codes) return null
  if ('problem' in found) return <Gone problem={found.problem} />
  const profile = found.profile ?? settings.profile
  return <IntakeForm key={found.record.id} stored={found.record} profile={profile} codes={codes} />
}

function Gone({ problem }: { readonly problem: Problem }) {
  const { t, say } = useLanguage()
  const navigate = useNavigate()
  return (
    <Page title={t.intake.goneTitle}>
      <Notice tone="error" {...say(problem)} />
      <Button kind="primary" onPress={() => navigate(WALK_IN_HOUR)}>
        {t.intake.toWalkInHour}
      </Button>
    </Page>
  )
}
