// The way out of a page on which there is nothing to do.

import { Link } from 'react-router'
import { WALK_IN_HOUR } from '../addresses.ts'
import { useLanguage } from '../i18n/language.ts'
import { useServices } from '../services/services.tsx'
import { homeOf } from './home.ts'

export function ToHome() {
  const { may } = useServices()
  const { t } = useLanguage()
  const home = homeOf(may)
  return (
    <p>
      <Link className="button button--primary button--normal" to={home}>
        {home === WALK_IN_HOUR ? t.frame.toWalkInHour : t.frame.toTotals}
      </Link>
    </p>
  )
}
