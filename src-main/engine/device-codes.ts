/** The two codes by which a device is added: read from a screen, or pasted. */
import type * as z from 'zod'
import { type CborValue, decodeCanonical, encodeCanonical } from '#shared/core/kernel/index.ts'
import { type DeviceOffer, deviceAnswer, deviceOffer } from '#shared/wire/devices.ts'
import { NodeRefusal } from '../ports/failure.ts'
import { readBytes, readCode, writeBytes, writeCode } from './codes.ts'

const OFFER = 'kind:device/'
const ANSWER = 'kind:device-answer/'

export const writeOffer = (offer: DeviceOffer): string => writeCode(OFFER, offer)

/** Code: device.offer-unreadable. */
export const readOffer = (code: string): DeviceOffer => readCode(code, OFFER, deviceOffer) ?? unreadable('offer')

export const writeAnswer = (sealed: Uint8Array): string => writeBytes(ANSWER, sealed)

/** The sealed bytes of an answer. Code: device.answer-unreadable. */
export function readAnswer(code: string): Uint8Array {
  return readBytes(code, ANSWER) ?? unreadable('answer')
}

export const encodeAnswer = (answer: z.infer<typeof deviceAnswer>): Uint8Array =>
  encodeCanonical(answer as unknown as CborValue)

/** Code: device.answer-unreadable. */
export function decodeAnswer(plaintext: Uint8Array | undefined): z.infer<typeof deviceAnswer> {
  const decoded = plaintext && decodeCanonical(plaintext)
  const parsed = decoded?.ok ? deviceAnswer.safeParse(decoded.value) : undefined
  return parsed?.success ? parsed.data : unreadable('answer')
}

const UNREADABLE = {
  offer:
    'This is not the code of a new device, or a part of it is missing. Nothing was done; it begins with “kind:device/” and stands on the new device’s screen.',
  answer:
    'This is not the answer to this device’s code, or a part of it is missing. Nothing was done; copy all of it, or show the code to the other device once more.',
} as const

function unreadable(what: keyof typeof UNREADABLE): never {
  throw new NodeRefusal('REFUSED', `device.${what}-unreadable`, UNREADABLE[what])
}
