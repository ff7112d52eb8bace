// Bytes as text, for records that are kept as JSON.

type Bytes = Uint8Array<ArrayBuffer>

export const inText = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes))

export const inBytes = (text: string): Bytes => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
