import { expect, it } from 'vitest'
import { may, ROLES } from '../domain/person.ts'
import { homeOf } from './home.ts'

it('begins at the walk-in hour for whoever holds hours, and at the totals for all others', () => {
  const homes = ROLES.map((role) => [role, homeOf((right) => may({ roles: [role] }, right))])
  expect(Object.fromEntries(homes)).toEqual({
    counsellor: '/spreekuur',
    coordinator: '/totalen',
    pilotLead: '/totalen',
  })
})
