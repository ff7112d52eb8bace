import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { must, type Running, setUp } from '../../../scripts/headless/tablet.ts'
import { addBram, BRAMS } from '../../../tests/support/colleague.ts'
import { at, first, hia } from '../../../tests/support/disclosure.ts'
import { newDraft } from '../../domain/visit.ts'
import type { SessionStatus } from '../../services/session.ts'
import { guarded } from '../guarded.ts'
import { rightsOf } from '../rights.ts'
import type { TabletSession } from '../session/session.ts'
import { profileEditor, profileEditorGuards } from './profile-editor.ts'

function editorOf(tablet: Running) {
  const session = {
    status: createState<SessionStatus>(() => 'unlocked'),
    entry: createState(() => null),
    unlocked: () => tablet,
  } as unknown as TabletSession
  return guarded(session, rightsOf(session), profileEditorGuards, profileEditor)
}

const start = async () => {
  const device = await setUp(hia, at(0, '18:55'))
  return { device, tablet: await device.start() }
}

describe('the editor of the profile', () => {
  it('has the profile that the tablet was set up with, and then every version, newest first, with who saved it', async () => {
    const { tablet } = await start()
    const editor = editorOf(tablet)
    expect(editor.versions.get()).toEqual([{ version: 1, savedAt: null, by: null, profile: hia }])
    must(await editor.save({ ...hia, noteDays: 30 }))
    expect(editor.versions.get()?.map(({ version, by, savedAt }) => [version, by, savedAt])).toEqual([
      [2, 'Anke', at(0, '18:55')],
      [1, null, null],
    ])
  })

  it('says that an hour is open, and refuses meanwhile', async () => {
    const { tablet } = await start()
    const editor = editorOf(tablet)
    expect(editor.hourOpen.get()).toBe(false)
    must(await tablet.hours.open(true))
    expect(editor.hourOpen.get()).toBe(true)
    expect(await editor.save({ ...hia, noteDays: 30 })).toEqual({ ok: false, error: { code: 'hour-open' } })
  })

  it('holds a profile to the schema, and says where it is wrong', async () => {
    const { tablet } = await start()
    const wrong = { ...hia, noteDays: 3, name: { nl: '', en: 'Desk' } }
    expect(await editorOf(tablet).save(wrong)).toEqual({
      ok: false,
      error: { code: 'profile-malformed', detail: 'name.nl, noteDays' },
    })
    expect(tablet.settings.getState().profile).toEqual(hia)
  })

  it('[D8] has the answers of recorded first visits, and of no others', async () => {
    const { tablet } = await start()
    must(await tablet.hours.open(true))
    const elsewhere = ['yes', 'yesWithoutCode', 'unknown'].map((returning) => ({ ...first, returning }))
    for (const answers of [first, ...elsewhere]) {
      const id = must(await tablet.hours.startIntake())
      must(await tablet.intakes.record({ ...newDraft(id, tablet.me().id, at(0, '19:00')), answers }))
    }
    const draft = newDraft(must(await tablet.hours.startIntake()), tablet.me().id, at(0, '19:00'))
    must(await tablet.intakes.saveDraft({ ...draft, answers: { ...first, party: 'couple' } }))
    const { answers } = editorOf(tablet)
    await new Promise<void>((resolve) => answers.subscribe(resolve))
    expect(answers.get()).toEqual([first])
  })

  it('is closed to whoever does not set the tablet', async () => {
    const { device, tablet } = await start()
    await addBram(device, tablet, ['counsellor', 'pilotLead'])
    const editor = editorOf(await device.unlock(BRAMS))
    expect(editor.versions.get()).toBeUndefined()
    expect(editor.hourOpen.get()).toBeUndefined()
    expect(editor.answers.get()).toBeUndefined()
    expect(await editor.save({ ...hia, noteDays: 30 })).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })
})
