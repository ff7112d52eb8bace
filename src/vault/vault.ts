// The vault: passphrase → key-encryption key → a person's own keys → the tablet's keys. A notes key is one person's and is made in
// their own session alone; the tablet keys are everybody's, sealed for each person apart.
import type { PersonId } from '../domain/person.ts'
import { ok, type Result } from '../domain/result.ts'
import { makePair, openGrant, sealGrant } from './grant.ts'
import { type Cost, CURRENT, isCheaper, type Kdf } from './kdf.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { forget, type OwnKeys, type Slot, type SlotProblem, unwrapOwn, wrapOwn } from './slot.ts'
import { importTabletKey, type UnlockedVault, unlockedWith } from './unlocked-vault.ts'

export type { Slot, SlotProblem } from './slot.ts'
export type { Keyed, UnlockedVault } from './unlocked-vault.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Everything that one person needs to come in: two slots, and the code that opens the second, which is kept nowhere. */
export interface WaysIn {
  readonly slots: readonly [passphrase: Slot, recovery: Slot]
  readonly recoveryCode: string
  /** For which a new tablet key can be sealed. */
  readonly publicKey: Bytes
}

/** One slot and the pair that it opens. */
export interface FirstWay {
  readonly slot: Slot
  readonly publicKey: Bytes
}

export interface Vault {
  /** The keys of a new tablet, with the ways in of its first person. */
  readonly create: (person: PersonId, passphrase: string) => Promise<WaysIn & { readonly unlocked: UnlockedVault }>
  readonly unlock: (slot: Slot, secret: string) => Promise<Result<UnlockedVault, SlotProblem>>
  /** A first way in of another person, to the tablet alone: it opens no notes, and is replaced by `renewKeys`. */
  readonly admit: (
    slot: Slot,
    secret: string,
    person: PersonId,
    words: string,
  ) => Promise<Result<FirstWay, SlotProblem>>
  /** The same keys under another passphrase; no record has to be sealed again. */
  readonly changePassphrase: (slot: Slot, secret: string, next: string) => Promise<Result<Slot, SlotProblem>>
  /** New keys of a person's own under a new passphrase and a new recovery code. */
  readonly renewKeys: (
    slot: Slot,
    secret: string,
    next: string,
  ) => Promise<Result<WaysIn & { readonly unlocked: UnlockedVault }, SlotProblem>>
  readonly renewRecovery: (
    slot: Slot,
    secret: string,
  ) => Promise<Result<{ readonly slot: Slot; readonly recoveryCode: string }, SlotProblem>>
  /**
   * A new tablet key for the people who stay.
   * @returns their slots with the new key in them, and the key for `adopt`, once the slots are on the disk
   */
  readonly rotate: (
    slot: Slot,
    secret: string,
    staying: readonly FirstWay[],
  ) => Promise<Result<{ readonly slots: readonly Slot[]; readonly tabletKey: CryptoKey }, SlotProblem>>
  /** Whether a new slot would cost a guesser more than this one. */
  readonly isOutdated: (slot: Slot) => boolean
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

/** @param cost of a guess at the slots that are made from now on */
export function createVault(kdf: Kdf, cost: Cost = CURRENT): Vault {
  const waysIn = async (person: PersonId, passphrase: string, own: OwnKeys, tabletKeys: readonly Bytes[]) => {
    const grant = await sealGrant(own.publicKey, tabletKeys)
    const slot = await wrapOwn(kdf, cost, { person, kind: 'passphrase', grant }, passphrase, own)
    const recovery = await recoveryWay({ person, grant }, own)
    const unlocked = await unlockedWith(slot, own, tabletKeys)
    const { recoveryCode } = recovery
    return { slots: [slot, recovery.slot] as const, recoveryCode, publicKey: own.publicKey, unlocked }
  }
  const recoveryWay = async ({ person, grant }: Pick<Slot, 'person' | 'grant'>, own: OwnKeys) => {
    const recoveryCode = newRecoveryCode()
    return { slot: await wrapOwn(kdf, cost, { person, kind: 'recovery', grant }, recoveryCode, own), recoveryCode }
  }
  /** Work with the bytes behind a slot, which are gone afterwards. */
  const opened = async <T>(slot: Slot, secret: string, work: (own: OwnKeys, tabletKeys: Bytes[]) => Promise<T>) => {
    const own = await unwrapOwn(kdf, slot, secret)
    if (!own.ok) return own
    const tabletKeys = await openGrant(own.value, slot.grant)
    if (!tabletKeys.ok) return tabletKeys
    try {
      return ok(await work(own.value, tabletKeys.value))
    } finally {
      forget(own.value, tabletKeys.value)
    }
  }

  return {
    async create(person, passphrase) {
      const [own, tabletKeys] = [await newOwnKeys(), [random(32)]]
      const ways = await waysIn(person, passphrase, own, tabletKeys)
      forget(own, tabletKeys)
      return ways
    },
    unlock: (slot, secret) => opened(slot, secret, (own, tabletKeys) => unlockedWith(slot, own, tabletKeys)),
    admit: (slot, secret, person, words) =>
      opened(slot, secret, async (_, tabletKeys) => {
        const theirs = await newOwnKeys()
        const grant = await sealGrant(theirs.publicKey, tabletKeys)
        const first = await wrapOwn(kdf, cost, { person, kind: 'passphrase', grant }, words, theirs)
        forget(theirs)
        return { slot: first, publicKey: theirs.publicKey }
      }),
    changePassphrase: (slot, secret, next) =>
      opened(slot, secret, (own) => wrapOwn(kdf, cost, { ...slot, kind: 'passphrase' }, next, own)),
    renewKeys: (slot, secret, next) =>
      opened(slot, secret, async (before, tabletKeys) => {
        const own = { ...(await newOwnKeys()), notesBefore: before.notes }
        const ways = await waysIn(slot.person, next, own, tabletKeys)
        forget(own)
        return ways
      }),
    renewRecovery: (slot, secret) => opened(slot, secret, (own) => recoveryWay(slot, own)),
    rotate: (slot, secret, staying) =>
      opened(slot, secret, async (_, tabletKeys) => {
        const newest = random(32)
        const grants = staying.map(async (each) => ({
          ...each.slot,
          grant: await sealGrant(each.publicKey, [newest, ...tabletKeys]),
        }))
        const rotated = { slots: await Promise.all(grants), tabletKey: await importTabletKey(newest) }
        newest.fill(0)
        return rotated
      }),
    isOutdated: ({ kdf: parameters }) => isCheaper(parameters, cost),
  }
}

const newOwnKeys = async (): Promise<OwnKeys> => ({
  notes: random(32),
  // Opens nothing: so that all slots are equally long.
  notesBefore: random(32),
  ...(await makePair()),
})
