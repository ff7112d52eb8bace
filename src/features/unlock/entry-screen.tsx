// The steps of a person who is about to go in by new secrets.
import type { Entry } from '../../services/session.ts'
import { ChooseOwn } from './choose-own.tsx'
import { WriteDown } from './write-down.tsx'
import './entry.css'

export function EntryScreen({ entry }: { readonly entry: Entry }) {
  return entry.step === 'choose' ? <ChooseOwn name={entry.name} /> : <WriteDown code={entry} />
}
