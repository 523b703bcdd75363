/**
 * What windows may ask, as TanStack Query options: `useQuery(ask.hubs.list())`, `useInfiniteQuery(ask.ledger.history({ hub }))`.
 * A key is [topic, procedure, input]; `meta.topics` names every topic whose change makes the answer stale (bridge/live.ts).
 */
import { type InfiniteData, infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query'
import type { Topic } from '#shared/ipc/app.ts'
import { rpc } from './client.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { topics: readonly Topic[] }
  }
}

type Call<I, O> = (input: I, options: { signal: AbortSignal }) => Promise<O>
type Topics = readonly [Topic, ...Topic[]]
type Paged = { cursor?: string | undefined }

/** One answer. `I` is undefined for procedures without input. */
function one<I, O>(topics: Topics, procedure: string, call: Call<I, O>) {
  return (input: I) =>
    queryOptions<O, Error, O, QueryKey>({
      queryKey: [topics[0], procedure, input],
      queryFn: ({ signal }) => call(input, { signal }),
      meta: { topics },
    })
}

/** Procedures without input, so that screens write `ask.hubs.list()`. */
function plain<O>(topics: Topics, procedure: string, call: Call<undefined, O>) {
  const options = one(topics, procedure, call)
  return () => options(undefined)
}

/** A list read page by page; the cursor is the node's. */
function pages<I extends Paged, O extends { cursor?: string | undefined }>(
  topics: Topics,
  procedure: string,
  call: Call<I, O>,
) {
  return (input: Omit<I, 'cursor'>) =>
    infiniteQueryOptions<O, Error, InfiniteData<O, string>, QueryKey, string>({
      queryKey: [topics[0], procedure, 'pages', input],
      queryFn: ({ signal, pageParam }) =>
        call({ ...input, ...(pageParam === '' ? {} : { cursor: pageParam }) } as I, { signal }),
      initialPageParam: '',
      getNextPageParam: (last) => last.cursor,
      meta: { topics },
    })
}

export const ask = {
  app: {
    status: plain(['app', 'network'], 'app.status', rpc.app.status),
    network: plain(['network'], 'app.network', rpc.app.network),
    journal: plain(['app'], 'app.journal', rpc.app.journal),
    settings: plain(['settings'], 'app.settings', rpc.app.settings),
  },
  updates: { state: plain(['app'], 'updates.state', rpc.updates.state) },
  devices: {
    list: plain(['hubs', 'members', 'ledger', 'network'], 'devices.list', rpc.devices.list),
  },
  guards: {
    list: plain(['hubs', 'members', 'ledger'], 'guards.list', rpc.guards.list),
    back: plain(['app', 'hubs', 'members', 'ledger'], 'guards.back', rpc.guards.back),
  },
  hubs: {
    list: plain(['hubs', 'members', 'ledger', 'network'], 'hubs.list', rpc.hubs.list),
    preview: one(['hubs'], 'hubs.preview', rpc.hubs.preview),
    conflict: one(['hubs', 'network'], 'hubs.conflict', rpc.hubs.conflict),
    members: one(['members', 'network'], 'hubs.members', rpc.hubs.members),
    receipts: one(['members', 'agreements'], 'hubs.receipts', rpc.hubs.receipts),
    receipt: one(['agreements', 'ledger'], 'hubs.receipt', rpc.hubs.receipt),
  },
  people: {
    blocked: plain(['members'], 'people.blocked', rpc.people.blocked),
    muted: plain(['members'], 'people.muted', rpc.people.muted),
  },
  reputation: {
    of: one(['members', 'ledger'], 'reputation.of', rpc.reputation.of),
    rateable: one(['agreements', 'ledger'], 'reputation.rateable', rpc.reputation.rateable),
    expected: one(['members'], 'reputation.expected', rpc.reputation.expected),
    trust: one(['members'], 'reputation.trust', rpc.reputation.trust),
    graph: one(['members'], 'reputation.graph', rpc.reputation.graph),
  },
  markets: {
    goods: one(['agreements', 'ledger'], 'markets.goods', rpc.markets.goods),
    benchmark: one(['agreements', 'ledger'], 'markets.benchmark', rpc.markets.benchmark),
    prices: one(['agreements', 'ledger'], 'markets.prices', rpc.markets.prices),
  },
  moderation: {
    reports: one(['messages', 'hubs'], 'moderation.reports', rpc.moderation.reports),
    lists: one(['notices', 'members'], 'moderation.lists', rpc.moderation.lists),
    marks: one(['notices', 'members'], 'moderation.marks', rpc.moderation.marks),
    aboutMe: one(['notices', 'members', 'messages'], 'moderation.aboutMe', rpc.moderation.aboutMe),
    appeals: one(['notices', 'members', 'messages'], 'moderation.appeals', rpc.moderation.appeals),
  },
  spaces: {
    list: one(['ledger', 'notices', 'members'], 'spaces.list', rpc.spaces.list),
    get: one(['ledger', 'notices', 'members'], 'spaces.get', rpc.spaces.get),
  },
  credentials: {
    given: one(['members'], 'credentials.given', rpc.credentials.given),
    kept: plain(['members'], 'credentials.kept', rpc.credentials.kept),
  },
  collections: {
    list: one(['notices', 'members'], 'collections.list', rpc.collections.list),
    get: one(['notices', 'members'], 'collections.get', rpc.collections.get),
  },
  watches: {
    list: one(['notices', 'members', 'ledger'], 'watches.list', rpc.watches.list),
    found: one(['notices', 'members', 'ledger'], 'watches.found', rpc.watches.found),
  },
  notices: {
    search: pages(['notices'], 'notices.search', rpc.notices.search),
    find: pages(['notices'], 'notices.find', rpc.notices.find),
    get: one(['notices'], 'notices.get', rpc.notices.get),
    matches: one(['notices', 'members'], 'notices.matches', rpc.notices.matches),
    drafts: plain(['notices'], 'notices.drafts', rpc.notices.drafts),
    blob: one(['notices'], 'notices.blob', rpc.notices.blob),
  },
  agreements: {
    list: one(['agreements', 'messages'], 'agreements.list', rpc.agreements.list),
    get: one(['agreements', 'messages'], 'agreements.get', rpc.agreements.get),
    preview: one(['agreements'], 'agreements.preview', rpc.agreements.preview),
  },
  answers: { list: one(['agreements', 'messages', 'notices', 'members'], 'answers.list', rpc.answers.list) },
  contracts: {
    list: one(['agreements', 'messages'], 'contracts.list', rpc.contracts.list),
    get: one(['agreements', 'messages', 'ledger'], 'contracts.get', rpc.contracts.get),
    preview: one(['agreements'], 'contracts.preview', rpc.contracts.preview),
    templates: plain(['agreements'], 'contracts.templates', rpc.contracts.templates),
  },
  court: {
    bench: one(['ledger', 'wallet', 'members'], 'court.bench', rpc.court.bench),
    list: one(['agreements', 'ledger', 'members'], 'court.list', rpc.court.list),
    get: one(['agreements', 'messages', 'ledger'], 'court.get', rpc.court.get),
    usual: one(['ledger', 'members'], 'court.usual', rpc.court.usual),
  },
  pools: {
    list: one(['wallet', 'ledger', 'members'], 'pools.list', rpc.pools.list),
    get: one(['wallet', 'ledger', 'members'], 'pools.get', rpc.pools.get),
    preview: one(['ledger', 'members'], 'pools.preview', rpc.pools.preview),
  },
  research: {
    list: one(['ledger', 'members'], 'research.list', rpc.research.list),
    get: one(['ledger', 'members'], 'research.get', rpc.research.get),
  },
  mandates: { list: one(['agreements', 'ledger', 'members'], 'mandates.list', rpc.mandates.list) },
  files: { transfers: plain(['transfers'], 'files.transfers', rpc.files.transfers) },
  governance: {
    rules: one(['hubs', 'members', 'ledger', 'wallet', 'network'], 'governance.rules', rpc.governance.rules),
    proposals: one(['hubs', 'ledger', 'members'], 'governance.proposals', rpc.governance.proposals),
    preview: one(['hubs', 'ledger'], 'governance.preview', rpc.governance.preview),
  },
  standing: {
    of: one(['members', 'ledger', 'wallet'], 'standing.of', rpc.standing.of),
    lines: one(['members', 'ledger'], 'standing.lines', rpc.standing.lines),
  },
  favours: { list: one(['messages', 'wallet', 'ledger', 'members'], 'favours.list', rpc.favours.list) },
  reserves: { list: one(['wallet', 'messages', 'ledger'], 'reserves.list', rpc.reserves.list) },
  activity: {
    list: plain(['activity', 'agreements', 'members'], 'activity.list', rpc.activity.list),
  },
  search: {
    everything: one(
      ['notices', 'members', 'agreements', 'ledger', 'wallet'],
      'search.everything',
      rpc.search.everything,
    ),
  },
  practice: { status: plain(['practice'], 'practice.status', rpc.practice.status) },
  ledger: {
    kept: one(['ledger'], 'ledger.kept', rpc.ledger.kept),
    wallet: one(['wallet', 'ledger'], 'ledger.wallet', rpc.ledger.wallet),
    debts: one(['wallet', 'ledger', 'members'], 'ledger.debts', rpc.ledger.debts),
    tokens: one(['wallet', 'ledger'], 'ledger.tokens', rpc.ledger.tokens),
    token: one(['wallet', 'ledger'], 'ledger.token', rpc.ledger.token),
    history: pages(['wallet', 'ledger'], 'ledger.history', rpc.ledger.history),
    course: one(['wallet', 'ledger'], 'ledger.course', rpc.ledger.course),
    head: one(['ledger'], 'ledger.head', rpc.ledger.head),
    batches: pages(['ledger'], 'ledger.batches', rpc.ledger.batches),
    events: pages(['ledger'], 'ledger.events', rpc.ledger.events),
    event: one(['ledger'], 'ledger.event', rpc.ledger.event),
  },
}
