// All steps that people take with a tablet, in any order, as data: an impossible step is refused, and that is fine.
import * as fc from 'fast-check'
import { type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import type { Instant } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { type Answers, newDraft } from '../../src/domain/visit.ts'
import { AUTHOR, answersArbitrary } from './disclosure.ts'
import { noiseless } from './noiseless.ts'

/** `which` picks one of the visits or hours there are: that number, modulo how many. */
type Tap =
  | { readonly do: 'open' | 'close' | 'count' | 'contact' | 'undo' }
  | { readonly do: 'start' | 'remove' | 'reopen'; readonly which: number }
  | { readonly do: 'type' | 'record'; readonly which: number; readonly answers: Answers }
export type Command = Tap | { readonly do: 'restart' } | { readonly do: 'wait'; readonly hours: number }

const which = fc.nat(7)
const answers = answersArbitrary(fc.constantFrom('no', 'no', 'yes', 'unknown'))

const plain = fc.record({ do: fc.constantFrom('open', 'close', 'count', 'contact', 'undo', 'restart') })
const aimed = fc.record({ do: fc.constantFrom('start', 'remove', 'reopen', 'reopen'), which })
const filled = fc.record({ do: fc.constantFrom('type', 'record', 'record'), which, answers })
const wait = fc.record({ do: fc.constant('wait'), hours: fc.constantFrom(1, 24, 24 * 7, 24 * 30, 24 * 30, 24 * 95) })

/** Up to `maxLength` commands. */
export const commandsArbitrary = (maxLength: number): fc.Arbitrary<readonly Command[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: plain },
      { weight: 2, arbitrary: aimed },
      { weight: 3, arbitrary: filled },
      { weight: 1, arbitrary: wait },
    ) as fc.Arbitrary<Command>,
    { minLength: 1, maxLength, size: 'max' },
  )

/**
 * Carries the commands out on a fresh tablet, after opening an hour. Its messages have no noise, so that they can be
 * compared with the counts.
 * @param watch sees the tablet each time that it starts
 */
export async function carryOut(
  commands: readonly Command[],
  profile: Profile,
  now: Instant,
  watch: (tablet: Running) => unknown = () => undefined,
): Promise<{ device: TestTablet; tablet: Running }> {
  const device = await setUp(profile, now, undefined, noiseless())
  let tablet = await device.start()
  watch(tablet)
  await tablet.hours.open(true)
  for (const command of commands) {
    device.clock.now += 60_000
    if (command.do === 'restart') {
      tablet = await device.restart()
      watch(tablet)
    } else if (command.do === 'wait') device.clock.now += command.hours * 3_600_000
    else await tap(command, tablet, device.clock.now)
  }
  return { device, tablet }
}

async function tap(command: Tap, { hours, intakes, book }: Running, now: Instant): Promise<unknown> {
  const entries = book.book.getState().hour?.entries ?? []
  const pick = <T>(items: readonly T[], which: number): T | undefined => items[which % items.length]
  switch (command.do) {
    case 'open':
      return hours.open(true)
    case 'close':
      // Drafts stand in the way of closing: half of the time they are discarded first.
      for (const { id, state } of entries)
        if (state === 'draft' && entries.length % 2 === 0) await hours.removeVisit(id)
      return hours.close()
    case 'count':
      return hours.countVisit()
    case 'contact':
      return hours.countContact('phone')
    case 'undo':
      return hours.undo()
    case 'start':
      // Even: an existing visit, in any state; odd: a new one.
      return hours.startIntake(command.which % 2 === 0 ? pick(entries, command.which / 2)?.id : undefined)
    case 'remove': {
      const id = pick(entries, command.which)?.id
      return id && hours.removeVisit(id)
    }
    case 'reopen': {
      const recent = await hours.recent()
      const held = recent.ok ? pick(recent.value, command.which) : undefined
      return held && hours.reopen(held.hour.id)
    }
    case 'type':
    case 'record': {
      const id = pick(entries, command.which)?.id
      const draft = id && { ...newDraft(id, AUTHOR, now), answers: command.answers, note: 'een notitie' }
      return draft && (command.do === 'type' ? intakes.saveDraft(draft) : intakes.record(draft))
    }
  }
}
