// Messages by year, as the list folds them: a year in which something still waits or was refused stays unfolded.
import type { DrawnRelease } from '../../services/sharing.ts'

export interface Year<R> {
  readonly year: string
  readonly releases: readonly R[]
  readonly shared: number
  readonly unfolded: boolean
}

type Listed = { readonly release: { readonly quarter: string }; readonly status: DrawnRelease['status'] }

/** @param releases newest first, and so are the years */
export function yearsOf<R extends Listed>(releases: readonly R[]): readonly Year<R>[] {
  const yearOf = ({ release }: Listed) => release.quarter.slice(0, 4)
  const years = [...new Set(releases.map(yearOf))]
  return years.map((year, index) => {
    const of = releases.filter((each) => yearOf(each) === year)
    const shared = of.filter(({ status }) => status.state === 'shared').length
    return { year, releases: of, shared, unfolded: index === 0 || shared < of.length }
  })
}
