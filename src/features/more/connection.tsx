// Whether this tablet is connected; the connecting itself is done where the sharing is.

import { Link } from 'react-router'
import { SHARING } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import type { TabletSettings } from '../../services/tablet.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'

export function Connection({ settings }: { readonly settings: TabletSettings }) {
  const { sharing } = useServices()
  const { t, format, say } = useLanguage()
  const trouble = useLive(sharing.trouble)
  const { enrolledAt } = settings
  return (
    <Card title={t.more.connectionTitle}>
      <p>{enrolledAt === null ? t.more.notConnected : t.more.connected(format.momentAt(enrolledAt))}</p>
      {trouble && enrolledAt !== null && <Notice tone="warning" {...say(trouble.problem)} />}
      <ul className="links">
        <li>
          <Link to={SHARING}>{t.more.toSharing}</Link>
        </li>
      </ul>
    </Card>
  )
}
