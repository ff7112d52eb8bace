// An appointment as a file for the counsellor's own calendar (RFC 5545). It says when, and nothing about whom.
import type { Slot } from './appointment.ts'
import { type Instant, instantOf } from './calendar.ts'

interface EventParts {
  readonly slot: Slot
  /** Of the loket; the file itself is in UTC, so that it needs no rules of any zone. */
  readonly timeZone: string
  /** Stands in the calendar, where others may look. */
  readonly title: string
  /** Random, and not the appointment's own: a calendar must not lead back to a record. */
  readonly uid: string
  readonly now: Instant
}

export function calendarEvent({ slot, timeZone, title, uid, now }: EventParts): string {
  const at = (time: string) => utc(instantOf(slot.date, time, timeZone))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Inloop//Inloop//NL',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${at(slot.from)}`,
    `DTEND:${at(slot.until)}`,
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20231018T170000Z` (3.3.5, form 2). */
const utc = (instant: Instant): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** 3.3.11. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (each) => `\\${each}`).replaceAll(/\r?\n/g, '\\n')

/** 3.1: no line is longer than 75 octets, and none breaks inside a character. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** As UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
