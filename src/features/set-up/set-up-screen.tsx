// The first run: a new tablet, or one from its reservekopie.

import { useState } from 'react'
import { Link } from 'react-router'
import { HAND_IN } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NewTablet } from './new-tablet.tsx'
import { Restore, RestoreOffer } from './restore.tsx'
import './set-up.css'

export function SetUpScreen() {
  const [restoring, setRestoring] = useState(false)
  const otherWays = (
    <div className="set-up__other">
      <RestoreOffer onChoose={() => setRestoring(true)} />
      <PracticeOffer />
      <HandInOffer />
    </div>
  )
  return (
    <main className="outside">
      {restoring ? <Restore onBack={() => setRestoring(false)} /> : <NewTablet otherWay={otherWays} />}
    </main>
  )
}

function HandInOffer() {
  const { t } = useLanguage()
  return (
    <Card title={t.sharing.handInTitle} className="set-up__hand-in">
      <p>{t.sharing.handInText}</p>
      <Link className="button button--secondary button--normal" to={HAND_IN}>
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
