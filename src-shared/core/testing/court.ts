/** A contract with a court, a bench of jurors, and a case brought to them, for rule tests. */
import type { ContractTerms, CourtRules } from '#shared/wire/contracts.ts'
import type { Award, Finding } from '#shared/wire/disputes.ts'
import { type CaseState, readBench, readCase, readJuror, roundOf, voteHash } from '../disputes/index.ts'
import { vrfProve, vrfPublicKey } from '../kernel/ecvrf.ts'
import { HOUR } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { commitmentOf, contracted, evidence } from './contracts.ts'
import { bytesOf, didOf, World } from './world.ts'

export const RULES: CourtRules = {
  panel: 3,
  rounds: 3,
  token: 'HRS',
  fee: 10n,
  lock: 50n,
  loss: 500,
  hops: 1,
  evidence: 4 * HOUR,
  draw: 3 * HOUR,
  vote: 2 * HOUR,
  open: HOUR,
  appeal: 5 * HOUR,
}
/** Where a case has one: a fee of 20 for whoever the founder is to the sides. */
export const MEDIATION = { span: 6 * HOUR, mediator: didOf('ana'), fee: 20n }

/** Twenty who judge; `ben` pays `cy`. */
export const BENCH = Array.from({ length: 20 }, (_, at) => `judge${String.fromCharCode(97 + at)}`)
const vrfSecretOf = (name: string): Uint8Array => bytesOf(`vrf of ${name}`)
const reason = bytesOf('reasons')
const salt = bytesOf('salt')
export const GRANT = 1000

export const awards = (share: number, bond = 0): Finding => ({ kind: 'award', award: { share, bond } })
export const REFUSES: Finding = { kind: 'refuse' }

export interface CourtOptions {
  rules?: Partial<CourtRules>
  otherwise?: number
  bench?: readonly string[]
  bond?: bigint
  /** What the jurors have locked; one case takes 50. */
  locked?: bigint
  /** So long after the end something can be asked back. */
  redress?: number
  /** Over the usual terms between `ben` and `cy`. */
  terms?: Partial<ContractTerms>
  /** Those who sign them, of one side. */
  people?: readonly string[]
}

export class CourtStory {
  readonly world = new World({ grant: BigInt(GRANT) }).enter('ben', 'cy', ...BENCH)
  readonly id: Uint8Array
  /** Set by `file`. */
  case: Uint8Array = new Uint8Array(32)

  constructor(options: CourtOptions = {}) {
    const {
      rules = {},
      otherwise = 400,
      bench = BENCH,
      bond,
      locked = 100n,
      redress,
      terms,
      people = ['ben'],
    } = options
    this.world.enter(...people.filter((name) => name !== 'ben'))
    for (const name of bench) this.enrol(name, locked)
    const court = { court: { ...RULES, ...rules }, otherwise }
    const one = bond === undefined ? {} : { bond: { token: 'HRS', amount: bond } }
    const late = redress === undefined ? {} : { redress }
    const whole = { commitments: [commitmentOf(one)], dispute: court, ...late, ...terms }
    this.id = contracted(this.world, whole, [...people, 'cy'])
  }

  get state(): CaseState {
    return readCase(this.world.state, this.case) as CaseState
  }
  get round(): number {
    return this.state.rounds.length - 1
  }
  get drawable(): string[] {
    return readBench(this.world.state, this.case)?.jurors.map(({ did }) => nameOf(did)) ?? []
  }
  /** Who is there for the draw, or waits for a seat. */
  get there(): string[] {
    return this.state.claims.map(({ did }) => nameOf(did))
  }
  get seated(): string[] {
    return roundOf(this.state).seats.map(({ did }) => nameOf(did))
  }
  /** What each has gained or lost in all, counting what is locked. */
  gains(...names: string[]): number[] {
    return names.map((name) => {
      const { posted, held } = readAccount(this.world.state, 'HRS', didOf(name))
      return Number(posted + held) - GRANT
    })
  }

  enrol(name: string, lock = 100n) {
    return this.world.act(name, 'court.enrol', { vrf: vrfPublicKey(vrfSecretOf(name)), lock })
  }
  deliver() {
    return this.world.act('cy', 'contract.deliver', { agreement: this.id, commitment: 0, units: 1, shown: evidence })
  }
  file(who: string, ask: Award = { share: 0, bond: 0 }) {
    const body = { agreement: this.id, commitment: 0, reason: 'not-as-agreed', statement: bytesOf('why'), ask }
    const event = this.world.event(who, 'court.file', body)
    this.case = event.signed.id
    return this.world.batch([event]).outcomes[0]?.refused ?? null
  }
  bring(who: string, before: number, ask?: Award) {
    const body = { case: this.case, before, statement: bytesOf(`${who} ${before}`), ...(ask && { ask }) }
    return this.world.act(who, 'court.evidence', body)
  }
  propose(who: string, share: number, bond = 0) {
    return this.world.act(who, 'court.propose', { case: this.case, split: { share, bond } })
  }
  /** Without a split, takes back what was signed. */
  sign(who: string, split?: Award) {
    return this.world.act(who, 'court.sign', { case: this.case, ...(split && { split }) })
  }
  waive(who: string) {
    return this.world.act(who, 'court.waive', { case: this.case })
  }
  /** Delivered, and brought to court by the receiver; evidence is in, and the bench called. */
  calling(): this {
    this.deliver()
    this.file('ben')
    return this.untilCalling()
  }
  untilCalling(): this {
    this.world.wait(RULES.evidence)
    return this
  }
  present(name: string) {
    return this.world.act(name, 'court.present', { case: this.case, round: this.round })
  }
  /** Those of these who can say that they are there; the header that the draw hangs on is certified. */
  untilDrawing(names: readonly string[] = BENCH): this {
    this.untilCalling()
    for (const name of names) if (this.drawable.includes(name)) this.present(name)
    this.world.wait(RULES.draw)
    return this.untilSeeded()
  }
  untilSeeded(): this {
    if (this.state.phase === 'drawing' && !this.state.seed) this.world.batch([])
    return this
  }
  drawing(names: readonly string[] = BENCH): this {
    this.deliver()
    this.file('ben')
    return this.untilDrawing(names)
  }
  claim(name: string, secret = vrfSecretOf(name)) {
    const proof = vrfProve(secret, this.state.seed ?? bytesOf('no seed'))
    return this.world.act(name, 'court.claim', { case: this.case, round: this.round, proof })
  }
  /** Those of these who are there show their numbers, and the panel sits where that is everybody. */
  seating(names: readonly string[] = BENCH): this {
    for (const name of this.there) if (names.includes(name)) this.claim(name)
    return this
  }
  /** From the filing or the appeal to a panel of these. */
  untilSeated(names: readonly string[] = BENCH): this {
    return this.untilDrawing(names).seating(names)
  }
  commit(name: string, finding: Finding) {
    const { round } = this
    const vote = voteHash(this.case, round, didOf(name), { finding, reason, salt })
    return this.world.act(name, 'court.commit', { case: this.case, round, vote })
  }
  reveal(name: string, finding: Finding) {
    const { round } = this
    return this.world.act(name, 'court.reveal', { case: this.case, round, finding, reason, salt })
  }
  /** Each seat finds the finding of its place, the last one from there on. */
  voting(...findings: Finding[]): this {
    const seats = this.seated.map((name, at) => ({ name, finding: (findings[at] ?? findings.at(-1)) as Finding }))
    for (const { name, finding } of seats) this.commit(name, finding)
    for (const { name, finding } of seats) this.reveal(name, finding)
    return this
  }
  appeal(who: string) {
    return this.world.act(who, 'court.appeal', { case: this.case, statement: bytesOf('appeal') })
  }
  lockOf(name: string): [lock: number, busy: number] {
    const juror = readJuror(this.world.state, didOf(name))
    return [Number(juror?.lock ?? 0n), Number(juror?.busy ?? 0n)]
  }
}

const nameOf = (did: string): string => [...BENCH, 'ben', 'cy', 'ana'].find((name) => didOf(name) === did) ?? did
