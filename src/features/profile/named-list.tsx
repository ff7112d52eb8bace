// A list of the profile in its order: up and down by buttons, changed one by one, taken out of use and put back.
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { isOffered, type Label, type Named, offered } from '../../domain/profile.ts'
import { dropped, moved, relabelled, restored, withNew } from '../../domain/profile-edit.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AddItem, type Place } from './add-item.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { useProfileTexts } from './profile-texts.ts'

interface Adding<Item> {
  readonly label: string
  readonly hint?: string
  readonly place?: Place
  readonly make: (label: Label, place: string | undefined) => Item
}

interface NamedListProps<Item extends Named> {
  readonly items: readonly Item[]
  /** As the version in use has it. */
  readonly saved: readonly Item[]
  /** @param typing as in `Editing` */
  readonly onChange: (typing: string | null, items: readonly Item[]) => void
  /** Begins the ids of the rows, which the overview gives the focus back to. */
  readonly name: string
  readonly most: number
  /** Absent: nothing can be added. */
  readonly add?: Adding<Item>
  /** Opens a part of its own instead of a dialog. */
  readonly onOpen?: (id: string) => void
  readonly detailsOf?: (item: Item) => string | undefined
  readonly tagsOf?: (item: Item) => readonly string[]
  /** More fields in the dialog. */
  readonly extra?: (item: Item, change: (item: Item) => void) => ReactNode
  /** Why it can't be taken away, in words; null when it can. */
  readonly holdOf?: (item: Item) => string | null
  readonly restoreHoldOf?: (item: Item) => string | null
  readonly onDrop?: (id: string) => void
}

export function NamedList<Item extends Named>(props: NamedListProps<Item>) {
  const { items, saved, onChange, name, most, add, onOpen, detailsOf, tagsOf, extra, holdOf, restoreHoldOf } = props
  const { p, label } = useProfileTexts()
  const own = useId()
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  /** The button that was pressed: a row that moves in the page loses its focus. */
  const pressed = useRef<string | null>(null)
  const inUse = offered(items)
  const retired = items.filter((item) => !isOffered(item))
  const opened = items.find(({ id }) => id === open)
  const fresh = ({ id }: Named) => !saved.some((item) => item.id === id)

  useLayoutEffect(() => {
    if (pressed.current) document.getElementById(pressed.current)?.focus()
    pressed.current = null
  })

  function move(item: Item, direction: 1 | -1, button: string) {
    const next = moved(items, item.id, direction)
    pressed.current = button
    const place = offered(next).findIndex(({ id }) => id === item.id) + 1
    setSaid(p.placed(label(item.label), place, inUse.length))
    onChange(null, next)
  }

  return (
    <>
      <ul className="rows">
        {inUse.map((item) => {
          const row = `${own}-${item.id}`
          const tags = [...(tagsOf?.(item) ?? []), ...(fresh(item) ? [p.tags.fresh] : [])]
          const details = detailsOf?.(item)
          return (
            <li key={item.id} className="rows__row">
              <div className="rows__text" id={row}>
                <strong>{label(item.label)}</strong>{' '}
                {tags.map((tag) => (
                  <span key={tag} className="tag profile__tag">
                    {tag}
                  </span>
                ))}
                {details && <p className="muted profile__details">{details}</p>}
              </div>
              <div className="profile__actions">
                <Step icon="up" words={p.up} row={row} onPress={(button) => move(item, -1, button)} />
                <Step icon="down" words={p.down} row={row} onPress={(button) => move(item, 1, button)} />
                <Button
                  id={`${name}-${item.id}`}
                  describedBy={row}
                  onPress={() => (onOpen ? onOpen(item.id) : setOpen(item.id))}
                >
                  {p.change}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {add && inUse.length < most && (
        <AddItem
          label={add.label}
          hint={add.hint}
          place={add.place}
          onAdd={(words, place) => onChange(null, withNew(items, add.make(words, place)))}
        />
      )}
      {add && inUse.length >= most && <p className="muted">{p.full}</p>}
      {retired.length > 0 && (
        <details className="details">
          <summary>{p.retired(retired.length)}</summary>
          <p className="muted">{p.retiredText}</p>
          <ul className="rows">
            {retired.map((item) => {
              const row = `${own}-${item.id}`
              const hold = inUse.length >= most ? p.full : restoreHoldOf?.(item)
              return (
                <li key={item.id} className="rows__row">
                  <div className="rows__text" id={row}>
                    {label(item.label)}
                    {hold && <p className="muted profile__details">{hold}</p>}
                  </div>
                  {!hold && (
                    <Button describedBy={row} onPress={() => onChange(null, restored(items, item.id))}>
                      {p.restore}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {opened && (
        <ItemDialog
          item={opened}
          fresh={fresh(opened)}
          hold={holdOf?.(opened) ?? null}
          onLabel={(words) => onChange(`${name}-${opened.id}`, relabelled(items, opened.id, words))}
          onDrop={() => {
            setOpen(null)
            if (props.onDrop) props.onDrop(opened.id)
            else onChange(null, dropped(items, opened.id, saved))
          }}
          onClose={() => setOpen(null)}
        >
          {extra?.(opened, (next) =>
            onChange(
              null,
              items.map((item) => (item.id === next.id ? next : item)),
            ),
          )}
        </ItemDialog>
      )}
    </>
  )
}

interface StepProps {
  readonly icon: 'up' | 'down'
  readonly words: string
  readonly row: string
  readonly onPress: (button: string) => void
}

function Step({ icon, words, row, onPress }: StepProps) {
  const id = `${row}-${icon}`
  return (
    <Button id={id} className="profile__step" describedBy={row} repeat onPress={() => onPress(id)}>
      <Icon name={icon} />
      <span className="visually-hidden">{words}</span>
    </Button>
  )
}
