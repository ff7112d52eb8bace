import { ensureStrace } from '../../scripts/install.ts'
import { fsync } from '../faults/fsync.ts'
import { fullDiskFindings } from '../faults/full-disk.ts'
import { killFindings, powerCuts } from '../faults/kills.ts'
import { raceFindings } from '../faults/two-tabs.ts'
import { updateFindings } from '../faults/updates.ts'
import { expect, test } from '../support/journey.ts'
import { whyNoSmallDisk } from '../support/small-disk.ts'
import { whyNoTrace } from '../support/strace.ts'

const SEED = 2026

test('kills: what the screen said was kept is there, and the tablet opens', async () => {
  expect((await killFindings(5, SEED)).faults).toEqual([])
})

test('fsync: every word "saved" comes after one', async () => {
  ensureStrace()
  const why = await whyNoTrace()
  test.skip(why !== null, why ?? '')
  expect((await fsync.run(2, SEED)).faults).toEqual([])
})

test('power cuts: a log that was torn costs nothing', async () => {
  expect((await powerCuts.run(1, SEED)).faults).toEqual([])
})

test('full disk: what was typed stays, is kept once there is room, and nothing is lost', async () => {
  const why = whyNoSmallDisk()
  test.skip(why !== null, why ?? '')
  expect((await fullDiskFindings(1, SEED)).faults).toEqual([])
})

test('two tabs: from the upgrade by newer code on, the old tab writes nothing, locks, and leaves the newer database alone', async () => {
  expect((await raceFindings(1, SEED)).faults).toEqual([])
})

test('updates: a draft outlives them, and no part of the app is missing', async () => {
  expect((await updateFindings(1)).faults).toEqual([])
})
