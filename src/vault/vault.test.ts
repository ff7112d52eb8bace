import { describe, expect, it } from 'vitest'
import { PASSPHRASE, quickKdf } from '../../scripts/headless/tablet.ts'
import type { PersonId } from '../domain/person.ts'
import type { Result } from '../domain/result.ts'
import type { KdfParameters } from './kdf.ts'
import { createVault, type Slot, type UnlockedVault } from './vault.ts'

const vault = createVault(quickKdf)
const address = { table: 'visits', id: 'a1', version: 1 }
const wrong = { ok: false, error: 'wrong-secret' }
const damaged = { ok: false, error: 'damaged' }
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

  it.each(['lamp fiets wolk bru', 'lampfiets wolk brug', 'lamp-fiets wolk brug', ''])(
    'does not open with "%s"',
    async (passphrase) => {
      const { slot } = await make(PASSPHRASE)
      expect(await vault.unlock(slot, passphrase)).toEqual(wrong)
    },
  )

  it.each(['Lamp fiets wolk brug', ' lamp fiets wolk brug ', 'lamp  fiets\twolk brug', 'LAMP FIETS WOLK BRUG'])(
    'opens with "%s" as well: capitals and stray spaces are how a tablet writes',
    async (passphrase) => {
      await unlock((await make(PASSPHRASE)).slot, passphrase)
      await unlock((await make(passphrase)).slot, PASSPHRASE)
    },
  )

  it.each(['', ' ', '\t\n'])(
    'takes %j for no secret at all, which no key derivation is asked about',
    async (nothing) => {
      const { slot } = await make(PASSPHRASE)
      const strict = createVault((secret, parameters) => {
        if (secret === '') throw new Error('Argon2id takes no empty text')
        return quickKdf(secret, parameters)
      })
      expect(await strict.unlock(slot, nothing)).toEqual(wrong)
      must(await strict.unlock(slot, PASSPHRASE))
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
    { memoryKiB: 4 * 1024 * 1024 },
    { iterations: 2 ** 31 },
    { iterations: 3.5 },
    { memoryKiB: Number.NaN },
    { salt: new Uint8Array(1_000_000) },
  ])('[F16] is refused, untried, when its parameters are none that Inloop makes: %o', async (others) => {
    const { slot } = await make(PASSPHRASE)
    const never = createVault(() => {
      throw new Error('the parameters were used')
    })
    expect(await never.unlock({ ...slot, kdf: { ...slot.kdf, ...others } }, PASSPHRASE)).toEqual(damaged)
  })

  it('[F16] opens at the cost of its own time, when new ones cost more', async () => {
    const later = createVault(quickKdf, { memoryKiB: 128 * 1024, iterations: 4 })
    const { slot, recovery, recoveryCode } = await make(PASSPHRASE)
    must(await later.unlock(slot, PASSPHRASE))
    must(await later.unlock(recovery, recoveryCode))
    expect([vault.isOutdated(slot), later.isOutdated(slot)]).toEqual([false, true])
    const strengthened = must(await later.changePassphrase(slot, PASSPHRASE, PASSPHRASE))
    expect(strengthened.kdf).toMatchObject({ memoryKiB: 128 * 1024, iterations: 4 })
    expect(later.isOutdated(strengthened)).toBe(false)
    // Nor does an older version shut out a person who was here with a newer one.
    must(await vault.unlock(strengthened, PASSPHRASE))
  })

  it.each<Partial<KdfParameters>>([{ memoryKiB: 128 * 1024 }, { iterations: 4 }])(
    'does not open with other parameters than it was made with: %o',
    async (others) => {
      // The stand-in does not look at the parameters, so only their binding to the slot can refuse.
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
    const other = await make('stoel appel raam vis')
    const first = must(await vault.admit(slot, PASSPHRASE, 'bram' as PersonId, 'stoel appel raam vis'))
    const renewed = must(await vault.renewKeys(first.slot, 'stoel appel raam vis', 'weer vier losse woorden'))
    const lengths = [slot, recovery, other.slot, first.slot, ...renewed.slots].map(({ wrappedKeys, grant }) => [
      wrappedKeys.length,
      grant.once.length,
      grant.sealed.length,
    ])
    expect(new Set(lengths.map(String)).size).toBe(1)
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
    // A slot of its own, so that the test recognises the old slot put back.
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
  const WORDS = 'stoel appel raam vis'
  const OWN = 'weer vier losse woorden'

  async function both() {
    const first = await make(PASSPHRASE)
    const given = must(await vault.admit(first.slot, PASSPHRASE, bram, WORDS))
    const ways = must(await vault.renewKeys(given.slot, WORDS, OWN))
    return { first, given, ways, second: ways.unlocked }
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

  it('[F3] the words for the first time open the tablet, and no note that is written afterwards', async () => {
    const { given, second } = await both()
    const early = await unlock(given.slot, WORDS)
    const sealed = await second.seal(address, 1)
    expect(await early.open(address, sealed)).toEqual({ ok: true, value: 1 })
    const note = await second.newKey('notes')
    for (const under of ['notes', 'tablet'] as const) expect((await early.unwrap(under, note.wrapped)).ok).toBe(false)
  })

  it('[F3] new keys open older notes, and no older key opens newer ones', async () => {
    const { ways, second } = await both()
    const before = await second.newKey('notes')
    const renewed = must(await vault.renewKeys(ways.slots[0], OWN, PASSPHRASE)).unlocked
    const after = await renewed.newKey('notes')
    expect((await renewed.unwrap('notes', before.wrapped)).ok).toBe(true)
    expect((await second.unwrap('notes', after.wrapped)).ok).toBe(false)
    // And the older notes under the newer key, so that the older one is needed no more.
    const rewrapped = await renewed.rewrap(before.wrapped)
    if (!rewrapped) throw new Error('nothing was wrapped anew')
    expect((await renewed.unwrap('notes', rewrapped)).ok).toBe(true)
    expect((await second.unwrap('notes', rewrapped)).ok).toBe(false)
    expect(await renewed.rewrap(rewrapped)).toBeNull()
  })

  it('[F15] a new tablet key is for those who stay, and opens nothing to whoever has left', async () => {
    const { first, ways } = await both()
    const before = await first.unlocked.seal(address, 'van toen')
    const staying = [first.slot, first.recovery].map((slot) => ({ slot, publicKey: first.publicKey }))
    const rotated = must(await vault.rotate(first.slot, PASSPHRASE, staying))
    first.unlocked.adopt(rotated.tabletKey)
    const after = await first.unlocked.seal(address, 'van nu')
    const [slot, recovery] = rotated.slots
    if (!slot || !recovery) throw new Error('no slots')
    for (const again of [await unlock(slot, PASSPHRASE), await unlock(recovery, first.recoveryCode)]) {
      expect(await again.open(address, before)).toEqual({ ok: true, value: 'van toen' })
      expect(await again.open(address, after)).toEqual({ ok: true, value: 'van nu' })
    }
    // With every slot that they ever had, and with the new rows of the others.
    const left = await unlock(ways.slots[0], OWN)
    expect(await left.open(address, before)).toEqual({ ok: true, value: 'van toen' })
    expect(await left.open(address, after)).toEqual(damaged)
    expect(await vault.unlock({ ...ways.slots[0], grant: slot.grant }, OWN)).toEqual(damaged)
  })
})

describe('an unlocked vault', () => {
  it('never hands out its key', async () => {
    const { unlocked } = await make(PASSPHRASE)
    expect(Object.keys(unlocked).toSorted()).toEqual(
      ['adopt', 'lock', 'newKey', 'open', 'person', 'rewrap', 'seal', 'slot', 'unwrap'].toSorted(),
    )
  })

  it('gives out only keys whose bytes can’t be taken out again, new ones and old ones', async () => {
    const { unlocked } = await make(PASSPHRASE)
    for (const under of ['tablet', 'notes'] as const) {
      const { key, wrapped } = await unlocked.newKey(under)
      const again = must(await unlocked.unwrap(under, wrapped))
      for (const each of [key, again]) {
        expect(each.extractable).toBe(false)
        await expect(crypto.subtle.exportKey('raw', each)).rejects.toThrow()
      }
    }
  })

  it('holds its own keys in such a way, too: tablet keys, notes keys, the person’s pair, the key of the passphrase', async () => {
    const imported: [string, boolean][] = []
    const { importKey } = crypto.subtle
    const watch = (...given: Parameters<typeof importKey>) => {
      imported.push([String(given[0]), given[3]])
      return importKey.apply(crypto.subtle, given)
    }
    Object.assign(crypto.subtle, { importKey: watch })
    try {
      const { slot } = await make(PASSPHRASE)
      await unlock(slot, PASSPHRASE)
    } finally {
      Object.assign(crypto.subtle, { importKey })
    }
    expect(imported.length).toBeGreaterThan(10)
    expect(imported.filter(([, extractable]) => extractable)).toEqual([])
  })

  it('[F28] leaves no bytes of a key behind in the arrays that it used', async () => {
    const { slot } = await make(PASSPHRASE)
    const seen: Uint8Array[] = []
    const spying = createVault(async (secret, parameters) => {
      const bytes = await quickKdf(secret, parameters)
      seen.push(bytes)
      return bytes
    })
    const { importKey } = crypto.subtle
    const watch = (...given: Parameters<typeof importKey>) => {
      if (given[1] instanceof Uint8Array && (given[0] as string) !== 'jwk' && given[3] === false)
        if (![...given[4]].includes('deriveKey') && [...given[4]].length > 0) seen.push(given[1])
      return importKey.apply(crypto.subtle, given)
    }
    Object.assign(crypto.subtle, { importKey: watch })
    try {
      must(await spying.unlock(slot, PASSPHRASE))
    } finally {
      Object.assign(crypto.subtle, { importKey })
    }
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.filter((bytes) => bytes.some((byte) => byte !== 0))).toEqual([])
  })

  it('throws after locking, as to use it then is a bug', async () => {
    const { unlocked } = await make(PASSPHRASE)
    const sealed = await unlocked.seal(address, 1)
    unlocked.lock()
    expect(() => unlocked.seal(address, 1)).toThrow('locked')
    expect(() => unlocked.open(address, sealed)).toThrow('locked')
  })
})
