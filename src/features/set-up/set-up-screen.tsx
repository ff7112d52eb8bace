// The first run: a new tablet or one from its reservekopie, its first person, and the recovery code that they write down before
// they go in.
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NewTablet } from './new-tablet.tsx'
import { Restore, RestoreOffer } from './restore.tsx'
import { WriteDown, type WrittenDown } from './write-down.tsx'
import './set-up.css'

export function SetUpScreen() {
  const [made, setMade] = useState<WrittenDown | null>(null)
  const [restoring, setRestoring] = useState(false)
  const otherWays = (
    <div className="set-up__other">
      <RestoreOffer onChoose={() => setRestoring(true)} />
      <PracticeOffer />
      <HandInOffer />
    </div>
  )
  const way = restoring ? (
    <Restore onMade={setMade} onBack={() => setRestoring(false)} />
  ) : (
    <NewTablet onMade={setMade} otherWay={otherWays} />
  )
  return <main className="outside">{made === null ? way : <WriteDown {...made} />}</main>
}

function HandInOffer() {
  const { t } = useLanguage()
  return (
    <Card title={t.sharing.handInTitle} className="set-up__hand-in">
      <p>{t.sharing.handInText}</p>
      <Link className="button button--secondary button--normal" to="/inleveren">
        {t.sharing.handIn}
      </Link>
    </Card>
  )
}

function PracticeOffer() {
  const { practice } = useServices()
  const { t } = useLanguage()
  return (
    <Card title={t.practice.title}>
      <p>{t.practice.firstText}</p>
      <Button onPress={practice.enter}>{t.practice.first}</Button>
    </Card>
  )
}
