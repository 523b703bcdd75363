import { en } from './en.ts'

export type EventKind = keyof (typeof en)['type']

/** Every kind of event this version can name, in the order of a hub's life. */
export const EVENT_KINDS = Object.keys(en.type) as EventKind[]

export const isEventKind = (type: string): type is EventKind => type in en.type
