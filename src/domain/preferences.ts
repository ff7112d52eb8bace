// How a tablet looks and speaks. Known before anybody unlocks it, so it stands on the disk in the clear, where anybody can write.

export const LANGUAGES = ['nl', 'en'] as const
export const THEMES = ['auto', 'light', 'dark'] as const

export interface Preferences {
  readonly language: (typeof LANGUAGES)[number]
  readonly theme: (typeof THEMES)[number]
}

/** The preferences among what was found; anything else is left out. */
export function preferencesIn(found: unknown): Partial<Preferences> {
  const given = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>
  const language = LANGUAGES.find((each) => each === given['language'])
  const theme = THEMES.find((each) => each === given['theme'])
  return { ...(language && { language }), ...(theme && { theme }) }
}
