import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import type { course, eventRow, wallet, walletEntry } from '#shared/ipc/ledger.ts'
import { textOf } from '../../ports/sql.ts'
import { Town, type Townsman } from '../../testing/small-town.ts'
import { agreed } from '../../testing/trading.ts'
import { STEPS_MAX, thinned } from './course.ts'
import { type CsvEntry, cell, toCsv } from './csv.ts'
import { onBatch } from './projection.ts'

interface Detail {
  row: z.infer<typeof eventRow>
  checks: { check: string; ok: boolean; detail: string }[]
  proof?: string
  inclusion?: object
  json: string
}

async function pay(from: Townsman, to: Townsman, amount: string): Promise<string> {
  const { digest } = await from.call<{ digest: string }>('acts.prepare', {
    act: { act: 'pay', hub: from.town.hub, to: to.did, amount },
  })
  return (await from.call<{ event: string }>('acts.approve', { digest })).event
}

function three() {
  const town = new Town('Ana')
  return { town, hub: { hub: town.hub }, ana: town.people[0] as Townsman, ben: town.join('Ben'), cy: town.join('Cy') }
}

describe('wallet', () => {
  test('figures before and after the signer has certified', async () => {
    const { town, hub, ben, cy } = three()
    await pay(ben, cy, '2500')
    const figures = () => ben.call<z.infer<typeof wallet>>('ledger.wallet', hub)
    expect(await figures()).toMatchObject({ posted: '10000', available: '15000', pendingOut: '2500', limit: '-5000' })
    town.certify()
    expect(await figures()).toMatchObject({ posted: '7500', available: '12500', pendingOut: '0', holds: [] })
  })

  test('every entry opens onto a signed event', async () => {
    const { town, hub, ana, ben } = three()
    const event = await pay(ben, ana, '100')
    town.certify()
    const { items } = await ana.call<{ items: z.infer<typeof walletEntry>[] }>('ledger.history', { ...hub, limit: 50 })
    expect(items).toMatchObject([
      { kind: 'payment', delta: '100', balance: '10100', otherNick: 'Ben', event },
      { kind: 'grant', delta: '10000', balance: '10000', event: town.hub },
    ])
    expect((await ana.call<Detail>('ledger.event', { ...hub, id: town.hub })).checks).toMatchObject([{ ok: true }])
  })

  test('the course of a balance leads to what the ledger says, from wherever it is told', async () => {
    const { town, hub, ana, ben } = three()
    for (const amount of ['100', '40', '7']) {
      await pay(ben, ana, amount)
      town.certify()
    }
    const told = (since: number) => ana.call<z.infer<typeof course>>('ledger.course', { ...hub, since })
    const whole = await told(0)
    expect(whole).toMatchObject({ from: '0', posted: '10147', equal: true })
    expect(whole.points.map(({ balance }) => balance)).toEqual(['10000', '10100', '10140', '10147'])
    const part = await told(whole.points[2]?.time ?? 0)
    expect(part).toMatchObject({ from: '10100', equal: true })
    expect(await told(Number.MAX_SAFE_INTEGER)).toMatchObject({ from: '10147', points: [], equal: true })
  })

  test('a long course keeps its order, its end and its extremes', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(), { minLength: 1, maxLength: 2000 }), (heights) => {
        const steps = heights.map((height, n) => ({ height, n }))
        const kept = thinned(steps, ({ height }) => height)
        expect(kept.length).toBeLessThanOrEqual(STEPS_MAX)
        expect(kept.map(({ n }) => n)).toEqual([...new Set(kept.map(({ n }) => n))].sort((a, b) => a - b))
        expect(kept.at(-1)).toBe(steps.at(-1))
        const extremes = (of: typeof steps) => of.map(({ height }) => height).sort((a, b) => (a < b ? -1 : 1))
        expect([extremes(kept)[0], extremes(kept).at(-1)]).toEqual([extremes(steps)[0], extremes(steps).at(-1)])
      }),
    )
  })

  test('pages of history join up', async () => {
    const { town, hub, ana, ben } = three()
    for (let i = 1; i < 8; i++) await pay(ben, ana, String(i))
    town.certify()
    const deltas: string[] = []
    let cursor: string | undefined
    do {
      const page: { items: { delta: string }[]; cursor?: string } = await ana.call('ledger.history', {
        ...hub,
        limit: 3,
        ...(cursor && { cursor }),
      })
      deltas.push(...page.items.map((e) => e.delta))
      cursor = page.cursor
    } while (cursor)
    expect(deltas).toEqual(['7', '6', '5', '4', '3', '2', '1', '10000'])
  })
})

describe('log', () => {
  test('sentences, filters and states of events', async () => {
    const { town, hub, ana, ben, cy } = three()
    await pay(ben, cy, '250')
    const page = (query: object = {}) =>
      ana.call<{ items: z.infer<typeof eventRow>[] }>('ledger.events', { ...hub, limit: 50, ...query })
    const waiting = await ben.call<{ items: z.infer<typeof eventRow>[] }>('ledger.events', { ...hub, limit: 50 })
    expect(waiting.items[0]).toMatchObject({ outcome: 'pending', text: 'Ben paid Cy 2.50 HRS.' })
    town.certify()
    expect((await page()).items.map((e) => e.text)).toEqual([
      'Ben paid Cy 2.50 HRS.',
      'Cy joined the hub.',
      'Ben joined the hub.',
    ])
    expect((await page({ by: cy.did })).items).toHaveLength(1)
    expect((await page({ type: 'transfer.post' })).items).toHaveLength(1)
    expect((await page({ token: 'HRS' })).items).toHaveLength(1)
    expect((await page({ h: 0 })).items).toHaveLength(1)
    expect(
      (await ana.call<{ items: { h: number }[] }>('ledger.batches', { ...hub, limit: 2 })).items.map((b) => b.h),
    ).toEqual([2, 1])
  })

  test('what is done to an agreement has its token, also in the batch that opens it', async () => {
    const { town, ana, ben, cy } = three()
    const { agreement } = await agreed(town, ben, cy)
    const opened = town.batches.at(-1)?.events[0] as ParsedEvent
    const body = { agreement: fromHex(agreement) }
    const act = (t: ParsedEvent['t'], n: number) =>
      ({ t, body, signed: { ...opened.signed, id: new Uint8Array(32).fill(n) } }) as ParsedEvent
    const [hub, time] = ['ff'.repeat(32), town.time]
    const commit = (h: number, events: ParsedEvent[]) =>
      onBatch(
        ana.sql,
        { hub, h, time, facts: [], events, outcomes: events.map(({ signed: { id } }) => ({ id })) },
        undefined,
      )
    commit(0, [act('agreement.deliver', 1), opened, act('agreement.deliver', 2)])
    commit(1, [act('agreement.refund', 3)])
    const tokens = ana.sql.all<{ token: string | null }>(
      `SELECT ${textOf('token')} AS token FROM ledger_event WHERE hub = ? ORDER BY h, position`,
      ana.sql.keyOf(hub),
    )
    expect(tokens.map(({ token }) => token)).toEqual([null, 'HRS', 'HRS', 'HRS'])
  })

  test('an event proves itself from its bytes; a changed one does not', async () => {
    const { town, hub, ana, ben } = three()
    const id = await pay(ben, ana, '1')
    expect((await ben.call<Detail>('ledger.event', { ...hub, id })).checks).toMatchObject([
      { check: 'Certified', ok: false },
    ])
    town.certify()
    const { checks, row, proof, inclusion } = await ana.call<Detail>('ledger.event', { ...hub, id })
    expect(row).toMatchObject({ outcome: 'done', nick: 'Ben' })
    expect(checks.map((c) => c.check)).toEqual([
      'Canonical bytes',
      'Id is the hash',
      'Device signature',
      'Device belongs to the signer',
      'In the tree',
      'Validators',
      'Certificate',
      'State root chain',
    ])
    expect(checks.every((c) => c.ok)).toBe(true)
    expect(proof?.startsWith('c2sp.org/tlog-proof@v1\nextra ')).toBe(true)
    expect(inclusion).toEqual({ number: 3, size: 3, hashes: 1, needed: 1, total: 1 })
    const batch = town.batches[2]
    if (batch) batch.cert.sigs[0] = new Uint8Array(64)
    const damaged = await ana.call<Detail>('ledger.event', { ...hub, id })
    expect(damaged.checks.filter((c) => !c.ok).map((c) => c.check)).toEqual(['Certificate'])
  })

  test('the head shows that money was neither made nor lost', async () => {
    const { hub, ana } = three()
    expect(await ana.call('ledger.head', hub)).toMatchObject({
      h: 1,
      minted: '30000',
      burned: '0',
      accounts: '30000',
      holds: '0',
      conserved: true,
      size: 2,
    })
  })
})

/** A reader of RFC 4180, written apart from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (quoted) {
      if (c !== '"') field += c
      else if (text[i + 1] === '"') field += text[++i]
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',' || (c === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)?.push(field)
      field = ''
      if (c === '\r') {
        i++
        rows.push([])
      }
    } else field += c
  }
  return rows.slice(0, -1)
}

describe('csv', () => {
  const entry: CsvEntry = {
    time: 0,
    kind: 'payment',
    delta: -1250n,
    balance: 5n,
    otherNick: '',
    other: '',
    title: '',
    agreement: '',
    event: 'e',
    height: 3,
  }

  test('decimal amounts, UTC times, CRLF', () => {
    expect(toCsv([entry], { code: 'HRS', decimals: 2 }).split('\r\n')[1]).toBe(
      '1970-01-01T00:00:00.000Z,payment,-12.50,0.05,HRS,,,,,e,3',
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2.5', '-2.5'],
    ['-x', "'-x"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
  ])('cell %j', (value, expected) => {
    expect(cell(value)).toBe(expected)
  })

  test('reads back as written, and no cell starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 5 }), (texts) => {
        const entries = texts.map(([title, otherNick]) => ({ ...entry, title, otherNick }))
        const rows = parseCsv(toCsv(entries, { code: 'HRS', decimals: 0 })).slice(1)
        expect(rows).toHaveLength(entries.length)
        rows.forEach((row, i) => {
          expect(row).toHaveLength(11)
          expect([row[7], `'${row[7]}`.slice(1)].map((t) => t?.replace(/^'/, ''))).toContain(
            entries[i]?.title.replace(/^'/, ''),
          )
          for (const value of row) expect(/^[=+@\t]/.test(value)).toBe(false)
        })
      }),
      { numRuns: 50 },
    )
  })
})
