/** Every page and its address. Home and the Board are in the first bundle; the rest is loaded when asked for, or when idle. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { Category } from '#shared/ipc/notices.ts'
import { CATEGORIES } from '#ui/features/board/filters.ts'
import { BoardPage } from '#ui/features/board/index.ts'
import { HomePage } from '#ui/features/home/index.ts'
import { Gate } from './shell/Gate.tsx'
import { Shell } from './shell/Shell.tsx'
import { Crashed, NotFound } from './shell/Trouble.tsx'
import { useView } from './view.ts'

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Crashed })
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })
const inShell = () => shell

const trades = () => import('#ui/features/trades/index.ts')
const contracts = () => import('#ui/features/contracts/index.ts')
const pools = () => import('#ui/features/pools/index.ts')
const research = () => import('#ui/features/research/index.ts')
const court = () => import('#ui/features/court/index.ts')
const wallet = () => import('#ui/features/wallet/index.ts')
const tokens = () => import('#ui/features/tokens/index.ts')
const ledger = () => import('#ui/features/ledger/index.ts')
const favours = () => import('#ui/features/favours/index.ts')
const carry = () => import('#ui/features/carry/index.ts')
const people = () => import('#ui/features/people/index.ts')
const reputation = () => import('#ui/features/reputation/index.ts')
const markets = () => import('#ui/features/markets/index.ts')
const moderation = () => import('#ui/features/moderation/index.ts')
const gallery = () => import('#ui/features/gallery/index.ts')
const spaces = () => import('#ui/features/spaces/index.ts')
const rules = () => import('#ui/features/rules/index.ts')
const notice = () => import('#ui/features/notice/index.ts')
const post = () => import('#ui/features/post/index.ts')
const settings = () => import('#ui/features/settings/index.ts')
const practice = () => import('#ui/features/practice/index.ts')
const activity = () => import('#ui/features/activity/index.ts')
const credentials = () => import('#ui/features/credentials/index.ts')
const collections = () => import('#ui/features/collections/index.ts')
const watches = () => import('#ui/features/watches/index.ts')
const conflict = () => import('#ui/features/hubs/ConflictPage.tsx')
const leave = () => import('#ui/features/hubs/LeavePage.tsx')
const welcome = () => import('#ui/features/welcome/index.ts')

/** What the post form starts from: an own notice, a saved draft, or a blank offer or need. */
interface PostSearch {
  readonly edit?: string
  readonly draft?: string
  readonly purpose?: 'offer' | 'need'
  /** The space it is for. */
  readonly space?: string
}

/** The invite that a `kind:` link of the operating system brought; it is only shown. */
function readWelcomeSearch(raw: Record<string, unknown>): { readonly join?: string } {
  return typeof raw.join === 'string' ? { join: raw.join } : {}
}

function readPostSearch(raw: Record<string, unknown>): PostSearch {
  return {
    ...(typeof raw.edit === 'string' ? { edit: raw.edit } : {}),
    ...(typeof raw.draft === 'string' ? { draft: raw.draft } : {}),
    ...(raw.purpose === 'offer' || raw.purpose === 'need' ? { purpose: raw.purpose } : {}),
    ...(typeof raw.space === 'string' ? { space: raw.space } : {}),
  }
}

/** What a draft answers: a talk, a notice, or the person it is for; or that it is for anybody. */
interface DraftSearch {
  readonly counter?: string
  readonly notice?: string
  readonly to?: string
  /** With whoever takes it, beforehand. */
  readonly away?: true
}

function readDraftSearch(raw: Record<string, unknown>): DraftSearch {
  return {
    ...(typeof raw.counter === 'string' ? { counter: raw.counter } : {}),
    ...(typeof raw.notice === 'string' ? { notice: raw.notice } : {}),
    ...(typeof raw.to === 'string' ? { to: raw.to } : {}),
    ...(raw.away === true ? { away: true } : {}),
  }
}

/** Which cases are on screen; my own where nothing is said. */
interface CourtSearch {
  readonly tab?: 'duty' | 'hub'
}

function readCourtSearch(raw: Record<string, unknown>): CourtSearch {
  return raw.tab === 'duty' || raw.tab === 'hub' ? { tab: raw.tab } : {}
}

/** Whom the bundle is for, where a page knows it already. */
function readCarrySearch(raw: Record<string, unknown>): { readonly to?: string } {
  return typeof raw.to === 'string' ? { to: raw.to } : {}
}

/** Around whom the map is drawn; oneself where nobody is named. */
function readTrustSearch(raw: Record<string, unknown>): { readonly around?: string } {
  return typeof raw.around === 'string' ? { around: raw.around } : {}
}

/** What is compared; the most traded kind where nothing is said. */
interface PricesSearch {
  readonly category?: Category
  readonly per?: string
  readonly token?: string
  readonly like?: string
}

function readPricesSearch(raw: Record<string, unknown>): PricesSearch {
  const category = CATEGORIES.find((one) => one === raw.category)
  return {
    ...(category && { category }),
    ...(typeof raw.per === 'string' && { per: raw.per }),
    ...(typeof raw.token === 'string' && { token: raw.token }),
    ...(typeof raw.like === 'string' && { like: raw.like }),
  }
}

/** What a new study builds on: one of them, by its id. */
interface StudySearch {
  readonly extends?: string
  readonly cites?: string
}

function readStudySearch(raw: Record<string, unknown>): StudySearch {
  if (typeof raw.extends === 'string') return { extends: raw.extends }
  return typeof raw.cites === 'string' ? { cites: raw.cites } : {}
}

/** The agreement for whose bounty a study is repeated, and which version of it. */
interface BountySearch {
  readonly bounty?: string
  readonly version?: number
}

function readBountySearch({ bounty, version }: Record<string, unknown>): BountySearch {
  return typeof bounty === 'string' && typeof version === 'number' ? { bounty, version } : {}
}

const routeTree = root.addChildren([
  // Not <Navigate>: rendered while another redirect is still loading, the two would send each other around for ever.
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: `/${useView.getState().first}`, replace: true })
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/welcome',
    validateSearch: readWelcomeSearch,
    component: lazyRouteComponent(welcome, 'WelcomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/practice',
    component: lazyRouteComponent(practice, 'PracticePage'),
  }),
  shell.addChildren([
    createRoute({ getParentRoute: inShell, path: '/home', component: HomePage }),
    createRoute({ getParentRoute: inShell, path: '/board', component: BoardPage }),
    createRoute({ getParentRoute: inShell, path: '/notice/$id', component: lazyRouteComponent(notice, 'NoticePage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/post',
      validateSearch: readPostSearch,
      component: lazyRouteComponent(post, 'PostPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/trades', component: lazyRouteComponent(trades, 'TradesPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/trades/$negotiation',
      component: lazyRouteComponent(trades, 'TradePage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/propose/$notice',
      component: lazyRouteComponent(trades, 'ProposePage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/contracts/new',
      validateSearch: readDraftSearch,
      component: lazyRouteComponent(contracts, 'DraftPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/contracts/$negotiation',
      component: lazyRouteComponent(contracts, 'ContractPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/wallet', component: lazyRouteComponent(wallet, 'WalletPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/wallet/$token',
      component: lazyRouteComponent(tokens, 'TokenPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/ledger', component: lazyRouteComponent(ledger, 'LedgerPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/ledger/event/$id',
      component: lazyRouteComponent(ledger, 'EventPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/people', component: lazyRouteComponent(people, 'PeoplePage') }),
    createRoute({ getParentRoute: inShell, path: '/people/$did', component: lazyRouteComponent(people, 'PersonPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/trust',
      validateSearch: readTrustSearch,
      component: lazyRouteComponent(reputation, 'TrustMapPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/prices',
      validateSearch: readPricesSearch,
      component: lazyRouteComponent(markets, 'PricesPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/moderation',
      component: lazyRouteComponent(moderation, 'ModerationPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/spaces', component: lazyRouteComponent(spaces, 'SpacesPage') }),
    createRoute({ getParentRoute: inShell, path: '/spaces/new', component: lazyRouteComponent(spaces, 'FoundPage') }),
    createRoute({ getParentRoute: inShell, path: '/spaces/$id', component: lazyRouteComponent(spaces, 'SpacePage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/spaces/$id/sell',
      component: lazyRouteComponent(gallery, 'SellPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/spaces/$id/rules',
      component: lazyRouteComponent(spaces, 'AmendPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/rules', component: lazyRouteComponent(rules, 'RulesPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/court',
      validateSearch: readCourtSearch,
      component: lazyRouteComponent(court, 'CourtPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/court/$case', component: lazyRouteComponent(court, 'CasePage') }),
    createRoute({ getParentRoute: inShell, path: '/pools', component: lazyRouteComponent(pools, 'PoolsPage') }),
    createRoute({ getParentRoute: inShell, path: '/pools/$pool', component: lazyRouteComponent(pools, 'PoolPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/research',
      component: lazyRouteComponent(research, 'ResearchPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/research/new',
      validateSearch: readStudySearch,
      component: lazyRouteComponent(research, 'PublishPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/research/$study',
      validateSearch: readBountySearch,
      component: lazyRouteComponent(research, 'StudyPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/research/$study/revise',
      component: lazyRouteComponent(research, 'RevisePage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/favours', component: lazyRouteComponent(favours, 'FavoursPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/carry',
      validateSearch: readCarrySearch,
      component: lazyRouteComponent(carry, 'CarryPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/activity',
      component: lazyRouteComponent(activity, 'ActivityPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/credentials',
      component: lazyRouteComponent(credentials, 'CredentialsPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/collections',
      component: lazyRouteComponent(collections, 'CollectionsPage'),
    }),
    createRoute({
      getParentRoute: inShell,
      path: '/collections/$id',
      component: lazyRouteComponent(collections, 'CollectionPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/watches', component: lazyRouteComponent(watches, 'WatchesPage') }),
    createRoute({ getParentRoute: inShell, path: '/watches/$id', component: lazyRouteComponent(watches, 'WatchPage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/conflict/$hub',
      component: lazyRouteComponent(conflict, 'ConflictPage'),
    }),
    createRoute({ getParentRoute: inShell, path: '/leave', component: lazyRouteComponent(leave, 'LeavePage') }),
    createRoute({
      getParentRoute: inShell,
      path: '/settings',
      component: lazyRouteComponent(settings, 'SettingsPage'),
    }),
  ]),
])

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
  defaultErrorComponent: Crashed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
