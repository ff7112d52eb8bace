// [P2] The protected header of a signed message. A message type stands in it, so that a text that was signed for one purpose
// never passes for another.

export type MessageType = 'inloop-release+jws' | 'inloop-standing+jws'

/** In this order: the service takes the header that `JSON.stringify` writes of it, to the byte. */
export const protectedHeader = (typ: MessageType, tablet: string) => ({ alg: 'ES256', typ, kid: tablet }) as const
