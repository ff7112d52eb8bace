// First of all in the page and in its workers: ways out that no header closes are taken away from any script that comes later.
// What stays open all the same is in docs/threat-model.md.

type Realm = Record<string, unknown> & {
  readonly location?: { readonly origin: string }
  readonly navigation?: { addEventListener(type: 'navigate', hear: (event: Leaving) => void): void }
  readonly Document?: { readonly prototype: Record<string, (...parameters: unknown[]) => unknown> }
}

const realm = globalThis as unknown as Realm

/** Connections that the policy for content does not speak of, and windows of another address. */
const GONE = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'RTCIceTransport',
  'WebTransport',
  'open',
]

/** Another document inside this one would bring all of these along anew. */
const INNER = /^(iframe|frame|object|embed|portal|fencedframe)$/i

for (const name of GONE)
  if (name in realm) Object.defineProperty(realm, name, { value: undefined, writable: false, configurable: false })

const { Document: documents, location, navigation } = realm
if (documents)
  for (const [method, at] of [
    ['createElement', 0],
    ['createElementNS', 1],
  ] as const) {
    const make = documents.prototype[method]
    if (!make) continue
    const value = function (this: unknown, ...parameters: unknown[]): unknown {
      // Its text is asked for once: an object could give another one the second time.
      const name = String(parameters[at])
      if (INNER.test(name.slice(name.indexOf(':') + 1))) throw new TypeError('no document inside another')
      return make.apply(this, parameters.with(at, name))
    }
    Object.defineProperty(documents.prototype, method, { value, writable: false, configurable: false })
  }

interface Leaving extends Event {
  readonly destination: { readonly url: string }
}

// Where the browser asks the page before it goes to another site.
if (location && navigation)
  navigation.addEventListener('navigate', (event) => {
    const { origin, protocol } = new URL(event.destination.url)
    if (origin !== location.origin && /^https?:$/.test(protocol)) event.preventDefault()
  })
