import { describe, expect, it } from 'vitest'
import { lokets } from '../../profiles/lokets.ts'
import { faultsOf, fieldOf } from './faults.ts'

const [profile = null] = lokets
const good = { profile, tabletName: 'Balie 1', personName: 'Anke' }

describe('the first run', () => {
  it('accepts what is complete', () => {
    expect(faultsOf(good)).toEqual([])
  })

  it('names all that is missing at once', () => {
    const faults = faultsOf({ profile: null, tabletName: ' ', personName: '' })
    expect(faults.map(({ code }) => code)).toEqual(['profile-missing', 'tablet-name-missing', 'person-name-missing'])
    for (const { code } of faults) expect(fieldOf[code]).toBeDefined()
  })
})
