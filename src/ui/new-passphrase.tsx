// Choosing a new passphrase: four words are proposed and typed once more from memory, or an own one with two drawn
// words in it is typed twice.
//
//   const chosen = useNewPassphrase({ ...passphrases, say, texts: t.newPassphrase, id: 'passphrase' })
//   <NewPassphrase chosen={chosen} />
//   const passphrase = await chosen.check()   // in the form's onSubmit
//
// The typed words stay in memory only; the form around this part submits them.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useGuard } from './guard.ts'
import { type Choice, type Compared, type Open, openIn, repeatedOf, wordsFor } from './passphrase-choice.ts'
import { SecretField } from './secret-field.tsx'

/** `i18n` has them as `newPassphrase`; a screen may replace single ones, such as the label of the field. */
export interface NewPassphraseTexts {
  readonly offer: string
  readonly offerHint: string
  readonly take: string
  readonly other: string
  readonly chooseOwn: string
  readonly typeWords: string
  readonly typeWordsHint: string
  readonly wordsRight: string
  readonly lookAgain: string
  readonly own: string
  readonly ownWords: string
  readonly ownHint: string
  readonly count: (typed: number) => string
  readonly strong: string
  readonly repeat: string
  readonly toOffer: string
  readonly show: string
  readonly hide: string
  readonly notTaken: string
  readonly wordsMissing: string
  readonly wordsDiffer: string
  readonly differ: string
  readonly withoutWords: string
}

interface Options<Fault> extends Compared {
  readonly propose: () => Promise<string>
  readonly faultOf: (passphrase: string) => Promise<Fault | null>
  readonly say: (fault: Fault) => Said
  readonly texts: NewPassphraseTexts
  /** Of the field that has to be filled in first, so that an error summary can lead there. */
  readonly id: string
}

export interface ChosenPassphrase extends Compared {
  /**
   * The passphrase, when it holds and was typed a second time; else the next step, which then also stands at its field.
   * The error fits a line of `ErrorSummary`.
   */
  readonly check: () => Promise<
    { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: Open }
  >
  /** Forgets all words and proposes other ones: after the passphrase was taken in, when the screen stays. */
  readonly clear: () => void
  /** The step that the last `check` found undone, until the person types again. */
  readonly open: Open | null
  // The rest is for `NewPassphrase`.
  readonly choice: Choice
  readonly id: string
  readonly texts: NewPassphraseTexts
  readonly change: (choice: Choice) => void
  readonly offer: () => Promise<void>
  readonly faultOf: (passphrase: string) => Promise<Said | null>
}

/** A fault in words: its cause and the way out. */
interface Said {
  readonly title: string
  readonly text: string
}

export function useNewPassphrase<Fault>({
  propose,
  faultOf,
  isSame,
  hasWords,
  say,
  texts,
  id,
}: Options<Fault>): ChosenPassphrase {
  const [choice, setChoice] = useState<Choice>({ way: 'offered', words: null })
  const [open, setOpen] = useState<Open | null>(null)
  const [, run] = useGuard()

  const change = (next: Choice) => {
    setChoice(next)
    setOpen(null)
  }
  async function offer() {
    // The shown words stay until the next ones come; a person who chose another way meanwhile is left there.
    setChoice((now) => (now.way === 'offered' ? now : { way: 'offered', words: null }))
    setOpen(null)
    const words = await propose()
    setChoice((now) => (now.way === 'offered' ? { way: 'offered', words } : now))
  }
  const begin = useEffectEvent(() => run(offer))
  useEffect(() => begin(), [])

  const said = async (passphrase: string) => {
    const fault = await faultOf(passphrase)
    return fault && say(fault)
  }

  return {
    async check() {
      const fault = choice.way === 'own' ? await said(choice.typed) : null
      const found = openIn(choice, fault, id, texts, { isSame, hasWords })
      setOpen(found)
      if (found) return { ok: false, error: found }
      return { ok: true, value: choice.way === 'own' ? choice.typed : (choice.words ?? '') }
    },
    clear: () => run(offer),
    choice,
    open,
    id,
    texts,
    change,
    offer,
    faultOf: said,
    isSame,
    hasWords,
  }
}

export function NewPassphrase({ chosen }: { readonly chosen: ChosenPassphrase }) {
  const { choice, id } = chosen
  const moved = useRef(false)
  const { way } = choice
  // The tapped control is gone when the way changes; the focus goes to the control in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the way moves the focus once
  useEffect(() => {
    if (moved.current) document.getElementById(id)?.focus()
    moved.current = false
  }, [way, id])

  const go = (next: Choice) => {
    moved.current = true
    chosen.change(next)
  }
  return (
    <div className="new-passphrase">
      {choice.way === 'offered' && <Offer chosen={chosen} words={choice.words} go={go} />}
      {choice.way === 'taken' && <TypeWords chosen={chosen} choice={choice} go={go} />}
      {choice.way === 'own' && (
        <Own
          chosen={chosen}
          choice={choice}
          toOffer={() => {
            moved.current = true
            return chosen.offer()
          }}
        />
      )}
    </div>
  )
}

interface WayProps {
  readonly chosen: ChosenPassphrase
  readonly go: (choice: Choice) => void
}

function Offer({ chosen: { id, texts, open, offer }, words, go }: WayProps & { readonly words: string | null }) {
  return (
    <>
      <p>{texts.offer}</p>
      <p className="proposal" translate="no" aria-live="polite">
        {words ?? '…'}
      </p>
      <p className="field__hint">{texts.offerHint}</p>
      <div className="stack__actions">
        <Button
          id={id}
          describedBy={open ? `${id}-error` : undefined}
          onPress={() => words !== null && go({ way: 'taken', words, typed: '' })}
        >
          {texts.take}
        </Button>
        <Button kind="quiet" onPress={offer}>
          {texts.other}
        </Button>
        <Button kind="quiet" onPress={() => words !== null && go({ way: 'own', words, typed: '', repeated: '' })}>
          {texts.chooseOwn}
        </Button>
      </div>
      {open && (
        <p className="field__error" id={`${id}-error`}>
          {inWords(open)}
        </p>
      )}
    </>
  )
}

function TypeWords({
  chosen: { id, texts, open, change, isSame },
  choice,
  go,
}: WayProps & { readonly choice: Extract<Choice, { way: 'taken' }> }) {
  return (
    <>
      <SecretField
        id={id}
        label={texts.typeWords}
        hint={texts.typeWordsHint}
        value={choice.typed}
        onChange={(typed) => change({ ...choice, typed })}
        error={open ? inWords(open) : undefined}
        show={texts.show}
        hide={texts.hide}
      />
      <p role="status">{isSame(choice.typed, choice.words) ? texts.wordsRight : ''}</p>
      <div className="stack__actions">
        <Button onPress={() => go({ way: 'offered', words: choice.words })}>{texts.lookAgain}</Button>
      </div>
    </>
  )
}

interface OwnProps {
  readonly chosen: ChosenPassphrase
  readonly choice: Extract<Choice, { way: 'own' }>
  readonly toOffer: () => Promise<void>
}

function Own({ chosen, choice, toOffer }: OwnProps) {
  const { id, texts, open, change } = chosen
  const { typed, repeated } = choice
  const strength = useStrength(choice, chosen)
  const errorAt = (field: string) => (open?.field === field ? inWords(open) : undefined)
  const secret = { show: texts.show, hide: texts.hide }
  return (
    <>
      <p>{texts.ownWords}</p>
      <p className="proposal" translate="no">
        {wordsFor(choice.words).join(' ')}
      </p>
      <SecretField
        id={id}
        label={texts.own}
        hint={texts.ownHint}
        value={typed}
        onChange={(next) => change({ ...choice, typed: next })}
        error={errorAt(id)}
        {...secret}
      />
      <p className="new-passphrase__count">{texts.count([...typed].length)}</p>
      <p role="status">{errorAt(id) ? '' : strength}</p>
      <SecretField
        id={repeatedOf(id)}
        label={texts.repeat}
        value={repeated}
        onChange={(next) => change({ ...choice, repeated: next })}
        error={errorAt(repeatedOf(id))}
        {...secret}
      />
      <div className="stack__actions">
        <Button onPress={toOffer}>{texts.toOffer}</Button>
      </div>
    </>
  )
}

const inWords = ({ message, next }: Open): string => (next ? `${message} ${next}` : message)

/** Milliseconds of silence after which a half-typed passphrase is judged: sooner would disturb the typing. */
const PAUSE = 700

/** The verdict on the strength of the typed passphrase. */
function useStrength({ typed, words }: OwnProps['choice'], { faultOf, hasWords, texts }: ChosenPassphrase): string {
  const [judged, setJudged] = useState({ typed: '', said: '' })
  const [, run] = useGuard(true)
  const judge = useEffectEvent(async (isCurrent: () => boolean) => {
    const fault = await faultOf(typed)
    const good = hasWords(typed, wordsFor(words)) ? texts.strong : texts.withoutWords
    if (isCurrent()) setJudged({ typed, said: fault ? `${fault.title} ${fault.text}` : good })
  })
  useEffect(() => {
    if (typed === '') return
    let current = true
    const timer = setTimeout(() => run(() => judge(() => current)), PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed, run])
  return judged.typed === typed ? judged.said : ''
}
