/**
 * A script that has taken the market's page over, with the page's own door to main in its hands, asks for everything the contract has and
 * for everything it has not. It gets refusals with codes: no key leaves main, no money moves without the sheet, nothing breaks.
 */
import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { expect, type Page, test } from '@playwright/test'
import { contract } from '../../src-shared/ipc/index.ts'
import { operatorContract, sheetContract } from '../../src-shared/ipc/sheet.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, PASSPHRASE, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { confirmWords, sheetDuring } from '../harness/sheet.ts'
import { contractFor, createHub, join, offerForm, termsFor } from '../harness/trade.ts'
import { introduce } from '../harness/window.ts'

const HEX32 = 'ab'.repeat(32)
const HEX16 = 'ab'.repeat(16)
const HUGE_CHARS = 500_000
const DEPTH = 20_000
const SHEETS_ASKED = 30
/** A file that nobody has is asked of every member in turn. */
const ANSWER_MS_MAX = 60_000

let place: ReturnType<typeof freshPlace>
let desktop: DesktopApp
let ben: HeadlessNode
let hub: string
let me: string
/** The recovery words, as their own window showed them. */
let words: string[]
/** Everything main ever answered to this page. */
let answered = ''

const spaceRules = {
  name: 'x',
  about: '',
  type: 'general',
  purposes: ['offer'],
  categories: ['skill'],
  fields: [{ kind: 'text', id: 'x', label: 'x', hint: '', of: 'both', required: false, max: 9 }],
  price: { tokens: true, barter: true, min: '1', max: '2', per: ['hour'] },
  who: { by: 'anybody' },
  days: 9,
  curators: [],
}

const studyForm = {
  ...{ title: 'x', question: 'x', method: 'x', result: 'x', licence: 'CC-BY-4.0' },
  ...{ data: [], code: [], cites: [] },
}

/** One input per procedure that its schema lets through: what is twisted below starts from it. A new procedure needs a row here. */
const rows = (): Record<string, unknown> => ({
  'app.status': undefined,
  'updates.state': undefined,
  'updates.look': undefined,
  'updates.fetch': undefined,
  'updates.install': undefined,
  'app.changes': undefined,
  'app.network': undefined,
  'app.journal': undefined,
  'app.settings': undefined,
  'app.saveSettings': { theme: 'dark' },
  'app.createIdentity': { nick: 'Eve', passphrase: 'eve eve eve eve' },
  'app.unlock': { passphrase: 'a guess of the passphrase' },
  'app.lock': undefined,
  'app.showSeed': undefined,
  'app.restoreIdentity': { nick: 'Eve', passphrase: 'eve eve eve eve' },
  'app.connect': { address: '/ip4/127.0.0.1/tcp/9/p2p/12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5' },
  'app.backUp': { passphrase: 'eve eve eve eve' },
  'app.tryBackup': { passphrase: 'eve eve eve eve' },
  'app.restoreBackup': { passphrase: 'eve eve eve eve' },
  'devices.list': undefined,
  'devices.offer': undefined,
  'devices.takeIn': { code: 'kind:device/abc' },
  'devices.become': { answer: 'kind:device-answer/abc', passphrase: 'eve eve eve eve' },
  'guards.list': undefined,
  'guards.help': { hub, did: me },
  'guards.begin': { code: 'kind:help/abc', passphrase: 'eve eve eve eve' },
  'guards.back': undefined,
  'hubs.list': undefined,
  'hubs.create': { name: 'E', tokenName: 'E', tokenCode: 'EVE', decimals: 0, grant: '1', creditLimit: '1' },
  'hubs.invite': { hub, uses: 1, days: 1 },
  'hubs.offerNearby': { hub, on: false },
  'hubs.takeNearby': { hub, dev: HEX32 },
  'hubs.preview': { link: 'kind:join?x' },
  'hubs.join': { link: 'kind:join?x' },
  'hubs.members': { hub },
  'hubs.receipts': { hub, did: me },
  'hubs.receipt': { hub, agreement: HEX32 },
  'hubs.saveProfile': { hub, nick: 'Ada', about: '' },
  'hubs.giveUp': { hub },
  'hubs.takeOver': { hub },
  'hubs.forget': { hub },
  'hubs.conflict': { hub },
  'hubs.follow': { hub, line: 'mine', h: 0 },
  'people.blocked': undefined,
  'people.block': { did: ben.did, hub },
  'people.unblock': { did: ben.did },
  'people.muted': undefined,
  'people.mute': { did: ben.did, hub },
  'people.unmute': { did: ben.did },
  'moderation.report': { hub, did: ben.did, notice: HEX32, reason: 'spam', text: 'x' },
  'moderation.reports': { hub },
  'moderation.closeReport': { hub, id: HEX32 },
  'moderation.lists': { hub },
  'moderation.follow': { hub, author: ben.did, list: HEX16, on: true },
  'moderation.showAnyway': { notice: HEX32, on: false },
  'moderation.saveList': { hub, name: 'x', about: '' },
  'moderation.act': { hub, did: ben.did, act: 'label', reason: 'other', text: 'x', days: 1 },
  'moderation.lift': { hub, list: HEX16, id: HEX32 },
  'moderation.marks': { hub, did: ben.did },
  'moderation.aboutMe': { hub },
  'moderation.appeals': { hub },
  'moderation.appeal': { hub, author: ben.did, list: HEX16, id: HEX32, text: 'x' },
  'moderation.answer': { hub, appeal: HEX32, outcome: 'lifted', text: 'x' },
  'research.list': { hub },
  'research.get': { hub, study: HEX32 },
  'research.publish': { hub, space: HEX32, form: studyForm },
  'research.revise': { hub, study: HEX32, version: 0, form: studyForm, change: 'x' },
  'research.check': { hub, study: HEX32, version: 0 },
  'research.replicate': {
    ...{ hub, study: HEX32, version: 0 },
    form: { on: [HEX32], verdict: 'failed', reason: 'x', data: [], code: [], result: '' },
  },
  'research.answer': { hub, replication: HEX32, text: 'x' },
  'spaces.types': undefined,
  'spaces.list': { hub, text: 'x', closed: true },
  'spaces.get': { hub, id: HEX32 },
  'spaces.found': { hub, rules: spaceRules },
  'spaces.amend': { hub, id: HEX32, version: 0, rules: spaceRules },
  'spaces.handOver': { hub, id: HEX32, to: ben.did },
  'spaces.close': { hub, id: HEX32, reason: 'x' },
  'spaces.follow': { hub, id: HEX32, on: true },
  'notices.matches': { id: HEX32 },
  'notices.search': { hub, text: 'x', limit: 5 },
  'notices.find': { hub, text: 'x', who: 'trusted', days: 7 },
  'search.everything': { text: 'x' },
  'notices.get': { id: HEX32 },
  'notices.publish': offerForm(hub),
  'notices.edit': { id: HEX32, form: offerForm(hub).form },
  'notices.withdraw': { id: HEX32 },
  'notices.hide': { id: HEX32 },
  'notices.show': { id: HEX32 },
  'notices.drafts': undefined,
  'notices.saveDraft': { hub, form: {} },
  'notices.removeDraft': { draft: 'x' },
  'notices.addBlob': { name: 'x', type: 'text/plain', data: 'eA==' },
  'notices.blob': { root: HEX32 },
  'notices.export': { notice: HEX32, format: 'nostr' },
  'notices.read': { hub, text: '{}' },
  'agreements.list': { hub },
  'agreements.get': { negotiation: HEX16 },
  'agreements.preview': { terms: termsFor(hub, ben.did) },
  'agreements.request': { act: { act: 'pay', hub, to: ben.did, amount: '100' } },
  'agreements.message': { negotiation: HEX16, text: 'x' },
  'agreements.decline': { negotiation: HEX16, text: 'x' },
  'agreements.deliver': { agreement: HEX32, note: 'x', inPerson: true, files: [] },
  'agreements.archive': { negotiation: HEX16, archived: true },
  'agreements.bundle': { negotiation: HEX16 },
  'agreements.paper': { negotiation: HEX16 },
  'agreements.file': { agreement: HEX32, root: HEX32 },
  'contracts.list': { hub },
  'contracts.get': { negotiation: HEX16 },
  'contracts.preview': { form: contractFor(hub, ben.did, ben.did) },
  'contracts.message': { negotiation: HEX16, text: 'x' },
  'contracts.decline': { negotiation: HEX16, text: 'x' },
  'contracts.archive': { negotiation: HEX16, archived: true },
  'contracts.deliver': { agreement: HEX32, commitment: 0, units: 1, note: 'x', inPerson: true, files: [] },
  'contracts.offerFile': { file: { root: HEX32, size: 1, type: 'x', name: 'x' } },
  'contracts.showCode': { agreement: HEX32, commitment: 0, units: 1, code: 'x' },
  'contracts.file': { agreement: HEX32, root: HEX32 },
  'contracts.templates': undefined,
  'contracts.keepTemplate': { name: 'x', form: contractFor(hub, ben.did, ben.did) },
  'contracts.dropTemplate': { name: 'x' },
  'contracts.exportDocument': { negotiation: HEX16, as: 'agreement' },
  'contracts.importDocument': { hub, document: '{}' },
  'court.bench': { hub },
  'court.list': { hub },
  'court.get': { case: HEX32 },
  'court.file': { case: HEX32, root: HEX32 },
  'court.usual': { hub },
  'mandates.list': { hub },
  'credentials.exportReceipt': { hub, agreement: HEX32, holder: me },
  'credentials.check': { credential: '{}', list: '{}' },
  'credentials.giveStanding': { hub, member: ben.did, days: 30 },
  'credentials.given': { hub },
  'credentials.takeBack': { id: HEX16 },
  'credentials.standingList': { hub },
  'credentials.kept': undefined,
  'credentials.keep': { credential: '{}', list: '{}' },
  'credentials.drop': { id: HEX16 },
  'files.add': undefined,
  'files.save': { agreement: HEX32, root: HEX32 },
  'files.transfers': undefined,
  'files.fetch': { negotiation: HEX16, commitment: 0 },
  'files.cancel': { id: HEX16 },
  'governance.rules': { hub },
  'governance.proposals': { hub },
  'governance.preview': { hub, policy: { creditLimit: '1' } },
  'governance.declineToValidate': { hub, decline: true },
  'standing.of': { hub, did: me },
  'standing.ladder': { hub },
  'standing.lines': { hub, did: me },
  'reputation.of': { hub, did: ben.did },
  'reputation.rateable': { hub, agreement: HEX32 },
  'reputation.expected': { hub, did: ben.did },
  'reputation.trust': { hub, did: ben.did },
  'reputation.graph': { hub, around: me, max: 5 },
  'markets.goods': { hub },
  'markets.benchmark': { hub, category: 'skill', per: 'hour', like: 'x' },
  'markets.prices': { hub, category: 'skill', per: '' },
  'markets.export': { hub, category: 'skill', per: '', as: 'csv' },
  'ledger.wallet': { hub },
  'ledger.debts': { hub },
  'ledger.history': { hub },
  'ledger.course': { hub, since: 0 },
  'ledger.csv': { hub },
  'ledger.tokens': { hub },
  'ledger.token': { hub, token: 'OAK' },
  'ledger.head': { hub },
  'ledger.batches': { hub },
  'ledger.events': { hub },
  'ledger.event': { hub, id: HEX32 },
  'favours.list': { hub },
  'favours.decline': { hub, with: ben.did, digest: HEX32 },
  'favours.saveCap': { hub, with: ben.did, cap: '100' },
  'reserves.list': { hub },
  'pools.list': { hub },
  'pools.get': { hub, pool: HEX32 },
  'pools.preview': {
    ...{ hub, token: 'OAK', name: 'Roof', purpose: '', goal: '100', lasts: 60_000, least: '1', withdraw: true },
    milestones: [{ title: 'Beams', payee: ben.did, amount: '100', within: 60_000 }],
    ...{ count: 'gifts', span: 60_000, silence: 'refuse' },
  },
  'carry.pack': { hub, to: ben.did, bytes: 65536 },
  'carry.take': { data: 'a2luZC1idW5kbGUgMQo=' },
  'carry.camera': { open: false },
  'ledger.compare': { hub, text: 'a checkpoint' },
  'ledger.kept': { hub },
  'ledger.keep': { hub, keep: 'recent' },
  'ledger.past': { hub, h: 0 },
  'activity.list': undefined,
  'activity.markRead': { matter: HEX16 },
  'answers.list': { notice: HEX32 },
  'answers.mark': { negotiation: HEX16, listed: true, note: 'x' },
  'typed.get': { key: 'study/new' },
  'typed.keep': { key: 'study/new', text: 'x' },
  'collections.list': { hub },
  'collections.get': { id: HEX16 },
  'collections.begin': { hub, name: 'x', about: '' },
  'collections.name': { id: HEX16, name: 'x', about: '' },
  'collections.put': { id: HEX16, work: HEX32 },
  'collections.take': { id: HEX16, work: HEX32 },
  'collections.move': { id: HEX16, work: HEX32, to: 0 },
  'collections.drop': { id: HEX16 },
  'watches.list': { hub },
  'watches.found': { id: HEX16 },
  'watches.save': { hub, name: 'x', desktop: true, sought: { text: 'x' } },
  'watches.follow': { hub, did: ben.did },
  'watches.wish': { notice: HEX32 },
  'watches.change': { id: HEX16, name: 'x', desktop: false },
  'watches.drop': { id: HEX16 },
  'watches.look': { id: HEX16 },
  'practice.status': undefined,
  'practice.enter': { nick: 'Eve' },
  'practice.leave': undefined,
  'practice.reset': undefined,
})

/**
 * These wait for a person in a window of main's own or in a dialog of the system, or change which node serves the page; each has its own test,
 * below, in backup.spec.ts, in carry.spec.ts or in transfers.test.ts.
 */
const WAITS = [
  'agreements.request',
  'app.showSeed',
  'app.restoreIdentity',
  'app.lock',
  'app.backUp',
  'app.tryBackup',
  'app.restoreBackup',
  'files.add',
  'carry.camera',
  'practice.enter',
]

const namesOf = (router: AnyContractRouter, path: readonly string[] = []): string[] =>
  isContractProcedure(router)
    ? [path.join('.')]
    : Object.entries(router).flatMap(([name, part]) => namesOf(part as AnyContractRouter, [...path, name]))

/** What every schema must refuse or ignore, as JSON text: an object literal would lose `__proto__`. */
const JUNK = [
  'null',
  '0',
  '-1e308',
  '"x"',
  'true',
  '[]',
  '[[]]',
  '{}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"length":4294967296,"then":1,"toString":null,"valueOf":null}',
]

/** A valid input with one field at a time replaced by something else. */
function twisted(valid: unknown): string[] {
  if (typeof valid !== 'object' || valid === null) return []
  return Object.keys(valid).flatMap((key) =>
    [
      ...JUNK,
      '"\\u0000\\u202e"',
      '"../../../etc/passwd"',
      '"\'; DROP TABLE person; --"',
      '99999999999999999999',
      '-5',
      '1.5',
    ].map((value) => JSON.stringify({ ...valid, [key]: '@' }).replace('"@"', value)),
  )
}

interface Answer {
  status: number
  code: string | undefined
  text: string
}

/** Asks over a door of the script's own making; every answer is kept, and nothing may stay unanswered. */
async function askAll(procedure: string, inputs: readonly string[], page: Page = desktop.page): Promise<Answer[]> {
  const answers = await page.evaluate<Answer[]>(`(async () => {
    const { port1, port2 } = new MessageChannel()
    postMessage('kind:connect', '*', [port2])
    const waiting = new Map()
    port1.onmessage = ({ data }) => {
      const text = typeof data === 'string' ? data : JSON.stringify(data)
      const { i, p } = JSON.parse(text)
      waiting.get(i)?.({ status: p?.s ?? 200, code: p?.b?.json?.code, text })
    }
    const ask = (input, at) => new Promise((resolve) => {
      waiting.set(String(at), resolve)
      port1.postMessage('{"i":"' + at + '","p":{"u":' + JSON.stringify(${JSON.stringify(`/${procedure.replaceAll('.', '/')}`)}) + (input === '' ? '' : ',"b":{"json":' + input + '}') + '}}')
      setTimeout(() => resolve({ status: 0, code: 'no answer', text: input.slice(0, 200) }), ${ANSWER_MS_MAX})
    })
    return Promise.all(${JSON.stringify(inputs)}.map(ask))
  })()`)
  answered += answers.map(({ text }) => text).join('\n')
  return answers
}

const CODES = new Set(['BAD_REQUEST', 'REFUSED', 'LOCKED', 'NOT_FOUND'])
/** Answers that are neither an answer of the contract nor one of its refusals. */
const strange = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ status, code }) => status !== 200 && !(status < 500 && CODES.has(code ?? '')))
const money = async (): Promise<string> => {
  const { posted, held, pendingOut } = await desktop.ask.ledger.wallet({ hub })
  return `${posted} ${held} ${pendingOut}`
}
const windows = (): Promise<number> => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

test.beforeAll(async () => {
  place = freshPlace()
  ben = await startHeadless(place.dir('ben'), 'Ben')
  hub = await createHub(ben, { grant: '5000' })
  desktop = await startDesktop(place.dir('ada'))
  await introduce(desktop, 'Ada')
  await join(ben, desktop, hub)
  me = (await desktop.ask.app.status()).identity.did ?? ''
  await desktop.page.evaluate(`location.hash = '#/board'`)
})
test.afterAll(async () => {
  await Promise.all([desktop.kill(), ben.kill()])
  place.remove()
})

test('every procedure of the contract has a row here', () =>
  expect(Object.keys(rows()).sort()).toEqual(namesOf(contract).sort()))

test('what only main’s own windows or an operator may ask is not there to be asked', async () => {
  const others = [...namesOf(sheetContract), ...namesOf(operatorContract).map((name) => `operator.${name}`)]
  const inner = [
    'acts.approve',
    'acts.prepare',
    'identity.words',
    'identity.open',
    'identity.transport',
    'node.rebuild',
    'delivery.added',
    'delivery.forgotten',
    'delivery.place',
    'activity.take',
  ]
  const tricks = [
    'constructor',
    '__proto__.approve',
    'app.constructor',
    'app...identity.words',
    'app.%2e%2e.approve',
    '',
  ]
  for (const name of [...others, ...inner, ...others.map((one) => `sheet.${one}`), ...tricks]) {
    const answers = await askAll(name, ['', JSON.stringify({ digest: HEX32 })])
    expect(
      answers.map(({ status }) => status),
      name,
    ).toEqual([404, 404])
  }
})

test('every procedure refuses every kind of junk with a code', async () => {
  test.setTimeout(300_000)
  const before = await money()
  const deep = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`
  const long = JSON.stringify('A'.repeat(HUGE_CHARS))
  let asked = 0
  for (const [name, valid] of Object.entries(rows())) {
    if (name === 'app.lock' || name === 'app.changes') continue
    // Without an input there is nothing to twist, and a window may open; what was ignored is an answer as well.
    if (valid === undefined) {
      if (!WAITS.includes(name)) expect(strange(await askAll(name, ['', ...JUNK])), name).toEqual([])
      continue
    }
    const shaped = WAITS.includes(name) && name !== 'agreements.request' ? [] : twisted(valid)
    const inputs = [...JUNK, ...shaped, deep, long, JSON.stringify({ ...Object(valid), extra: 1 })]
    const answers = await askAll(name, inputs)
    asked += answers.length
    expect(strange(answers), name).toEqual([])
  }
  console.log(`${asked} twisted inputs`)
  expect(await money()).toBe(before)
  expect(await windows()).toBe(1)
})

test('valid questions with invented ids are refused, answered, or change what is the person’s own only', async () => {
  const before = await money()
  for (const [name, valid] of Object.entries(rows())) {
    if (WAITS.includes(name) || name === 'app.changes') continue
    expect(strange(await askAll(name, [valid === undefined ? '' : JSON.stringify(valid)])), name).toEqual([])
  }
  expect(await money()).toBe(before)
  expect((await desktop.ask.app.status()).identity).toMatchObject({ did: me, state: 'open' })
})

test('frames that are no questions break nothing', async () => {
  const raw = [
    `''`,
    `'{'`,
    `'null'`,
    `'[]'`,
    `'{"i":1}'`,
    `'{"i":"x","p":{}}'`,
    `'{"i":"x","p":{"u":"http://"}}'`,
    `'{"i":"x","t":9}'`,
    `'{"i":"x","t":3,"p":{"e":"message"}}'`,
    `'{"i":"x","t":4}'`,
    `0`,
    `null`,
    `undefined`,
    `{}`,
    `[]`,
    `new Date()`,
    `new Uint8Array(9)`,
    `new Uint8Array(1e6).fill(255).buffer`,
    `new Map([[1, 2]])`,
    `{ i: 1, p: 1 }`,
    `'x'.repeat(5e6)`,
    `'{"i":"x","p":{"u":"/app/status","b":{"json":{},"meta":[[1,"__proto__","polluted"],[3,"constructor","prototype"]]}}}'`,
    `'{"i":"x","p":{"u":"/app/status","h":{"__proto__":"x"},"m":"TRACE","b":{"json":{},"maps":[["__proto__"]]}}}'`,
  ]
  await desktop.page.evaluate(`(() => {
    const { port1, port2 } = new MessageChannel()
    postMessage('kind:connect', '*', [port2])
    for (const frame of [${raw.join(', ')}]) port1.postMessage(frame)
    postMessage('kind:connect', '*')
    postMessage({ kind: 'kind:connect' }, '*')
  })()`)
  expect((await askAll('app.status', ['']))[0]?.status).toBe(200)
  const polluted = desktop.app.evaluate(
    () => Reflect.get({}, 'polluted') ?? Reflect.get(Function.prototype, 'polluted'),
  )
  expect(await polluted).toBeUndefined()
})

test('a frame in the page has no door', async () => {
  const got = await desktop.page.evaluate<string>(`new Promise((resolve) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const knock = (target, from) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve('answered')
      from.postMessage.call(target, 'kind:connect', '*', [port2])
      port1.postMessage('{"i":"1","p":{"u":"/app/status"}}')
    }
    knock(frame.contentWindow, frame.contentWindow)
    setTimeout(() => { frame.remove(); resolve('no answer') }, 1500)
  })`)
  expect(got).toBe('no answer')
})

test('the recovery words are shown in main’s own window only, and asked for by a page they say no word to it', async () => {
  const seed = await sheetDuring(desktop, async () => {
    void askAll('app.showSeed', ['']).catch(() => undefined)
  })
  words = await confirmWords(seed)
  expect(words.length).toBeGreaterThanOrEqual(12)
})

test('a storm of payments moves nothing: sheets wait in a line that ends, and closing them means no', async () => {
  test.setTimeout(240_000)
  const before = await money()
  const pay = JSON.stringify({ act: { act: 'pay', hub, to: ben.did, amount: '100' } })
  const storm = askAll('agreements.request', Array(SHEETS_ASKED).fill(pay))
  let open = true
  const ended = storm.finally(() => {
    open = false
  })
  while (open) {
    expect(await windows()).toBeLessThanOrEqual(2)
    const sheet = desktop.page
      .context()
      .pages()
      .find((page) => page.url().includes('sheet.html'))
    if (sheet === undefined) await desktop.page.waitForTimeout(50)
    else await sheet.close().catch(() => undefined)
  }
  const answers = await ended
  expect(strange(answers)).toEqual([])
  expect(answers.filter(({ text }) => text.includes('"declined"')).length).toBeGreaterThan(0)
  expect(answers.filter(({ text }) => text.includes('too-many-sheets')).length).toBeGreaterThan(0)
  expect(answers.filter(({ text }) => text.includes('"signed"'))).toEqual([])
  expect(await money()).toBe(before)
})

test('in the end no key has left main, and main is well', async () => {
  expect(answered.length).toBeGreaterThan(10_000)
  expect(answered).not.toContain(PASSPHRASE)
  expect(answered).not.toContain(words.slice(0, 4).join(' '))
  expect(answered).not.toMatch(/secretKey|privateKey|"seed"|mnemonic/i)
  expect((await askAll('app.lock', ['']))[0]?.status).toBe(200)
  expect((await desktop.ask.app.status()).identity.state).toBe('locked')
  for (const answer of await askAll('agreements.request', [JSON.stringify(rows()['agreements.request'])]))
    expect(answer.code).toBe('LOCKED')
  expect(desktop.said()).not.toMatch(/uncaught|unhandled/i)
})
