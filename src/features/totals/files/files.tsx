// The outputs of a period: the report, two files, and the screen on paper.

import { useState } from 'react'
import { Link } from 'react-router'
import { REPORT } from '../../../addresses.ts'
import { localDate } from '../../../domain/calendar.ts'
import { useReportTexts } from '../../../i18n/report-texts.ts'
import { useServices } from '../../../services/services.tsx'
import { print } from '../../../ui/asks.ts'
import { Button } from '../../../ui/button.tsx'
import { markedName } from '../../../ui/practice-mark.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { writePeriod } from '../period-address.ts'
import { nameOfPeriod } from '../period-words.ts'
import { useScope } from '../scope.tsx'
import { allTables } from '../tables.ts'
import type { View } from '../view.ts'
import { csvOf, type FileHead } from './csv.ts'

export function Files({ view }: { readonly view: View }) {
  const { now, totals } = useServices()
  const words = useReportTexts()
  const { t, report, format, label } = words
  const scope = useScope()
  const [said, setSaid] = useState('')
  const { profile, period } = view
  const head: FileHead = [
    [report.loket, label(profile.name)],
    [report.periodLabel, nameOfPeriod(period, words)],
    [report.scope, scope],
    [report.madeOn, format.fullDate(localDate(now(), profile.timeZone))],
    [report.exact, ''],
  ]

  async function save(bytes: Uint8Array<ArrayBuffer>, ending: string) {
    const months = period.from === period.until ? period.from : `${period.from}-${period.until}`
    if (!(await totals.exported()).ok) return
    const name = `${report.fileName}-${profile.id}-${months}.${ending}`
    setSaid((await saveFile(name, bytes)) ? report.saved(markedName(name)) : report.notSaved)
  }
  const csv = () => save(new TextEncoder().encode(csvOf(head, allTables(view, words))), 'csv')
  async function excel() {
    const { workbookOf } = await import('./workbook.ts')
    const workbook = await workbookOf(head, allTables(view, words), report.sheets)
    await save(new Uint8Array(await workbook.arrayBuffer()), 'xlsx')
  }

  return (
    <div className="files">
      <Link className="button button--primary button--normal" to={`${REPORT}${writePeriod(period)}`}>
        {report.makeReport}
      </Link>
      <Button onPress={csv}>{report.csv}</Button>
      <Button onPress={excel}>{report.excel}</Button>
      <Button onPress={async () => (await totals.exported()).ok && print()}>{t.totals.print}</Button>
      <p className="files__warning">{report.exact}</p>
      <p role="status" className="files__said">
        {said}
      </p>
    </div>
  )
}
