import { describe, expect, it } from 'vitest'
import { PASSPHRASE, quickKdf } from '../../tests/support/tablet.ts'
import type { PersonId } from '../domain/person.ts'
import type { Result } from '../domain/result.ts'
import type { KdfParameters } from './kdf.ts'
import { createVault, type Slot, type UnlockedVault } from './vault.ts'

const vault = createVault(quickKdf)
const address = { table: 'visits', id: 'a1', version: 1 }
const wrong = { ok: false, error: 'wrong-secret' }
const anke = 'anke' as PersonId

async function make(passphrase: string) {
  const { slots, ...rest } = await vault.create(anke, passphrase)
  return { slot: slots[0], recovery: slots[1], ...rest }
}

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

async function unlock(slot: Slot, passphrase: string): Promise<UnlockedVault> {
  const unlocked = await vault.unlock(slot, passphrase)
  if (!unlocked.ok) throw new Error(unlocked.error)
  return unlocked.value
}

describe('a way in', () => {
  it('opens with its passphrase what was sealed at another time', async () => {
    const { slot, unlocked } = await make(PASSPHRASE)
    const sealed = await unlocked.seal(address, 'wat gezegd is')
    unlocked.lock()
    const again = await unlock(slot, PASSPHRASE)
    expect(await again.open(address, sealed)).toEqual({ ok: true, value: 'wat gezegd is' })
  })

  it.each(['lamp fiets wolk bru', 'Lamp fiets wolk brug', ' lamp fiets wolk brug', 'lamp  fiets wolk brug', ''])(
    'does not open with "%s"',
    async (passphrase) => {
      const { slot } = await make(PASSPHRASE)
      expect(await vault.unlock(slot, passphrase)).toEqual(wrong)
    },
  )

  it('opens with the same words typed on another keyboard (NFKC)', async () => {
    const composed = 'één café in de wijk'
    const decomposed = composed.normalize('NFD')
    expect(decomposed).not.toBe(composed)
    const { slot } = await make(composed)
    await unlock(slot, decomposed)
    // Full-width letters and a no-break space, as some keyboards give them.
    await unlock((await make('abc def')).slot, 'ａｂｃ\u00a0def')
  })

  it('is another one every time: neither salt, nonce, id nor key is used again', async () => {
    const [a, b] = await Promise.all([make(PASSPHRASE), make(PASSPHRASE)])
    expect(a.slot.kdf.salt).toHaveLength(16)
    for (const part of [
      (slot: Slot) => slot.kdf.salt.join(),
      (slot: Slot) => slot.nonce.join(),
      (slot: Slot) => slot.id,
    ])
      expect(part(a.slot)).not.toBe(part(b.slot))
    expect((await b.unlocked.open(address, await a.unlocked.seal(address, 1))).ok).toBe(false)
  })

  it.each<Partial<KdfParameters>>([
    { memoryKiB: 64 * 1024 - 1 },
    { iterations: 2 },
    { parallelism: 2 },
    { salt: new Uint8Array(8) },
    { algorithm: 'argon2i' as 'argon2id' },
  ])('is refused when it is cheaper to guess at than a new one: %o', async (cheaper) => {
    const { slot } = await make(PASSPHRASE)
    expect(await vault.unlock({ ...slot, kdf: { ...slot.kdf, ...cheaper } }, PASSPHRASE)).toEqual({
      ok: false,
      error: 'too-cheap',
    })
  })

  it.each<Partial<KdfParameters>>([{ memoryKiB: 128 * 1024 }, { iterations: 4 }])(
    'does not open with other parameters than it was made with: %o',
    async (others) => {
      // The stand-in does not look at these, so only what binds them to the slot can refuse.
      const { slot } = await make(PASSPHRASE)
      expect(await vault.unlock({ ...slot, kdf: { ...slot.kdf, ...others } }, PASSPHRASE)).toEqual(wrong)
    },
  )

  it('does not open as another person’s or of another kind', async () => {
    const { slot } = await make(PASSPHRASE)
    expect(await vault.unlock({ ...slot, person: 'bram' as PersonId }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, kind: 'recovery' }, PASSPHRASE)).toEqual(wrong)
  })

  it('is as long for everybody: it does not tell whose keys it holds', async () => {
    const { slot, recovery } = await make(PASSPHRASE)
    expect([slot.wrappedKeys.length, recovery.wrappedKeys.length]).toEqual([80, 80])
  })

  it('does not open under another id, with another salt or nonce, or after any bit of the wrapped key was flipped', async () => {
    const { slot } = await make(PASSPHRASE)
    const other = (await make(PASSPHRASE)).slot
    expect(await vault.unlock({ ...slot, id: other.id }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, nonce: other.nonce }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, wrappedKeys: other.wrappedKeys }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, kdf: { ...slot.kdf, salt: other.kdf.salt } }, PASSPHRASE)).toEqual(wrong)
    for (let bit = 0; bit < slot.wrappedKeys.length * 8; bit++) {
      const wrappedKeys = slot.wrappedKeys.slice()
      wrappedKeys[bit >> 3] = (wrappedKeys[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await vault.unlock({ ...slot, wrappedKeys }, PASSPHRASE)).toEqual(wrong)
    }
  })
})

describe('another passphrase', () => {
  it('opens what was sealed before, and the old one opens nothing', async () => {
    const { slot, unlocked } = await make(PASSPHRASE)
    const sealed = await unlocked.seal(address, 'van vorig jaar')
    const changed = await vault.changePassphrase(slot, PASSPHRASE, 'stoel appel raam vis')
    if (!changed.ok) throw new Error(changed.error)
    expect(changed.value).toMatchObject({ person: anke, kind: 'passphrase' })
    // A slot of its own, so that the old one put back is known for what it is.
    expect(changed.value.id).not.toBe(slot.id)
    expect(await vault.unlock(changed.value, PASSPHRASE)).toEqual(wrong)
    const again = await unlock(changed.value, 'stoel appel raam vis')
    expect(await again.open(address, sealed)).toEqual({ ok: true, value: 'van vorig jaar' })
  })

  it('is not taken without the current one', async () => {
    const { slot } = await make(PASSPHRASE)
    expect(await vault.changePassphrase(slot, 'niet deze woorden', 'stoel appel raam vis')).toEqual(wrong)
  })
})

describe('a recovery code', () => {
  it('opens what the passphrase opens, also after that was changed', async () => {
    const { slot, recovery, recoveryCode, unlocked } = await make(PASSPHRASE)
    const sealed = await unlocked.seal(address, 'wat gezegd is')
    must(await vault.changePassphrase(slot, PASSPHRASE, 'stoel appel raam vis'))
    expect(await (await unlock(recovery, recoveryCode)).open(address, sealed)).toEqual({
      ok: true,
      value: 'wat gezegd is',
    })
  })

  it('is replaced by one that works, as the old one does not', async () => {
    const { slot, recoveryCode } = await make(PASSPHRASE)
    const renewed = must(await vault.renewRecovery(slot, PASSPHRASE))
    expect(renewed.recoveryCode).not.toBe(recoveryCode)
    expect(await vault.unlock(renewed.slot, recoveryCode)).toEqual(wrong)
    await unlock(renewed.slot, renewed.recoveryCode)
  })
})

describe('two people on one tablet', () => {
  const bram = 'bram' as PersonId

  async function both() {
    const first = await make(PASSPHRASE)
    const ways = must(await vault.admit(first.slot, PASSPHRASE, bram, 'stoel appel raam vis'))
    const second = await unlock(ways.slots[0], 'stoel appel raam vis')
    return { first, second, ways }
  }

  it('read the same records of the tablet', async () => {
    const { first, second } = await both()
    expect(await second.open(address, await first.unlocked.seal(address, 1))).toEqual({ ok: true, value: 1 })
    const shared = await first.unlocked.newKey('tablet')
    expect((await second.unwrap('tablet', shared.wrapped)).ok).toBe(true)
  })

  it('have no key of each other’s notes, by passphrase or by recovery code', async () => {
    const { first, second, ways } = await both()
    const own = await first.unlocked.newKey('notes')
    const recovered = await unlock(ways.slots[1], ways.recoveryCode)
    for (const other of [second, recovered])
      for (const under of ['notes', 'tablet'] as const) expect((await other.unwrap(under, own.wrapped)).ok).toBe(false)
    expect((await first.unlocked.unwrap('notes', own.wrapped)).ok).toBe(true)
    // The control: with one notes key for all, the second person would read it.
    expect((await (await unlock(first.slot, PASSPHRASE)).unwrap('notes', own.wrapped)).ok).toBe(true)
  })
})

describe('an unlocked vault', () => {
  it('never hands out its key', async () => {
    const { unlocked } = await make(PASSPHRASE)
    expect(Object.keys(unlocked).toSorted()).toEqual(['lock', 'newKey', 'open', 'person', 'seal', 'slot', 'unwrap'])
  })

  it('throws after locking, as to use it then is a bug', async () => {
    const { unlocked } = await make(PASSPHRASE)
    const sealed = await unlocked.seal(address, 1)
    unlocked.lock()
    expect(() => unlocked.seal(address, 1)).toThrow('locked')
    expect(() => unlocked.open(address, sealed)).toThrow('locked')
  })
})
