// The neutral screen over an unlocked tablet, and the PIN that brings the content back. A visitor may read these words.
export const cover = {
  cover: 'Verberg',
  title: 'Pauze',
  pin: 'Pincode',
  uncover: 'Ga verder',
  pinShort: 'Typ alle cijfers van je pincode.',
  pinWrong: (left: number) =>
    `Die pincode klopt niet. Nog ${left === 1 ? 'één keer' : `${left} keer`}, dan vergrendelt de tablet.`,
  noPin: 'Je koos deze keer geen pincode. Met je wachtzin ga je verder waar je was.',
  unlockAgain: 'Ontgrendel opnieuw',
  lock: 'Vergrendel',
  pinTitle: 'Pincode voor Verberg',
  pinText:
    'Tik op Verberg en je scherm is meteen leeg. Met je pincode kom je terug. Na drie keer mis vergrendelt de tablet.',
  pinNone: 'Nu is er geen pincode: na Verberg vraagt de tablet je wachtzin.',
  pinChosen: 'Er is een pincode. Ze geldt tot de tablet vergrendelt.',
  newPin: 'Nieuwe pincode',
  newPinHint: 'Vier cijfers, hooguit acht.',
  choosePin: 'Kies pincode',
  lockText: 'Klaar? Vergrendel de tablet.',
}
