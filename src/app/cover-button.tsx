// One tap, and nothing of the content is on the screen any more.
import { useLanguage } from '../i18n/language.ts'
import { Icon } from '../ui/icon.tsx'

export function CoverButton({ onCover }: { readonly onCover: () => void }) {
  const { t } = useLanguage()
  return (
    <button
      type="button"
      className="button button--secondary button--normal"
      // The focus stays where the work is, to be there again afterwards.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onCover}
    >
      <Icon name="hide" />
      {t.cover.cover}
    </button>
  )
}
