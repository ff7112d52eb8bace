// A key that another language lacks does not compile.
import type { report } from './nl/report.ts'
import type { Widen } from './nl/texts.ts'

export type ReportTexts = Widen<typeof report>
