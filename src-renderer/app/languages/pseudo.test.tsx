import { act, cleanup, screen } from '@testing-library/react'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { network, settings, status } from '#ui/bridge/answers.fixture.ts'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { BoardPage } from '#ui/features/board/BoardPage.tsx'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { ContractPage } from '#ui/features/contracts/ContractPage.tsx'
import { view as contract, NEGOTIATION } from '#ui/features/contracts/contracts.fixture.ts'
import { CasePage } from '#ui/features/court/CasePage.tsx'
import { CASE, view as courtCase } from '#ui/features/court/court.fixture.ts'
import { HomePage } from '#ui/features/home/HomePage.tsx'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { PeoplePage } from '#ui/features/people/PeoplePage.tsx'
import { PersonPage } from '#ui/features/people/PersonPage.tsx'
import { SettingsPage } from '#ui/features/settings/SettingsPage.tsx'
import { WalletPage } from '#ui/features/wallet/WalletPage.tsx'
import { wallet } from '#ui/features/wallet/wallet.fixture.ts'
import { show } from '../show.fixture.tsx'
import { pseudo, pseudoWords } from './pseudo.fixture.ts'

const OAK = { code: 'OAK', name: 'Oaks', decimals: 2 }
const FACETS = { purpose: {}, category: {}, priceKind: {}, who: {}, days: {} }
const rows = [notice(1, { title: 'Bicycle repair' }), notice(2, { title: 'Bread' })]

/** Everything the node said, down to the last string: data, not words of the window. */
const said = new Set<string>()
function hear(answer: unknown): unknown {
  if (typeof answer === 'string') said.add(answer.trim())
  else if (typeof answer === 'object' && answer !== null) for (const value of Object.values(answer)) hear(value)
  return answer
}

const ANSWERS: Record<string, (input: never) => unknown> = {
  'app.settings': () => settings(),
  'app.network': () => network(),
  'app.journal': () => ({ system: 'linux', entries: [] }),
  'app.status': () => status({ identity: { state: 'open', did: BEN, seedConfirmed: true, osKeyring: false } }),
  'hubs.list': () => [hub()],
  'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
  'hubs.receipts': () => [],
  'activity.list': () => ({
    needs: [
      {
        hub: HUB,
        form: 'trade',
        matter: 'ab'.repeat(16),
        title: 'Bread',
        who: 'Ben',
        id: 'proposal/1',
        what: 'proposal',
        since: 0,
      },
    ],
    complete: true,
    entries: [],
    unread: 0,
  }),
  'activity.markRead': () => ({ unread: 0 }),
  'agreements.list': () => [],
  'contracts.list': () => [],
  'contracts.get': () => contract(),
  'court.list': () => [],
  'court.get': () => courtCase(),
  'files.transfers': () => [],
  'ledger.tokens': () => ({ tokens: [], mayIssue: [] }),
  'ledger.wallet': () => wallet({ posted: '1250' }),
  'moderation.marks': () => [],
  'moderation.lists': () => [],
  'notices.search': () => ({ items: rows, total: 2 }),
  'notices.find': () => ({ items: [], total: 0, meant: [], facets: FACETS }),
  'ledger.kept': () => refuse('ledger.unknown', 'Nothing is here.'),
  'markets.benchmark': () => refuse('markets.unknown', 'Nothing was traded.'),
  'ledger.history': () => ({ items: [] }),
  'people.blocked': () => [],
  'people.muted': () => [],
  'devices.list': () => [],
  'practice.status': () => ({ state: 'closed', exists: false, arrived: [], neighbours: [] }),
  'watches.list': () => [],
  'reserves.list': () => [],
  'reputation.of': () => ({ items: [], total: 0, summary: { raters: 0, reached: 0, against: 0 }, halfLifeMs: 1 }),
  'reputation.expected': () => ({ sentence: 'Too little is known.', ratings: 0 }),
  'reputation.trust': () => ({
    ...{ sentence: 'Nobody trusts Ben.', score: 0, paths: [] },
    stood: { amount: '0', token: hub().token, paths: [] },
  }),
  'standing.of': ({ did }: { did: string }) => ({ did, token: OAK }),
  'standing.lines': () => ({ token: OAK, given: [], received: [] }),
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  said.clear()
  node.calls = Object.fromEntries(
    Object.entries(ANSWERS).map(([name, answer]) => [name, (input: never) => hear(answer(input))]),
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Names, codes, the form of an address, and what the node says in whole sentences (English by decision 063). */
const ELSEWHERE = 'bdi, code, kbd, pre, svg, script, style, select, .font-mono, [lang=en], [placeholder^="/ip4/"]'
const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'] as const

function texts(page: Element): string[] {
  const all: string[] = []
  const walk = (one: Element): void => {
    if (one.matches(ELSEWHERE)) return
    for (const name of ATTRIBUTES) all.push(one.getAttribute(name) ?? '')
    for (const child of one.childNodes)
      if (child.nodeType === Node.TEXT_NODE) all.push(child.textContent ?? '')
      else if (child instanceof Element) walk(child)
  }
  walk(page)
  return all
}

/** What is in plain letters and was not answered by the node. */
function unspoken(page: Element): string[] {
  const data = [...said].filter((one) => /[a-z]/i.test(one)).sort((a, b) => b.length - a.length)
  return texts(page)
    .map((text) => data.reduce((left, known) => left.replaceAll(known, ''), text))
    .filter((text) => /[a-z]{2,}/i.test(text))
}

it('keeps placeholders, and is longer by two fifths', () => {
  expect(pseudo('{{nick}} pays')).toBe('⟦{{nick}} ṕáýś~~~~~~⟧')
})

it.each<[string, () => ReactNode, string, string]>([
  ['home', HomePage, '/', '/'],
  ['the board', BoardPage, '/board', '/board'],
  ['the wallet', WalletPage, '/wallet', '/wallet'],
  ['an agreement', ContractPage, '/contracts/$negotiation', `/contracts/${NEGOTIATION}`],
  ['a case', CasePage, '/court/$case', `/court/${CASE}`],
  ['people', PeoplePage, '/people', '/people'],
  ['a person', PersonPage, '/people/$did', `/people/${BEN}`],
  ['settings', SettingsPage, '/settings', '/settings'],
])('%s: every word has passed the catalogue', async (_name, page, route, at) => {
  show(page, route, at)
  const words = pseudoWords(i18next.options.resources?.en ?? {})
  await act(async () => {
    for (const [feature, tree] of Object.entries(words)) i18next.addResourceBundle('ar', feature, tree)
    await i18next.changeLanguage('ar')
  })
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy()
  await vi.waitFor(() => expect(document.querySelectorAll('[aria-busy=true], .shimmer').length).toBe(0))
  expect(unspoken(document.body)).toEqual([])
  expect(document.body.textContent).toContain('⟦')
})
