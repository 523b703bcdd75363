/** An agreement as a page to print: what a person needs of it in words, and the fingerprint that `npm run check` says of its bundle. */
import type { FeatureContext } from '../../../engine/feature.ts'
import type { Paper } from '../../../ports/person.ts'
import type { Row } from './about.ts'
import { type AuditReport, checkAudit } from './check.ts'
import { heldOf } from './held.ts'
import { whenWords } from './words.ts'
import { fileName, refuseUnproven, writeAudit } from './write.ts'

type About = NonNullable<AuditReport['about']>

/** The page, and what stands at the foot of every sheet of it. Throws as writing the bundle does. */
export async function paperOf(context: FeatureContext, input: { negotiation: string }): Promise<Paper> {
  refuseUnproven(context, input)
  const bytes = await writeAudit(context, { negotiation: input.negotiation, prose: true, messages: false })
  const { about } = checkAudit(bytes, context.verify)
  if (!about) throw new Error('the bundle of this agreement cannot be read')
  const { account, prose, sentence, title, words } = heldOf(context, input.negotiation)
  const { nameOf } = words
  const people = (dids: readonly string[]) => dids.map((did): Row => [nameOf(did), did])
  const body = [
    `<h1>${safe(title)}</h1><p class="sentence">${safe(sentence)}</p>`,
    table('Parties', people(account.parties)),
    ...(account.others.length > 0 ? [table('Also named in it', people(account.others))] : []),
    ...(prose ? [text('Description', prose.text), text('Notes', prose.notes)] : []),
    ...account.terms(words).map(({ title: part, rows }) => table(part, rows)),
    story(about, nameOf),
    table('Outcome', [
      [`By batch ${about.until.h}, ${whenWords(about.until.time)}`, account.outcome(words)],
      ...account.results(words).map((result): Row => ['', result]),
    ]),
    table('To compare with the bundle', [
      ['Hub', `${about.hubName} ${about.hub}`],
      ['Agreement', about.agreement],
      ['Fingerprint', about.fingerprint],
    ]),
  ]
  return {
    name: fileName(about.agreement, 'pdf'),
    title: safe(title),
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
