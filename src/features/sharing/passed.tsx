// What was passed on, the newest first: to be given to the main tablet, and once more if that was lost.
import { useState } from 'react'
import { type PassedOn, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { usePassingWords } from './passing-words.ts'
import { ShownCodes } from './shown-codes.tsx'

export function Passed({ passed }: { readonly passed: readonly PassedOn[] }) {
  const { passing } = useServices()
  const { p, format } = usePassingWords()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [saved, setSaved] = useState<string | null>(null)

  async function save({ id, made, sealed }: PassedOn) {
    // The same month on five tablets: the beginning of its random id tells them apart.
    const isSaved = await saveFile(`inloop-samen-${made}-${id.slice(0, 4)}.age.txt`, sealed, 'text/plain')
    setSaved(isSaved ? id : null)
  }

  async function show(each: PassedOn) {
    const shown = await passing.codesOf(each)
    if (shown.ok) setCodes(shown.value)
  }

  return (
    <Card title={p.passedTitle}>
      {passed.length === 0 ? <p className="muted">{p.passedNone}</p> : <p>{p.passedText}</p>}
      <ul className="rows" hidden={passed.length === 0}>
        {passed.toReversed().map((each) => (
          <li key={each.id} className="rows__row release">
            <div className="rows__text">
              <p id={`passed-${each.id}`}>
                <strong>{format.month(each.made)}</strong>
              </p>
              <p>{p.passedWhat(each.firstVisits, each.closings)}</p>
              {saved === each.id && <Notice tone="good" title={p.saved} text={p.savedNext} />}
            </div>
            <div className="stack__actions">
              <Button describedBy={`passed-${each.id}`} onPress={() => show(each)}>
                {p.asCode}
              </Button>
              <Button describedBy={`passed-${each.id}`} onPress={() => save(each)}>
                {p.asFile}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {codes && <ShownCodes codes={codes} onClose={() => setCodes(null)} onTaken={() => setCodes(null)} />}
    </Card>
  )
}
