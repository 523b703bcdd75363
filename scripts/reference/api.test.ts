import { expect, it } from 'vitest'
import { apiReference } from './api.ts'
import { commentsOf } from './comments.ts'
import { typeText } from './shapes.ts'

it('docs/API.md is what the contract says', async () => {
  await expect(await apiReference()).toMatchFileSnapshot('../../docs/API.md')
})

it('finds the comment above each export and property, and above what a procedure takes and answers', () => {
  const source = `/** All of it. */
import x from 'x'
/** A thing. */
export const thing = z.object({
  /** How
   * large. */
  size: z.number(),
  parts: z.array(z.object({ /** Its own. */ name: z.string() })),
})
const other = 1
export const things = {
  /** One of them. */
  get: base.input(z.strictObject({ /** Which. */ id: hex })).output(thing.extend({ /** Last. */ seen: z.number() })),
}`
  expect(Object.fromEntries(commentsOf('thing.ts', source))).toEqual({
    '': 'All of it.',
    thing: 'A thing.',
    'thing.size': 'How large.',
    'thing.parts.name': 'Its own.',
    'things.get': 'One of them.',
    'things.get.input.id': 'Which.',
    'things.get.output.seen': 'Last.',
  })
})

it.each([
  [{ type: 'integer' }, 'number'],
  [{ $ref: '#/$defs/Pool' }, 'Pool'],
  [{ type: 'array', items: { enum: ['a', 1] } }, "('a' | 1)[]"],
  [{ anyOf: [{ type: 'string' }, { const: null }] }, 'string | null'],
  [{ type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a'] }, '{ a: string; b?: unknown }'],
  [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
  [{ type: 'object', properties: {} }, '{}'],
])('%j is written %s', (schema, text) => expect(typeText(schema, () => undefined, '')).toBe(text))
