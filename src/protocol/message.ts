// [P2] The protected header of a signed message. A message type stands in it, so that a text that was signed for one purpose
// never passes for another, and the service that it is for, so that no other one counts it.

export type MessageType = 'inloop-release+jws' | 'inloop-standing+jws'

/**
 * In this order: the service takes the header that `JSON.stringify` writes of it, to the byte.
 * @param service the id of the service that the tablet is connected to; null of a tablet that knows none
 */
export const protectedHeader = (typ: MessageType, tablet: string, service: string | null) =>
  ({ alg: 'ES256', typ, kid: tablet, ...(service !== null && { aud: service }) }) as const
