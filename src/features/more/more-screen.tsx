// Everything that is not needed during an evening.

import { Link } from 'react-router'
import { HELP, PRIVACY } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'
import { About } from './about.tsx'
import { Backup } from './backup.tsx'
import { Connection } from './connection.tsx'
import { Display } from './display.tsx'
import { LockTimes } from './lock-times.tsx'
import { PeopleCard } from './people-card.tsx'
import { Pin } from './pin.tsx'
import { Practise } from './practise.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { Storage } from './storage.tsx'
import { TabletName } from './tablet-name.tsx'
import { You } from './you.tsx'
import './more.css'

export function MoreScreen() {
  const { tablet, may, practice } = useServices()
  const { t } = useLanguage()
  const settings = useLive(tablet.settings)
  if (!settings) return null
  return (
    <Page title={t.more.title} className="more">
      <Card title={t.more.readTitle} className="more__reading">
        <ul className="links">
          <li>
            <Link to={HELP}>{t.more.help}</Link>
          </li>
          <li>
            <Link to={PRIVACY}>{t.more.privacy}</Link>
          </li>
        </ul>
      </Card>
      <div className="more__cards">
        {/* These ask for a passphrase, which practice does not have. */}
        {!practice.on && <You />}
        {!practice.on && may('manage-people') && <PeopleCard />}
        <Display />
        <Pin />
        <Backup />
        {may('set-tablet') && <LockTimes lockAfter={settings.lockAfter} />}
        {may('set-tablet') && <TabletName settings={settings} />}
        {!practice.on && <Storage />}
        {!practice.on && <Practise />}
        {may('set-tablet') && <Connection settings={settings} />}
        {may('set-tablet') && <ProfileFacts profile={settings.profile} />}
        <About />
      </div>
    </Page>
  )
}
