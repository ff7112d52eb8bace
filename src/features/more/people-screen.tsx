// The people of this tablet, with three actions: let a person in, change roles, remove a person.
import { useState } from 'react'
import type { Person } from '../../domain/person.ts'
import { useLanguage } from '../../i18n/language.ts'
import { AddPerson } from './add-person.tsx'
import { ChangePerson } from './change-person.tsx'
import { FirstWords } from './first-words.tsx'
import { PeopleList } from './people-list.tsx'
import './more.css'

/**
 * The action under way, one at a time. No action has an address: a newcomer's words must not be found again by going
 * back.
 */
type Doing =
  | { readonly what: 'list'; readonly done: string }
  | { readonly what: 'add' }
  | { readonly what: 'change'; readonly person: Person }
  | { readonly what: 'words'; readonly words: string; readonly name: string }

export function PeopleScreen() {
  const { t } = useLanguage()
  const [doing, setDoing] = useState<Doing>({ what: 'list', done: '' })
  const toList = (done = '') => setDoing({ what: 'list', done })
  switch (doing.what) {
    case 'add':
      return (
        <AddPerson onAdded={({ words }, name) => setDoing({ what: 'words', words, name })} onCancel={() => toList()} />
      )
    case 'words':
      return <FirstWords name={doing.name} words={doing.words} onDone={() => toList(t.people.added(doing.name))} />
    case 'change':
      return (
        <ChangePerson
          person={doing.person}
          onChanged={(name) => toList(t.people.changed(name))}
          onCancel={() => toList()}
        />
      )
    case 'list':
      return (
        <PeopleList
          done={doing.done}
          onAdd={() => setDoing({ what: 'add' })}
          onChange={(person) => setDoing({ what: 'change', person })}
          onRemoved={(name) => toList(t.people.removed(name))}
        />
      )
  }
}
