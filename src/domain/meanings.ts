// The questions that the code itself knows, beside those that it only asks and counts: their ids are the same in every profile.
export const PARTY = 'party'
export const RETURNING = 'returning'
export const HELP_QUESTION = 'helpQuestion'
export const ESTIMATED_CHILDREN = 'estimatedChildren'
export const NEXT = 'next'
export const REFERRAL = 'referral'

/** An answer to `NEXT`: conversations that the municipality funds. */
export const TRAJECTORY = 'trajectory'
/** Answers to `RETURNING`. */
export const CAME_BEFORE = 'yes'
export const FIRST_TIME = 'no'
export const WITHOUT_CODE = 'yesWithoutCode'
