/** Many members behind one address: one posts, and everybody is to have every notice (SECURITY.md: 64 peers, DESIGN §12). */
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { House } from './house.ts'
import { Member, until } from './member.ts'

/** Event loops that share the machine's cores; more would only take turns. */
const PROCESSES = 4
/** What has not arrived by then is missing. */
const SPREAD_MS_MAX = 120_000
const WEEK_MS = 7 * 24 * 3_600_000

export interface CrowdSum {
  /** Besides the one who posts. */
  peers: number
  notices: number
  /** Notices counted over all peers; whole when `peers * notices`. */
  received: number
  /** Sessions that stood at the hub's founder at the end. */
  sessions: number
  joinMs: number
  /** From the first notice posted to the last one counted. */
  spreadMs: number
}

/** `peers` members in a few processes and the poster, all in the hub of the poster's founder. */
export async function crowd(
  home: string,
  { peers, notices }: { peers: number; notices: number },
  say: (line: string) => void,
): Promise<CrowdSum> {
  const founder = await Member.start(home, 'founder')
  const houses = Array.from({ length: Math.min(PROCESSES, peers) }, () => new House())
  // The founder is one of the peers: it will not post.
  const names = Array.from({ length: peers - 1 }, (_, i) => `peer-${i + 1}`)
  try {
    const { hub } = await founder.ask('hubs', 'create', HUB)
    const { link } = await founder.ask('hubs', 'invite', { hub, uses: peers + 1, days: 1 })
    const poster = await Member.start(home, 'poster')
    await Promise.all(
      houses.map((house, h) =>
        house.obey({ do: 'start', home, names: names.filter((_, i) => i % houses.length === h) }),
      ),
    )
    const began = performance.now()
    await poster.join(hub, link)
    await Promise.all(houses.map((house) => house.obey({ do: 'join', hub, link })))
    const joinMs = Math.round(performance.now() - began)
    say(`${peers} peers have joined, ${founder.node.network().peers.length} sessions stand at the founder`)
    const posted = performance.now()
    for (let i = 0; i < notices; i++) await poster.ask('notices', 'publish', { hub, form: notice(i) })
    const count = async () => [
      await founder.notices(hub),
      ...(await Promise.all(houses.map((house) => house.obey({ do: 'count', hub })))).flat(),
    ]
    let counts: number[] = []
    const whole = async () => {
      counts = await count()
      return counts.every((n) => n === notices)
    }
    await until(whole, SPREAD_MS_MAX)
    const received = counts.reduce((sum, n) => sum + n, 0)
    const spreadMs = Math.round(performance.now() - posted)
    const sessions = founder.node.network().peers.length
    await poster.stop()
    return { peers, notices, received, sessions, joinMs, spreadMs }
  } finally {
    await Promise.all(houses.map((house) => house.leave()))
    await founder.stop()
  }
}

const HUB = { name: 'Crowd', tokenName: 'Hours', tokenCode: 'CRW', decimals: 2, grant: '0', creditLimit: '1000' }

const notice = (n: number): NoticeForm => ({
  purpose: 'offer',
  category: 'skill',
  title: `Offer ${n + 1}`,
  text: 'To everybody behind this address.',
  price: { kind: 'barter', wants: 'a good word' },
  quantity: 1,
  unit: 'hour',
  place: 'Here',
  expires: Date.now() + WEEK_MS,
})
