/** What a space and the fields of its notices may be; windows read it without any schema. */

/** Spaces one member may found in a hub, closed ones counted: each stays on the ledger, since its notices name it. */
export const FOUNDED_MAX = 50
/** Versions of one space's rules. */
export const VERSIONS_MAX = 10_000

export const SPACE_NAME_CHARS_MAX = 60
export const SPACE_ABOUT_CHARS_MAX = 1000
export const CLOSE_REASON_CHARS_MAX = 280

/** A form is filled in at one sitting. */
export const FIELDS_MAX = 12
export const FIELD_LABEL_CHARS_MAX = 40
export const FIELD_HINT_CHARS_MAX = 120
export const FIELD_TEXT_CHARS_MAX = 500
export const FIELD_NUMBER_MAX = 1_000_000_000
export const OPTIONS_MAX = 24
export const OPTION_CHARS_MAX = 40
/** Three stretches a day. */
export const TIMES_MAX = 21

export const POSTERS_MAX = 200
export const CURATORS_MAX = 16
export const PERS_MAX = 8

export const SPACE_TYPES = ['general', 'skills', 'creative', 'scientific', 'local'] as const
export type SpaceTypeName = (typeof SPACE_TYPES)[number]

/** SPDX identifiers of licences a work may be offered under, and `all-rights-reserved`. */
export const LICENCES = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'MIT',
  'Apache-2.0',
  'GPL-3.0-or-later',
  'all-rights-reserved',
] as const

export const MINUTES_A_DAY = 1440
