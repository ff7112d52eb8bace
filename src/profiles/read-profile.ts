// A profile from a file: read as text, parsed, and refused with the place of the first fault.

import { withoutPractice } from '../domain/practice.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { SharedRule } from './question.ts'
import { type ProfileFault, parseProfile } from './schema.ts'

/** Anything larger is no profile: the largest of ours is 15 kB. */
const LARGEST = 1_000_000

export interface Refusal {
  /** `null`: the text is no JSON at all. */
  readonly faults: readonly ProfileFault[] | null
}

/** As much of a browser's `File` as is needed. */
interface TextFile {
  readonly size: number
  readonly text: () => Promise<string>
}

export async function readProfile(file: TextFile): Promise<Result<Profile, Refusal>> {
  if (file.size > LARGEST) return fail({ faults: null })
  let data: unknown
  try {
    data = JSON.parse(await file.text())
  } catch {
    return fail({ faults: null })
  }
  const profile = parseProfile(data)
  return profile.ok ? ok(withoutPractice(profile.value)) : fail({ faults: profile.error })
}

/** The words of a language for why a file was refused. */
interface RefusalWords {
  readonly notJson: string
  readonly wholeFile: string
  readonly sharedRules: Readonly<Record<SharedRule, string>>
}

/**
 * A line for each fault, with its place: in the words of the screen where the people who set up a loket can remedy it.
 */
export const linesOf = ({ faults }: Refusal, { notJson, wholeFile, sharedRules }: RefusalWords): readonly string[] =>
  faults?.map(({ path, message, rule }) => `${path || wholeFile}: ${rule ? sharedRules[rule] : message}`) ?? [notJson]
