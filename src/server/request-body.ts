// [P2] Reads a body without ever holding more than the limit, also where the request names a smaller length.
import { fail, ok, type Result } from '../domain/result.ts'
import { MAX_BODY_BYTES } from '../protocol/limits.ts'
import type { Refusal } from './problem-details.ts'

/** The body's text: its size is judged first, then its media type, then whether it is UTF-8. */
export async function readBody(
  request: Request,
  mediaType: string,
): Promise<Result<string, Refusal<'body-too-large' | 'media-type-unsupported' | 'malformed-request'>>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) return fail({ code: 'body-too-large' })
  const bytes = await readBytes(request)
  if (!bytes) return fail({ code: 'body-too-large' })
  const given = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (given !== mediaType) return fail({ code: 'media-type-unsupported', detail: `The body must be ${mediaType}.` })
  const text = decodeUtf8(bytes)
  return text === null ? fail({ code: 'malformed-request', detail: 'The body is not UTF-8.' }) : ok(text)
}

/** The text of UTF-8 bytes, or null when they are not. A byte order mark is kept, for a parser to refuse. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The JSON value of a text, or undefined where the text is not as `JSON.stringify` writes it. So no name stands twice, and
 * nothing stands beside the value that a reader would not see.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

async function readBytes(request: Request): Promise<Uint8Array | null> {
  if (request.headers.has('Content-Length')) {
    // HTTP/1.1 ends the body at its length, which was judged before; reading it in one go is much faster than as a stream.
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.byteLength > MAX_BODY_BYTES ? null : bytes
  }
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream.
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
