// [P9] Every refusal of the service, in one list: the code that programs read, and its HTTP status.

export const problems = {
  'malformed-request': { status: 400, title: 'The request is malformed' },
  'signature-invalid': { status: 400, title: 'The message does not carry the signature of this tablet' },
  'release-id-mismatch': { status: 400, title: 'The release does not belong to this address' },
  'enrolment-code-invalid': { status: 400, title: 'The enrolment code is unknown, used or expired' },
  unauthorized: { status: 401, title: 'A valid token is required' },
  'tablet-unknown': { status: 401, title: 'This tablet is not enrolled' },
  'tablet-revoked': { status: 403, title: 'This tablet was revoked' },
  'not-found': { status: 404, title: 'Nothing is at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'release-conflict': { status: 409, title: 'Another content was released under this id' },
  'tablet-conflict': { status: 409, title: 'Another key is enrolled under this tablet id' },
  'body-too-large': { status: 413, title: 'The body is over 64 KiB' },
  'media-type-unsupported': { status: 415, title: 'The body has another media type than this address takes' },
  'release-invalid': { status: 422, title: 'The release does not pass the schema' },
  'internal-error': { status: 500, title: 'The service failed' },
} as const

export type ProblemCode = keyof typeof problems
