import { describe, expect, it } from 'vitest'
import { PASSPHRASE, quickKdf } from '../../tests/support/tablet.ts'
import type { KdfParameters } from './kdf.ts'
import { createVault, type Slot, type UnlockedVault } from './vault.ts'

const vault = createVault(quickKdf)
const address = { table: 'visits', id: 'a1', version: 1 }
const wrong = { ok: false, error: 'wrong-passphrase' }

async function unlock(slot: Slot, passphrase: string): Promise<UnlockedVault> {
  const unlocked = await vault.unlock(slot, passphrase)
  if (!unlocked.ok) throw new Error(unlocked.error)
  return unlocked.value
}

describe('a way in', () => {
  it('opens with its passphrase what was sealed at another time', async () => {
    const { slot, unlocked } = await vault.create(PASSPHRASE)
    const sealed = await unlocked.seal(address, 'wat gezegd is')
    unlocked.lock()
    const again = await unlock(slot, PASSPHRASE)
    expect(await again.open(address, sealed)).toEqual({ ok: true, value: 'wat gezegd is' })
  })

  it.each(['lamp fiets wolk bru', 'Lamp fiets wolk brug', ' lamp fiets wolk brug', 'lamp  fiets wolk brug', ''])(
    'does not open with "%s"',
    async (passphrase) => {
      const { slot } = await vault.create(PASSPHRASE)
      expect(await vault.unlock(slot, passphrase)).toEqual(wrong)
    },
  )

  it('opens with the same words typed on another keyboard (NFKC)', async () => {
    const composed = 'één café in de wijk'
    const decomposed = composed.normalize('NFD')
    expect(decomposed).not.toBe(composed)
    const { slot } = await vault.create(composed)
    await unlock(slot, decomposed)
    // Full-width letters and a no-break space, as some keyboards give them.
    await unlock((await vault.create('abc def')).slot, 'ａｂｃ\u00a0def')
  })

  it('is another one every time: neither salt, nonce, id nor key is used again', async () => {
    const [a, b] = await Promise.all([vault.create(PASSPHRASE), vault.create(PASSPHRASE)])
    expect(a.slot.kdf.salt).toHaveLength(16)
    for (const part of [
      (slot: Slot) => slot.kdf.salt.join(),
      (slot: Slot) => slot.nonce.join(),
      (slot: Slot) => slot.id,
    ])
      expect(part(a.slot)).not.toBe(part(b.slot))
    expect((await b.unlocked.open(address, await a.unlocked.seal(address, 1))).ok).toBe(false)
  })

  it.each<Partial<KdfParameters>>([{ memoryKiB: 8 }, { iterations: 1 }, { parallelism: 2 }])(
    'does not open with weaker parameters than it was made with: %o',
    async (weaker) => {
      // The stand-in does not look at these three, so only what binds them to the slot can refuse.
      const { slot } = await vault.create(PASSPHRASE)
      expect(await vault.unlock({ ...slot, kdf: { ...slot.kdf, ...weaker } }, PASSPHRASE)).toEqual(wrong)
    },
  )

  it('does not open under another id, with another salt or nonce, or after any bit of the wrapped key was flipped', async () => {
    const { slot } = await vault.create(PASSPHRASE)
    const other = (await vault.create(PASSPHRASE)).slot
    expect(await vault.unlock({ ...slot, id: other.id }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, nonce: other.nonce }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, wrappedKey: other.wrappedKey }, PASSPHRASE)).toEqual(wrong)
    expect(await vault.unlock({ ...slot, kdf: { ...slot.kdf, salt: other.kdf.salt } }, PASSPHRASE)).toEqual(wrong)
    for (let bit = 0; bit < slot.wrappedKey.length * 8; bit++) {
      const wrappedKey = slot.wrappedKey.slice()
      wrappedKey[bit >> 3] = (wrappedKey[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await vault.unlock({ ...slot, wrappedKey }, PASSPHRASE)).toEqual(wrong)
    }
  })
})

describe('another passphrase', () => {
  it('opens what was sealed before, and the old one opens nothing', async () => {
    const { slot, unlocked } = await vault.create(PASSPHRASE)
    const sealed = await unlocked.seal(address, 'van vorig jaar')
    const changed = await vault.changePassphrase(slot, PASSPHRASE, 'stoel appel raam vis')
    if (!changed.ok) throw new Error(changed.error)
    expect(changed.value.id).toBe(slot.id)
    expect(await vault.unlock(changed.value, PASSPHRASE)).toEqual(wrong)
    const again = await unlock(changed.value, 'stoel appel raam vis')
    expect(await again.open(address, sealed)).toEqual({ ok: true, value: 'van vorig jaar' })
  })

  it('is not taken without the current one', async () => {
    const { slot } = await vault.create(PASSPHRASE)
    expect(await vault.changePassphrase(slot, 'niet deze woorden', 'stoel appel raam vis')).toEqual(wrong)
  })
})

describe('an unlocked vault', () => {
  it('never hands out its key', async () => {
    const { unlocked } = await vault.create(PASSPHRASE)
    expect(Object.keys(unlocked).toSorted()).toEqual(['lock', 'open', 'seal'])
  })

  it('throws after locking, as to use it then is a bug', async () => {
    const { unlocked } = await vault.create(PASSPHRASE)
    const sealed = await unlocked.seal(address, 1)
    unlocked.lock()
    expect(() => unlocked.seal(address, 1)).toThrow('locked')
    expect(() => unlocked.open(address, sealed)).toThrow('locked')
  })
})
