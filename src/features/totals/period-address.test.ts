import { describe, expect, it } from 'vitest'
import { clamped, readPeriod, unbounded, writePeriod } from './period-address.ts'

const span = { first: '2023-10', last: '2025-04' }

describe('a period in an address', () => {
  it('comes back as it was written', () => {
    const period = { from: '2024-02', until: '2024-11' }
    expect(readPeriod(new URLSearchParams(writePeriod(period)))).toEqual(period)
  })

  it.each(['', '?van=2024-02', '?van=2024-13&tot=2025-01', '?van=2025-01&tot=2024-01', '?van=morgen&tot=later'])(
    'is none where it makes no sense: %s',
    (address) => expect(readPeriod(new URLSearchParams(address))).toBeNull(),
  )

  it('stays a whole year, also where not all of it is known', () => {
    const year = { from: '2025-01', until: '2025-12' }
    expect(clamped(year, span)).toEqual(year)
  })

  it('has no end where nothing lies beyond', () => {
    expect(unbounded({ from: '2024-01', until: '2024-12' }, span)).toEqual({ from: '2024-01', until: '2024-12' })
    const open = unbounded({ from: '2023-10', until: '2025-04' }, span)
    expect(open.from < '2000-01' && open.until > '2100-01').toBe(true)
  })

  it('goes no further than what is known, and is all of it where it would be nothing', () => {
    expect(clamped({ from: '0001-01', until: '9999-12' }, span)).toEqual({ from: '2023-10', until: '2025-04' })
    expect(clamped({ from: '2024-12', until: '2026-01' }, span)).toEqual({ from: '2024-12', until: '2025-04' })
    expect(clamped({ from: '2027-01', until: '2027-12' }, span)).toEqual({ from: '2023-10', until: '2025-04' })
  })
})
