// Loaded before a service or a command of a journey that plays in another year: its clock runs on from `SERVICE_TIME`
// (milliseconds since 1970). Messages of a past that the real clock does not allow any more can be handed in.
const begun = Date.now()
const { now } = Date
Date.now = () => Number(process.env['SERVICE_TIME']) + now() - begun
