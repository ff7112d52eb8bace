// The reason why a part of the profile stays as it is, in words.
import type { Hold } from '../../domain/profile-edit.ts'
import { useProfileTexts } from './profile-texts.ts'

export function useHoldWords() {
  const { p, label } = useProfileTexts()
  const { held } = p
  return {
    drop: (hold: Hold | null): string | null => {
      if (hold === null) return null
      return typeof hold === 'string' ? held[hold] : held.asks(label(hold.asks))
    },
    restore: (hold: Hold | null): string | null => {
      if (hold === null) return null
      return typeof hold === 'string' ? held[hold] : held.restoreAsks(label(hold.asks))
    },
  }
}
