// The questions about the visit itself, which the app reads: they are the same at every loket, but for words.
import type { Field } from '../../domain/profile.ts'
import { answer, named, type Question, revealing, words } from './words.ts'

export const party: Field = {
  ...named('party', 'Komt', 'Comes'),
  per: 'firstVisit',
  missing: words('Kies met wie iemand komt.', 'Choose who comes.'),
  options: [
    answer('alone', 'Alleen', 'Alone'),
    answer('couple', 'Samen', 'Together'),
    answer('unknown', 'Onbekend', 'Unknown'),
  ],
}

/** [D3] Only `no` makes a first visit. */
export const returning: Field = {
  ...named('returning', 'Eerder geweest', 'Been before'),
  per: 'visit',
  missing: words('Kies of iemand eerder is geweest.', 'Choose whether someone has been before.'),
  options: [
    answer('no', 'Nee', 'No'),
    answer('yes', 'Ja, met code', 'Yes, with code'),
    answer('yesWithoutCode', 'Ja, zonder code', 'Yes, without code'),
    answer('unknown', 'Onbekend', 'Unknown'),
  ],
}

/** [D4] A visit counts at most six children. */
export const estimatedChildren: Field = {
  ...named('estimatedChildren', 'Kinderen', 'Children'),
  per: 'firstVisit',
  missing: words('Kies hoeveel kinderen er zijn, of Onbekend.', 'Choose how many children there are, or Unknown.'),
  options: [
    ...[0, 1, 2, 3, 4, 5, 6].map((value) => {
      const shown = value === 6 ? '6+' : String(value)
      return { ...answer(`n${value}`, shown, shown), value }
    }),
    answer('unknown', 'Onbekend', 'Unknown'),
  ],
}

export const next = {
  ...named('next', 'Vervolg', 'Next'),
  per: 'visit',
  options: [
    answer('ready', 'Klaar', 'Ready'),
    answer('again', 'Nog een gesprek', 'Another conversation'),
    answer('trajectory', 'Traject', 'Trajectory'),
    answer('referral', 'Doorverwijzing', 'Referral'),
  ],
} satisfies Question<string>

export const referral = {
  ...named('referral', 'Doorverwezen naar', 'Referred to'),
  per: 'visit',
  askedWhen: { field: 'next', is: 'referral' },
  options: [
    answer('sko', 'Adviespunt SKO', 'Advice point SKO'),
    revealing('health', answer('relationshipTherapy', 'Relatietherapie', 'Relationship therapy')),
    answer('generalSocialWork', 'Maatschappelijk werk', 'Social work'),
    answer('wijkteam', 'Sociaal Wijkteam', 'Sociaal Wijkteam (local team)'),
    revealing('health', answer('gpYouth', 'POH Jeugd', 'GP youth nurse')),
    answer('other', 'Anders', 'Other'),
  ],
} satisfies Question<string>

/** For the loket's own totals: how long conversations take. */
export const minutes: Field = {
  ...named('minutes', 'Duur', 'Duration'),
  per: 'visit',
  options: [30, 45, 60, 75, 90].map((length) => answer(`m${length}`, `${length} min`, `${length} min`)),
}

export const arrival = {
  ...named('arrival', 'Gekomen', 'Came'),
  per: 'visit',
  options: [
    answer('digital', 'Digitaal', 'Digital'),
    answer('walkIn', 'Inloop', 'Walk-in'),
    answer('appointment', 'Op afspraak', 'By appointment'),
  ],
} satisfies Question<string>
