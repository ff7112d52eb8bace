// Several lokets that close blocks together: this tablet passes on, or others pass on to it.
import { useLive, useServices } from '../../services.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { MainTablet } from './main-tablet.tsx'
import { PassOn } from './pass-on.tsx'
import { Passed } from './passed.tsx'
import { PassesOn } from './passes-on.tsx'
import { usePassingWords } from './passing-words.ts'
import './sharing.css'

export function PassingScreen() {
  const { passing, sharing, may, practice } = useServices()
  const { t, p, say } = usePassingWords()
  const state = useLive(passing.state)
  const waiting = useLive(sharing.waiting)
  if (!state || !waiting) return null

  const { mainTablet, isMain, passed } = state
  const maySet = may('set-tablet') && !practice.on
  return (
    <Page title={p.title} className="sharing">
      <p>{p.intro}</p>
      <p>{p.rule}</p>
      {practice.on && <Notice tone="info" {...say({ code: 'practice' })} />}
      {!maySet && !practice.on && <p className="muted">{t.sharing.byCoordinator}</p>}
      {mainTablet !== null && <PassesOn mainTablet={mainTablet} waiting={waiting} maySet={maySet} />}
      {(mainTablet !== null || passed.length > 0) && <Passed passed={passed} />}
      {mainTablet === null && maySet && <MainTablet isMain={isMain} />}
      {mainTablet === null && !isMain && maySet && <PassOn waiting={waiting.firstVisits} />}
    </Page>
  )
}
