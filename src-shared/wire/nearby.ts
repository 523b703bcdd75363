/**
 * What devices on one local network say to each other about hubs: `/kind/nearby/1`, one question and one answer per stream of a
 * standing session. Saying nothing is the rule; an offer is told only after its member switched it on (docs/decisions/007-nearby.md).
 */
import * as z from 'zod'
import { type CborValue, encodeCanonical, type Refusal, type Result } from '../core/kernel/index.ts'
import { decodeAs } from './codec.ts'
import { bytes32, line, nickname } from './shape.ts'

/** An invite with twelve long addresses is some 3 KiB of link; a question is far smaller. */
export const NEARBY_BYTES_MAX = 12 * 1024
/** Long enough for a table of people to join, short enough that a forgotten switch does no harm. */
export const OFFER_MS_MAX = 10 * 60_000
const LINK_CHARS_MAX = 8000
const OFFERS_MAX = 4

const offer = z.strictObject({
  hub: bytes32,
  name: line(60),
  by: line(32),
  /** Time left instead of a moment: the clocks of strangers differ. */
  leftMs: z.number().int().min(1).max(OFFER_MS_MAX),
})
export type OfferWire = z.infer<typeof offer>

const question = z.discriminatedUnion('k', [
  /** All that this device offers now; none ends what it offered before. */
  z.strictObject({ k: z.literal('offers'), items: z.array(offer).max(OFFERS_MAX) }),
  /** A person clicked on an offer and wants its invite; the nickname is what the member reads. */
  z.strictObject({ k: z.literal('take'), hub: bytes32, nick: nickname }),
])
export type NearbyQuestion = z.infer<typeof question>

const answer = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('heard') }),
  z.strictObject({
    k: z.literal('invite'),
    link: z
      .string()
      .max(LINK_CHARS_MAX)
      .regex(/^kind:join\/[\w-]+$/),
  }),
  /** The offer has ended, or as many have taken it as may. */
  z.strictObject({ k: z.literal('gone') }),
])
export type NearbyAnswer = z.infer<typeof answer>

export const encodeNearby = (value: NearbyQuestion | NearbyAnswer): Uint8Array =>
  encodeCanonical(value as unknown as CborValue)

const FORM = { name: 'nearby', maxBytes: NEARBY_BYTES_MAX }
/** Codes: nearby.too-large, nearby.malformed, and those of decodeCanonical. */
export const decodeNearbyQuestion = (bytes: Uint8Array): Result<NearbyQuestion, Refusal> =>
  decodeAs(question, FORM, bytes)
/** As decodeNearbyQuestion. */
export const decodeNearbyAnswer = (bytes: Uint8Array): Result<NearbyAnswer, Refusal> => decodeAs(answer, FORM, bytes)
