import type { Release, ReleaseData } from '../domain/disclosure/release.ts'

/** The exact text that is signed: what the preview shows is what is sent. */
export const encodeRelease = (release: Release): string => JSON.stringify(release satisfies ReleaseData)
