// A backup with something in every place, and age as fast as it can be.
import { ageHere } from '../../src/backup/age.ts'
import { type Backup, recordVersions } from '../../src/backup/contents.ts'
import type { AppointmentId } from '../../src/domain/appointment.ts'
import type { MonthTotals } from '../../src/domain/book/ledger.ts'
import { shapeOf } from '../../src/domain/disclosure/questions.ts'
import { makeRelease, releaseId } from '../../src/domain/disclosure/release.ts'
import type { FollowUpId } from '../../src/domain/follow-up.ts'
import { newFollowUpCode } from '../../src/domain/follow-up-code.ts'
import type { MeetingId } from '../../src/domain/meeting.ts'
import type { PersonId } from '../../src/domain/person.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import type { VisitId } from '../../src/domain/visit.ts'
import type { WalkInHourId } from '../../src/domain/walk-in-hour.ts'
import { at, hia, source } from './disclosure.ts'
import { noiseless } from './noiseless.ts'

/** These tests don't measure how slow scrypt is. */
export const quickAge = ageHere(1)

export const FILE_PASSPHRASE = 'kast zeil mus tafel'
export const REMARK = 'merkteken-0271 eindelijk iemand die luistert'
export const NOTE = 'merkteken-0042 hij wil nog één gesprek'

const { tablet: tabletId } = source
const hour = 'hour-1' as WalkInHourId
const [recorded, draft] = ['visit-1' as VisitId, 'visit-2' as VisitId]
const author = 'person-1' as PersonId
const tally = { ...emptyTally, visits: 1, firstVisits: 1, answers: { helpQuestion: { repair: 1 } } }
const outcomes = { track: { single: 1 }, onwardReferral: { unknown: 1 } }
const months: readonly MonthTotals[] = [
  {
    month: '2023-10',
    hours: [{ id: 'hour-0' as WalkInHourId, date: '2023-10-11', from: '19:00', until: '20:30', visits: 2 }],
    tally: {
      ...emptyTally,
      hours: 1,
      visits: 2,
      contacts: { phone: 3 },
      // A question's id may be as long as any id.
      counts: { ...outcomes, survey: { answers: 2 }, [`survey-${'q'.repeat(40)}`]: { fully: 1 } },
    },
  },
]
const key = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43), ext: true } as const
const state = {
  id: hour,
  date: '2023-10-18',
  from: '19:00',
  until: '20:30',
  openedAt: at(1, '18:55'),
  closedAt: null,
  profileVersion: 2,
  location: 'genemuiden',
  wrapUp: { time: { preparation: 30, hour: 90, travel: 20, counsellors: 2 }, anonymity: { corridor: 'yes' } },
  tally,
} as const
/** Of a half-year: everything that a message can say stands in it. */
const release = makeRelease(
  source,
  { quarter: '2023-Q2', halfYear: '2023-H1' },
  { ofQuarter: tally, ofHalfYear: tally },
  shapeOf([{ savedAt: null, profile: hia }], '2023-H1'),
  noiseless(),
)
const entry = { id: recorded, at: at(1, '19:05'), state: 'recorded', counted: false } as const

/** Made on a Wednesday evening, with the hour still open; its one note is kept until 16 January 2024. */
export const sampleBackup: Backup = {
  format: 'inloop-backup',
  version: 1,
  records: recordVersions,
  madeAt: at(1, '20:00'),
  madeBy: author,
  roles: ['counsellor', 'coordinator', 'pilotLead'],
  revision: 12,
  settings: {
    tabletId,
    tabletName: 'Balie 1',
    profile: hia as Backup['settings']['profile'],
    lockAfter: { idleSeconds: 120, backgroundSeconds: 30 },
    enrolledAt: at(0, '12:00'),
    service: tabletId,
    deviceKey: { public: { ...key, key_ops: ['verify'] }, private: { ...key, key_ops: ['sign'], d: 'd'.repeat(43) } },
  },
  ledger: {
    current: hour,
    drawn: { since: '2023-Q2', quarters: ['2023-Q2', '2023-Q3'], halfYears: ['2023-H1'] },
    lastSeen: at(1, '19:10'),
    signs: { used: ['2023-10-11', '2023-10-18'], settled: '2023-10-11', confirmed: null },
  },
  months: [...months].map(({ hours, ...month }) => ({ ...month, hours: [...hours] })),
  hours: [
    {
      ...state,
      id: 'hour-0' as WalkInHourId,
      date: '2023-10-11',
      openedAt: at(0, '18:55'),
      closedAt: at(0, '20:30'),
      entries: [],
      tally: { ...tally, hours: 1, counts: outcomes },
      outcomes,
      last: null,
    },
    {
      ...state,
      entries: [entry, { id: draft, at: at(1, '19:40'), state: 'draft', counted: true }],
      last: {
        action: 'recorded',
        at: at(1, '19:30'),
        before: { ...state, tally: emptyTally, entries: [{ ...entry, state: 'draft' }] },
        visit: { id: recorded },
      },
    },
  ],
  visits: [
    {
      id: recorded,
      record: {
        id: recorded,
        startedAt: at(1, '19:05'),
        author,
        answers: { party: 'couple', helpQuestion: 'repair' },
        recordedAt: at(1, '19:30'),
        trajectory: false,
        change: { answers: { party: 'alone' }, givesCode: true },
      },
      before: { id: recorded, startedAt: at(1, '19:05'), author, answers: {} },
    },
    { id: draft, record: { id: draft, startedAt: at(1, '19:40'), author, answers: {}, followUp: 'f1' as FollowUpId } },
  ],
  releases: [
    {
      id: releaseId(tabletId, { quarter: '2023-Q2', halfYear: '2023-H1' }),
      drawnAt: at(0, '18:55'),
      release,
      payload: '{}',
      message: 'a.b.c',
      receipt: { number: '7F2K-93QX', at: at(1, '18:56') },
      refused: null,
    },
  ],
  followUps: [
    {
      id: 'f1' as FollowUpId,
      code: newFollowUpCode(() => 7),
      since: '2023-10-18',
      conversations: [{ visit: recorded, date: '2023-10-18', inTrajectory: true, first: true }],
      ended: { on: '2023-10-18', reason: 'referred', referral: 'sko' },
      counted: { month: '2023-10', outcome: { track: 'trajectory', onwardReferral: 'sko' } },
    },
    {
      id: 'f2' as FollowUpId,
      code: newFollowUpCode(() => 8),
      since: '2023-10-11',
      conversations: [],
      ended: { on: '2023-10-18', reason: null },
      counted: { month: '2023-10', outcome: null },
    },
  ],
  appointments: [
    {
      id: 'a1' as AppointmentId,
      followUp: 'f1' as FollowUpId,
      date: '2023-10-18',
      from: '19:00',
      until: '20:30',
      state: 'came',
      by: { visit: recorded, was: 'planned' },
    },
  ],
  meetings: [{ id: 'm1' as MeetingId, date: '2023-10-17', theme: 'churches', with: 'church', people: 24 }],
  profiles: [
    { version: 1, savedAt: null, by: null, profile: hia as Backup['settings']['profile'] },
    { version: 2, savedAt: at(0, '12:00'), by: author, profile: hia as Backup['settings']['profile'] },
  ],
  takenIn: [
    {
      tabletId: '1b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e',
      tabletName: 'Balie 2',
      loket: hia.id,
      revision: 3,
      madeAt: at(0, '21:00'),
      months: [],
    },
  ],
  remarks: [{ id: 'remark-1', month: '2023-10', question: 'remark', text: REMARK, erasedOn: '2023-12-30' }],
  notes: [
    {
      visit: recorded,
      date: '2023-10-18',
      startedAt: at(1, '19:05'),
      note: NOTE,
      change: '',
      before: { note: 'hij' },
      erasedOn: '2024-01-16',
    },
  ],
}
