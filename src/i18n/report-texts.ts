// The words of Totalen and its report stand apart from the others: they are loaded with that screen, not with the first one.
import { report as en } from './en/report.ts'
import { type Language, type LanguageCode, useLanguage } from './language.ts'
import { report as nl } from './nl/report.ts'
import type { ReportTexts } from './report-type.ts'

const texts: Readonly<Record<LanguageCode, ReportTexts>> = { nl, en }

/** The words and formats that a table or a report is written with. */
export interface Words extends Pick<Language, 't' | 'format' | 'label'> {
  readonly report: ReportTexts
}

export const wordsOf = ({ t, format, label, code }: Language): Words => ({ t, format, label, report: texts[code] })

export const useReportTexts = (): Words => wordsOf(useLanguage())
