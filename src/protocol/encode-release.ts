// [P2] The exact text that is signed: the preview shows these characters, and no others are sent.
import type { Release, ReleaseData } from '../domain/disclosure/release.ts'

export const encodeRelease = (release: Release): string => JSON.stringify(release satisfies ReleaseData)
