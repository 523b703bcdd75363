/**
 * What needs a person's signature. The ledger thread prepares an act and names it by digest; only that digest can be
 * approved, and on a desktop only main's own window approves it.
 */
import type { z } from 'zod'
import type { Act, actResult, Sheet } from '#shared/ipc/agreements.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { NodeClient } from '../ports/node.ts'
import type { PersonDesk } from '../ports/person.ts'
import type { IdentityDoor } from './identity.ts'
import { procedures } from './procedures.ts'

export type ActResult = z.infer<typeof actResult>
export interface Approved {
  event?: string
  negotiation?: string
  agreement?: string
}

/** The acts that put or promise value; before the first of them the recovery words must be on paper. */
const PUTS_VALUE: ReadonlySet<Act['act']> = new Set([
  'propose',
  'counter',
  'agree',
  'fund',
  'pay',
  'stake',
  'favour',
  'favour-settle',
  'favour-sign',
  'reserve',
  'spend',
  'pool-give',
])

export interface Signing {
  client: NodeClient
  identity: IdentityDoor
  /** Undefined on a headless node. */
  person: PersonDesk | undefined
  /** In the practice town no words need to be on paper: its keys are worth nothing. */
  practice?: boolean
}

/** Prepares an act and asks the person for it. Declined or closed means: nothing was signed. */
export async function requestAct(
  { client, identity, person, practice = false }: Signing,
  act: Act,
): Promise<ActResult> {
  if (person === undefined) {
    const sheet = (await client.call(procedures.prepare, { act })) as Sheet
    return { outcome: 'waiting', digest: sheet.digest, sentence: sheet.sentence }
  }
  if (!practice && PUTS_VALUE.has(act.act)) await needConfirmedSeed(identity, person)
  const sheet = (await client.call(procedures.prepare, { act })) as Sheet
  const { digest, sentence } = sheet
  let approved: Approved = {}
  const outcome = await person.sign({ ...sheet, practice }, async (shown) => {
    if (shown !== digest)
      throw new NodeRefusal('REFUSED', 'other-digest', 'This is not what was prepared for signing. Nothing was signed.')
    approved = await approveAct(client, digest)
  })
  return outcome === 'signed' ? { outcome, digest, sentence, ...approved } : { outcome, digest, sentence }
}

/** Signs what was prepared under this digest. Called by main's own window and by the operator of a headless node. */
export async function approveAct(client: NodeClient, digest: string): Promise<Approved> {
  const { event, negotiation, agreement } = (await client.call(procedures.approve, { digest })) as Approved
  return {
    ...(event === undefined ? {} : { event }),
    ...(negotiation === undefined ? {} : { negotiation }),
    ...(agreement === undefined ? {} : { agreement }),
  }
}

/** Shows the words and has some repeated; true once confirmed. */
export async function showSeed(identity: IdentityDoor, person: PersonDesk | undefined): Promise<boolean> {
  if (person === undefined) throw noWindow()
  const confirmed = await person.confirmSeed(await identity.words())
  if (confirmed) await identity.markConfirmed()
  return confirmed || (await identity.status()).seedConfirmed
}

/** Has the person compare the phrases before the new device is answered; empty when they said no. */
export async function takeDeviceIn(
  { client, person }: Pick<Signing, 'client' | 'person'>,
  code: string,
): Promise<{ answer?: string }> {
  if (person === undefined) throw noWindow()
  const { phrase } = (await client.call(procedures.deviceLook, { code })) as { phrase: string }
  let answer: string | undefined
  await person.compareDevice(phrase, async () => {
    ;({ answer } = (await client.call(procedures.deviceTakeIn, { code })) as { answer: string })
  })
  return answer === undefined ? {} : { answer }
}

export function noWindow(): NodeRefusal {
  return new NodeRefusal(
    'REFUSED',
    'no-window',
    'This node has no window, and recovery words are shown and typed in a window only. Nothing was changed.',
  )
}

async function needConfirmedSeed(identity: IdentityDoor, person: PersonDesk): Promise<void> {
  if ((await identity.status()).seedConfirmed) return
  if (await showSeed(identity, person)) return
  throw new NodeRefusal(
    'REFUSED',
    'seed-not-confirmed',
    'Nothing was signed. Write the recovery words down first: without them nobody can bring your money back. Ask again to see them.',
  )
}
