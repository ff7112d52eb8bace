// The age format (age-encryption.org/v1), under a passphrase, and the only door to its package. The standard `age` tool
// opens a file with its passphrase: a backup must not depend on the program that made it.
import { Decrypter, Encrypter } from 'age-encryption'
import { fail, ok, type Result } from '../domain/result.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** `foreign`: no age file, or one without a passphrase. `newer`: an age format of later days. */
export type AgeFault = 'foreign' | 'newer' | 'damaged' | 'passphrase'

/** Seals and opens; enters as a value, since it works for seconds and so in a worker (`age-in-worker.ts`). */
export interface Age {
  readonly seal: (plain: Bytes, passphrase: string) => Promise<Bytes>
  readonly open: (file: Bytes, passphrase: string) => Promise<Result<Bytes, AgeFault>>
}

/**
 * log₂ N of scrypt (RFC 7914; r = 8, p = 1): 256 MiB and about a second for every guess. A thief can copy a file and
 * guess for years, so it gets four times the memory of the tablet's own lock; `age -p` takes the same.
 */
export const WORK_FACTOR = 18
/** The most work that a file may ask of the tablet: 1 GiB. */
const MOST_WORK = 20

/** @param workFactor log₂ N for new files; a file says its own */
export const ageHere = (workFactor = WORK_FACTOR): Age => ({
  async seal(plain, passphrase) {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(asTyped(passphrase))
    encrypter.setScryptWorkFactor(workFactor)
    return new Uint8Array(await encrypter.encrypt(plain))
  },

  async open(file, passphrase) {
    const fault = headerFault(file)
    if (fault) return fail(fault)
    let fits = true
    const decrypter = new Decrypter()
    decrypter.addPassphrase(asTyped(passphrase))
    // Asked only when the passphrase opened nothing: all later failures are of the header's MAC or of the contents.
    decrypter.addIdentity({
      unwrapFileKey: () => {
        fits = false
        return null
      },
    })
    try {
      return ok(new Uint8Array(await decrypter.decrypt(file)))
    } catch (error) {
      // No room for scrypt's memory is no fault of the file.
      if (error instanceof RangeError) throw error
      return fail(fits ? 'damaged' : 'passphrase')
    }
  },
})

/** The same words typed on another keyboard may be other code points: NFKC makes them one, as in the vault. */
const asTyped = (passphrase: string): string => passphrase.normalize('NFKC')

const FAMILY = 'age-encryption.org/'
const MAGIC = `${FAMILY}v1\n`
const STANZA = '-> .*\\n(?:[A-Za-z0-9+/]{64}\\n)*[A-Za-z0-9+/]{0,63}\\n'
const HEADER = new RegExp(`^${MAGIC}((?:${STANZA})+)--- [A-Za-z0-9+/]{43}\\n`)
/** Bytes within which the header of a file with one passphrase ends. */
const LONGEST_HEADER = 4096

/** The fault of a file that shows before any passphrase is tried. */
function headerFault(file: Bytes): AgeFault | null {
  const text = new TextDecoder('latin1').decode(file.subarray(0, LONGEST_HEADER))
  // Cut off within its first line, or empty.
  if (MAGIC.startsWith(text)) return 'damaged'
  if (!text.startsWith(MAGIC)) return text.startsWith(FAMILY) ? 'newer' : 'foreign'
  const stanzas = HEADER.exec(text)?.[1]
  if (stanzas === undefined) return 'damaged'
  const recipients = stanzas.split('\n').filter((line) => line.startsWith('-> '))
  if (recipients.some((line) => !line.startsWith('-> scrypt '))) return 'foreign'
  const [, , , work = ''] = recipients[0]?.split(' ') ?? []
  return recipients.length === 1 && /^[1-9]\d?$/.test(work) && Number(work) <= MOST_WORK ? null : 'damaged'
}
