/** Studies for rule tests: a scientific space of Kay's, and a study of Ana's with one file of data. */
import type { SpaceRules } from '#shared/wire/spaces.ts'
import { TYPES } from '../spaces/index.ts'
import { bytesOf, World } from './world.ts'

export const fileOf = (name: string) => ({ root: bytesOf(name), size: 5, type: 'text/csv', name })
export const contentOf = (over: object = {}) => ({
  title: 'Does it rise?',
  question: 'Does dough rise faster by the window?',
  method: 'Two bowls, one hour.',
  data: [fileOf('heights')],
  code: [],
  result: 'By a fifth.',
  licence: 'CC-BY-4.0',
  cites: [],
  ...over,
})

export class Laboratory {
  readonly world: World
  readonly space: Uint8Array
  readonly study: Uint8Array

  constructor(policy = {}, over: Partial<SpaceRules> = {}) {
    this.world = new World({ grant: 1000n, ...policy }).enter('kay', 'ben', 'cy', 'dee')
    const who = { by: 'anybody' } as const
    const rules: SpaceRules = {
      name: 'Lab',
      about: '',
      type: 'scientific',
      ...TYPES.scientific.begins,
      who,
      curators: [],
    }
    this.space = this.do('kay', 'space.found', { v: 1, rules: { ...rules, ...over } })
    this.study = this.publish('ana')
  }

  /** Throws the refusal; gives the event's id. */
  do(who: string, t: Parameters<World['event']>[1], body: object): Uint8Array {
    const event = this.world.event(who, t, { ...body })
    const refused = this.world.batch([event]).outcomes[0]?.refused
    if (refused) throw new Error(refused)
    return event.signed.id
  }

  publish = (who: string, over: object = {}, more: object = {}) =>
    this.do(who, 'research.publish', { v: 1, space: this.space, content: contentOf(over), ...more })
  bodyOf = (over: object = {}) => ({
    ...{ v: 1, study: this.study, version: 0, on: [bytesOf('heights')], verdict: 'failed', reason: 'It stayed flat' },
    ...{ data: [], code: [], result: '', ...over },
  })
  replicate = (who: string, over: object = {}) => this.do(who, 'research.replicate', this.bodyOf(over))
  revise = (who: string, over: object = {}, version = 0) =>
    this.world.act(who, 'research.revise', { ...this.revision(over), version })
  revision = (over: object = {}) => ({
    v: 1,
    study: this.study,
    version: 0,
    content: contentOf(over),
    change: 'A slip',
  })
}
