// See the Dutch texts of the same name.
import type { help as dutch } from '../nl/help.ts'
import type { Widen } from '../nl/texts.ts'

export const help: Widen<typeof dutch> = {
  title: 'Help',
  parts: [
    {
      title: 'At the start',
      lines: [
        'Unlock the tablet with your passphrase. Choose a PIN with it: that brings you back after Hide.',
        'Tap Open walk-in hour. Inloop fills in the date and time.',
        'Want to try first? Tap Practice under More. Everything is made up then, and nothing counts.',
      ],
    },
    {
      title: 'Somebody comes',
      lines: [
        'No time for questions? Tap + Visit. You fill in the intake later.',
        'Time enough? Tap New intake. Choose what you know, or Unknown, and tap Save.',
        'Something in between? Tap Continue later. Your draft is kept.',
      ],
    },
    {
      title: 'Somebody comes back',
      lines: [
        'Under Next tap Trajectory, or Give a code. After Save the code stands large on the screen.',
        'Somebody comes back? Under Been before tap Yes and fill in the code.',
        'Code lost, or an appointment to make? That is under Follow-up.',
      ],
    },
    {
      title: 'A mistake',
      lines: [
        'Tap Undo. That works until you do something else.',
        'You can change or remove a visit as long as the walk-in hour is open.',
      ],
    },
    {
      title: 'At the end',
      lines: [
        'Tap Close walk-in hour and check the numbers.',
        'Nobody came? Close it all the same. An hour without visit counts, too.',
        'Walking away? Tap Hide. After a few minutes the tablet locks by itself.',
      ],
    },
  ],
  privacyTitle: 'What stays here, what leaves',
  privacyParts: [
    {
      title: 'This stays on the tablet',
      lines: [
        'Every visit with its answers, the notes, the times, the codes and appointments, and the drafts.',
        'Everything is encrypted on the tablet. Without a passphrase or a recovery code nobody can read it.',
        'Inloop asks for no name, address or date of birth. Do not write those in a note either.',
      ],
    },
    {
      title: 'This leaves',
      lines: [
        'Every quarter, exactly: how many walk-in hours there were, how many without visit, and how many visits.',
        'Every half year, roughly: how many visitors and children, how often each answer was given, and how it went on.',
        'What anybody can count at the door is exact. Everything else can be a few off. So nobody can be sure of what anyone answered.',
      ],
    },
    {
      title: 'You can check it',
      lines: [
        'Under Sharing you see the literal text that leaves.',
        'Nothing leaves as long as the tablet is not connected and nobody takes a file or code along under Sharing.',
      ],
    },
    {
      title: 'What Inloop cannot promise',
      lines: [
        'Whoever has your passphrase and the tablet can read all that you can read.',
        'If all passphrases and recovery codes are lost, the data are lost.',
      ],
    },
  ],
}
