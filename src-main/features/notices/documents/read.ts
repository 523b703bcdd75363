/** A listing of another market, in whichever of three forms, as what the post form holds. Nothing is fetched, kept or posted. */
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { type Json, parseJson } from '../../agreements/contracts/exchange/json.ts'
import { nodesIn } from '../../agreements/contracts/exchange/node.ts'
import { Notes } from '../../agreements/contracts/exchange/notes.ts'
import { formOf, type Here, type Said } from './form.ts'
import { fromEvent, isEvent } from './nostr.ts'
import { fromOffer, offerIn } from './schema-org.ts'
import { fromProposal, isProposal } from './valueflows.ts'

export interface Read {
  form: Partial<NoticeForm>
  /** Sentences: what is missing, what was not understood. */
  problems: string[]
}

function saidIn(json: Json, notes: Notes): Result<Said, string> {
  if (isEvent(json)) {
    const said = fromEvent(json, notes)
    return said ? ok(said) : err('It is an event of nostr, and no classified listing (kind 30402).')
  }
  const nodes = nodesIn(json)
  const proposals = nodes.filter(isProposal)
  const [proposal] = proposals
  const offer = offerIn(nodes, notes)
  if (nodes.length > 1) notes.problem('It holds more than one listing or other things beside it; the first was read.')
  if (proposal) return ok(fromProposal(proposal, notes))
  return offer
    ? ok(fromOffer(offer, notes))
    : err(
        'It is neither a proposal (FEP-0837), nor an Offer or a Demand (schema.org), nor a listing of nostr (NIP-99).',
      )
}

/** The error is a sentence that says why nothing could be made of it. */
export function readListing(text: string, here: Here): Result<Read, string> {
  const json = parseJson(text)
  if (!json.ok) return json
  const notes = new Notes()
  const said = saidIn(json.value, notes)
  if (!said.ok) return said
  const form = formOf(said.value, here, notes)
  const { problems, ignored } = notes
  const left = ignored.length > 0 ? [`Left out, because it was not understood: ${ignored.join(', ')}.`] : []
  return ok({ form, problems: [...problems, ...left] })
}
