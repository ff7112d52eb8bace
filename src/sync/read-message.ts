// The contents of a signed message, without a check of its signature: only for showing.
import { base64url } from 'jose'
import * as v from 'valibot'
import type { ReleaseData } from '../domain/disclosure/release.ts'
import { releaseSchema } from '../protocol/release.ts'

/** Null where it says nothing that this version knows. */
export function releaseIn(message: string): ReleaseData | null {
  try {
    const [, payload = ''] = message.split('.')
    const said = v.safeParse(releaseSchema, JSON.parse(new TextDecoder().decode(base64url.decode(payload))))
    return said.success ? said.output : null
  } catch {
    return null
  }
}
