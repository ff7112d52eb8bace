// The stored form of a tablet's settings.
import * as v from 'valibot'
import { profileSchema } from '../profiles/schema.ts'
import { instant, tabletId, text, whole, word } from '../schemas/primitives.ts'

const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
const publicKey = {
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: coordinate,
  y: coordinate,
  ext: v.exactOptional(v.boolean()),
  key_ops: v.exactOptional(v.array(word())),
}

export const publicKeySchema = v.pipe(
  v.strictObject(publicKey),
  v.transform((key): JsonWebKey => key),
)
export const signingKeySchema = v.pipe(
  v.strictObject({ ...publicKey, d: coordinate }),
  v.transform((key): JsonWebKey => key),
)

/** The settings that a backup holds as well. */
export const keptSettings = {
  tabletId,
  tabletName: text(200),
  profile: profileSchema,
  lockAfter: v.strictObject({ idleSeconds: whole, backgroundSeconds: whole }),
  enrolledAt: v.nullable(instant),
  service: v.nullable(tabletId),
}

export const settingsSchema = v.strictObject({
  ...keptSettings,
  deviceKey: v.strictObject({ public: publicKeySchema }),
  restoredAt: v.nullable(instant),
  lastBackup: v.nullable(v.strictObject({ at: instant, revision: whole })),
})
