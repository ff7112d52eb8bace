// [P2] The protected header of a signed message. A message type stands in it, so that a text that was signed for one purpose
// never passes for another.

export type MessageType = 'inloop-release+jws' | 'inloop-standing+jws'

/** The header of every message of this type and tablet, to the byte. */
export const headerText = (typ: MessageType, tablet: string): string =>
  JSON.stringify({ alg: 'ES256', typ, kid: tablet })
