// Everything that is not needed during an evening.

import { Link } from 'react-router'
import { HELP, LOG, PRIVACY, VISITORS } from '../../addresses.ts'
import { log as enLog } from '../../i18n/en/log.ts'
import { notices as enNotices } from '../../i18n/en/notices.ts'
import { useLanguage } from '../../i18n/language.ts'
import { log as nlLog } from '../../i18n/nl/log.ts'
import { notices as nlNotices } from '../../i18n/nl/notices.ts'
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

const words = { nl: { notices: nlNotices, log: nlLog }, en: { notices: enNotices, log: enLog } }

export function MoreScreen() {
  const { tablet, may, practice } = useServices()
  const { t, code } = useLanguage()
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
          <li>
            <Link to={VISITORS}>{words[code].notices.toVisitors}</Link>
          </li>
          <li>
            <Link to={LOG}>{words[code].log.title}</Link>
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
