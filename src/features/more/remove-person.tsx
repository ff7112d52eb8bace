// Removing a person, with a warning that their notes go with them.
import type { Person } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { isAboutOwn, OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx'

interface RemovePersonProps {
  readonly person: Person
  readonly self: boolean
  readonly onRemoved: () => void
  readonly onClose: () => void
}

export function RemovePerson({ person: { id, name }, self, onRemoved, onClose }: RemovePersonProps) {
  const { people } = useServices()
  const { t, say } = useLanguage()
  const own = useOwnPassphrase()
  const { problem, attempt } = useAttempt<Problem>()

  async function remove() {
    if (!own.isThere()) return
    const outcome = await attempt(() => people.remove(id, own.typed))
    if (outcome.ok) onRemoved()
  }

  return (
    <Dialog
      title={t.people.removeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.frame.cancel}</Button>
          <Button kind="danger" onPress={remove}>
            {t.people.removeConfirm(name)}
          </Button>
        </>
      }
    >
      {problem && !isAboutOwn(problem) && <Notice tone="error" {...say(problem)} />}
      <p>{t.people.removeText(name)}</p>
      {self && <p>{t.people.removeYou}</p>}
      <OwnPassphrase own={own} problem={problem} />
    </Dialog>
  )
}
