/** An agreement as a page to print: what a person needs of it in words, and the fingerprint that `npm run check` says of its bundle. */
import type { FeatureContext } from '../../../engine/feature.ts'
import type { Paper } from '../../../ports/person.ts'
import { nickOf } from '../../people/index.ts'
import { currentProposal, hubOfNegotiation, loadNegotiation } from '../negotiation.ts'
import { tradeOf } from '../trades.ts'
import { termRows } from './about.ts'
import { type AuditReport, checkAudit } from './check.ts'
import { whenWords } from './words.ts'
import { fileName, writeAudit } from './write.ts'

type About = NonNullable<AuditReport['about']>
type Row = readonly [label: string, value: string]

/** The page, and what stands at the foot of every sheet of it. Throws as writing the bundle does. */
export async function paperOf(context: FeatureContext, input: { negotiation: string }): Promise<Paper> {
  const bytes = await writeAudit(context, { negotiation: input.negotiation, prose: true, messages: false })
  const { about } = checkAudit(bytes, context.verify)
  if (!about) throw new Error('the bundle of this agreement cannot be read')
  const hub = hubOfNegotiation(context, input.negotiation)
  const trade = tradeOf(context, hub, input.negotiation)
  const negotiation = loadNegotiation(context, hub, input.negotiation)
  const { agreement } = negotiation
  const prose = currentProposal(negotiation)?.prose
  const name = (did: string) => nickOf(context.sql, hub, did)
  const body = [
    `<h1>${safe(trade.title)}</h1><p class="sentence">${safe(trade.sentence)}</p>`,
    table('Parties', [
      [name(negotiation.me), negotiation.me],
      [name(negotiation.other), negotiation.other],
    ]),
    ...(prose ? [text('Description', prose.text), text('Notes', prose.notes)] : []),
    ...(agreement ? [table('Terms', termRows(agreement.state, trade.token))] : []),
    story(about, name),
    table('Outcome', [[`By batch ${about.until.h}, ${whenWords(about.until.time)}`, about.outcome]]),
    table('To compare with the bundle', [
      ['Hub', `${about.hubName} ${about.hub}`],
      ['Agreement', about.agreement],
      ['Fingerprint', about.fingerprint],
    ]),
  ]
  return {
    name: fileName(about.agreement, 'pdf'),
    title: safe(trade.title),
    body: body.join('\n'),
    foot: safe(`Agreement ${about.agreement.slice(0, 16)}… · Fingerprint ${about.fingerprint}`),
  }
}

/** Text of people stays text. */
const safe = (value: string): string => value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map(([label, value]) => `<tr><th>${safe(label)}</th><td>${safe(value)}</td></tr>`)
  return `<h2>${safe(title)}</h2><table>${lines.join('')}</table>`
}

const text = (title: string, value: string): string =>
  value.trim() === '' ? '' : `<h2>${safe(title)}</h2><p class="text">${safe(value)}</p>`

function story({ story: happened }: About, name: (did: string) => string): string {
  return table(
    'What happened',
    happened.map(
      ({ h, time, by, text: what }): Row => [
        `${whenWords(time)}, batch ${h}`,
        by === undefined ? what : `${name(by)}: ${what}`,
      ],
    ),
  )
}
