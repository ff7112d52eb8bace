// The one place where the real Argon2id runs: the slots on a tablet must match RFC 9106's Argon2id, with these
// parameters.
import { argon2Sync } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { describe, expect, it, vi } from 'vitest'
import { later } from '../../tests/support/later.ts'
import { workersHere, workerThatSays } from '../../tests/support/worker-here.ts'
import type { PersonId } from '../domain/person.ts'
import { argon2InWorker } from './argon2.ts'
import { type KdfParameters, newKdfParameters } from './kdf.ts'
import { createVault } from './vault.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('the references', () => {
  it('Node’s own Argon2id gives the vector of RFC 9106, section 5.3', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 0x01),
      nonce: Buffer.alloc(16, 0x02),
      secret: Buffer.alloc(8, 0x03),
      associatedData: Buffer.alloc(12, 0x04),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    })
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  it.each([
    // From test.c of the reference implementation (phc-winner-argon2), version 0x13.
    [2, 65_536, 1, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 256, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  ])(
    'the library gives the reference vector of %i passes, %i KiB, %i lanes',
    async (iterations, memorySize, parallelism, expected) => {
      const password = 'password'
      const salt = 'somesalt'
      expect(await argon2id({ password, salt, iterations, memorySize, parallelism, hashLength: 32 })).toBe(expected)
    },
  )
})

describe('the key derivation of a tablet', () => {
  const workers = workersHere(() => import('./argon2.worker.ts'))

  it('is at least the second setting that RFC 9106 recommends: 64 MiB and 3 passes', () => {
    const { algorithm, memoryKiB, iterations, salt } = newKdfParameters()
    expect(algorithm).toBe('argon2id')
    expect(memoryKiB).toBeGreaterThanOrEqual(64 * 1024)
    expect(iterations).toBeGreaterThanOrEqual(3)
    expect(salt).toHaveLength(16)
  })

  it('is Argon2id with exactly the parameters that stand in the slot', async () => {
    const parameters: KdfParameters = newKdfParameters()
    const derived = await argon2InWorker(workers.start, later)('één lamp fiets wolk', parameters)
    const expected = argon2Sync('argon2id', {
      message: Buffer.from('één lamp fiets wolk', 'utf8'),
      nonce: parameters.salt,
      parallelism: parameters.parallelism,
      tagLength: 32,
      memory: parameters.memoryKiB,
      passes: parameters.iterations,
    })
    expect(hex(derived)).toBe(hex(expected))
    // The memory goes with the worker.
    expect(workers.terminated()).toEqual([true])
  })

  it('opens a vault', async () => {
    const vault = createVault(argon2InWorker(workers.start, later))
    const [slot] = (await vault.create('anke' as PersonId, 'lamp fiets wolk brug')).slots
    expect((await vault.unlock(slot, 'lamp fiets wolk brug')).ok).toBe(true)
    expect((await vault.unlock(slot, 'lamp fiets wolk brag')).ok).toBe(false)
  })

  it('throws when the worker fails', async () => {
    const failing = workerThatSays(() => new Event('error'))
    await expect(argon2InWorker(failing, later)('lamp fiets wolk brug', newKdfParameters())).rejects.toThrow(
      'no-answer',
    )
  })

  it.each([
    ['64 MiB can’t be had', 'too-little-memory', WebAssembly],
    ['there is no WebAssembly', 'no-webassembly', undefined],
  ])('says so where %s', async (_, code, has) => {
    const parameters = { ...newKdfParameters(), memoryKiB: 2 ** 40 }
    vi.stubGlobal('WebAssembly', has)
    try {
      await expect(argon2InWorker(workers.start, later)('lamp fiets wolk brug', parameters)).rejects.toThrow(code)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})
