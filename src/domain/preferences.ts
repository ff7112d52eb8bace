// The looks and language of a tablet. The app needs them before an unlock, so they stand on the disk in the clear,
// where an attacker can write.

export const LANGUAGES = ['nl', 'en'] as const
export const THEMES = ['auto', 'light', 'dark'] as const

export interface Preferences {
  readonly language: (typeof LANGUAGES)[number]
  readonly theme: (typeof THEMES)[number]
}

/** The preferences in an unknown stored value; other keys are left out. */
export function preferencesIn(found: unknown): Partial<Preferences> {
  const given = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>
  const language = LANGUAGES.find((each) => each === given['language'])
  const theme = THEMES.find((each) => each === given['theme'])
  return { ...(language && { language }), ...(theme && { theme }) }
}
