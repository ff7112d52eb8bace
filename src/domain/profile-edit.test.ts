import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import { type Field, offered } from './profile.ts'
import {
  changeField,
  dropped,
  heldBy,
  idsOf,
  moved,
  newField,
  newIdOf,
  restored,
  restoreHeldBy,
  retired,
  withOption,
} from './profile-edit.ts'

const words = { nl: 'Hoe lang samen?', en: 'How long together?' }
const fieldOf = (id: string, profile = hia): Field => {
  const field = profile.fields.find((each) => each.id === id)
  if (!field) throw new Error(`no field ${id}`)
  return field
}

describe('a new id', () => {
  it.each([
    ['Hoe lang samen?', 'hoe-lang-samen'],
    ['Één keer', 'een-keer'],
    ['2 jaar', 'jaar'],
    ['???', 'x'],
    ['Minutes', 'minutes-2'],
    ['constructor', 'constructor-2'],
    ['Werk', 'werk-3'],
  ])('of %s is %s', (label, id) => {
    expect(newIdOf(label, ['werk', 'werk-2'])).toBe(id)
  })

  it('is always one that the schema and the tallies take, and never one that is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (label, others) => {
        const taken = others.map((other) => newIdOf(other, []))
        const id = newIdOf(label, taken)
        expect(id).toMatch(/^[a-zA-Z][a-zA-Z0-9-]{0,30}$/)
        expect(id in {}).toBe(false)
        expect(taken).not.toContain(id)
      }),
    )
  })
})

describe('the order', () => {
  const items = [{ id: 'a' }, { id: 'b', retired: true as const }, { id: 'c' }]
  it('goes one place up or down, past what is retired, and no further than the ends', () => {
    expect(idsOf(moved(items, 'a', 1))).toEqual(['c', 'b', 'a'])
    expect(idsOf(moved(items, 'c', -1))).toEqual(['c', 'b', 'a'])
    expect(moved(items, 'a', -1)).toBe(items)
    expect(moved(items, 'c', 1)).toBe(items)
    expect(moved(items, 'x', 1)).toBe(items)
  })
})

describe('what is dropped', () => {
  it('goes when it was never kept, and is retired when it was', () => {
    const profile = changeField(hia, 'arrival', (field) => withOption(field, words))
    const dropping = (id: string) => fieldOf('arrival', retired(profile, 'arrival', id, hia)).options
    expect(idsOf(dropping('hoe-lang-samen'))).toEqual(['walkIn', 'appointment'])
    expect(dropping('walkIn')[0]).toMatchObject({ id: 'walkIn', retired: true })
    expect(restored(dropping('walkIn'), 'walkIn')).toEqual(fieldOf('arrival', profile).options)
    expect(offered(dropped(hia.contacts, 'phone', hia.contacts))).toHaveLength(1)
  })

  it('leaves no card that leads to an answer which is not offered', () => {
    const links = ({ cards = [] }: typeof hia) => cards.flatMap(({ referral }) => referral ?? [])
    expect(links(hia)).toContain('sko')
    expect(links(retired(hia, 'referral', 'sko', hia))).not.toContain('sko')
    expect(links(retired(hia, 'referral', null, hia))).toEqual([])
  })
})

describe('a new option', () => {
  it('stands before the one for what is not known', () => {
    const field = withOption(newField(hia, words, words), { nl: 'Kort', en: 'Short' })
    expect(idsOf(field.options)).toEqual(['kort', 'unknown'])
    expect(idsOf(withOption(fieldOf('next'), words).options).at(-1)).toBe('hoe-lang-samen')
  })

  it('belongs to the group of "other", else to that of the last answer that says something', () => {
    const added = (field: Field, group?: string) => withOption(field, words, group).options.at(-2)?.group
    expect(added(fieldOf('referralSource'))).toBe('otherOrUnknown')
    expect(added(fieldOf('referralSource'), 'professional')).toBe('professional')
    expect(added(fieldOf('stage'))).toBe('late')
    const none = withOption(newField(hia, words, words), words)
    expect(none.options.every(({ group }) => group === undefined)).toBe(true)
  })
})

describe('what holds a question or an option', () => {
  it('[D8] is never that it is shared, but for the answer of who did not say', () => {
    expect(heldBy(hia, fieldOf('helpQuestion'), null)).toBeNull()
    expect(heldBy(hia, fieldOf('helpQuestion'), 'repair')).toBeNull()
    expect(heldBy(hia, fieldOf('helpQuestion'), 'unknown')).toBe('needed')
    expect(heldBy(hia, fieldOf('stage'), 'unknown')).toBeNull()
    expect(restoreHeldBy(hia, fieldOf('helpQuestion'))).toBeNull()
  })

  it('is the app itself, another question, or too few answers', () => {
    expect(heldBy(hia, fieldOf('party'), null)).toBe('needed')
    for (const answer of ['no', 'yes', 'yesWithoutCode'])
      expect(heldBy(hia, fieldOf('returning'), answer)).toBe('needed')
    expect(heldBy(hia, fieldOf('party'), 'unknown')).toBeNull()
    expect(heldBy(hia, fieldOf('next'), null)).toEqual({ asks: fieldOf('referral').label })
    expect(heldBy(hia, fieldOf('next'), 'referral')).toEqual({ asks: fieldOf('referral').label })
    expect(heldBy(hia, fieldOf('next'), 'ready')).toBeNull()
    expect(heldBy(hia, fieldOf('arrival'), null)).toBeNull()
    expect(heldBy(hia, fieldOf('arrival'), 'walkIn')).toBe('few')
  })

  it('keeps a question away whose condition is retired', () => {
    const without = retired(retired(hia, 'referral', null, hia), 'next', 'referral', hia)
    expect(restoreHeldBy(without, fieldOf('referral', without))).toEqual({ asks: fieldOf('next').label })
    expect(restoreHeldBy(hia, fieldOf('referral'))).toBeNull()
  })
})
