/** Inputs for every procedure of the contract: made from its own schema, then made wrong. */
import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import * as z from 'zod'
import type { Random } from '../sim/random.ts'
import { anything, EDGES, mutated, nested, TRAPS, type Tree } from './trees.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

export interface Procedure {
  path: string[]
  schema: JsonSchema | undefined
}

/** Each procedure with the JSON Schema of its input; undefined where it takes none. */
export function proceduresOf(tree: AnyContractRouter, path: string[] = []): Procedure[] {
  if (isContractProcedure(tree)) return [{ path, schema: inputOf(tree) }]
  return Object.entries(tree as Record<string, AnyContractRouter>).flatMap(([name, child]) =>
    proceduresOf(child, [...path, name]),
  )
}

function inputOf(procedure: AnyContractProcedure): JsonSchema | undefined {
  const schema = procedure['~orpc'].inputSchema
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : undefined
}

const LONG = 1_000_000

/** What a structured clone or a JSON body can carry and no form ever sends. */
function foreign(random: Random): Tree {
  switch (random.below(12)) {
    case 0:
      return undefined
    case 1:
      return random.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 1.5, 1e308])
    case 2:
      return 'x'.repeat(LONG)
    case 3:
      return JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
    case 4: {
      const round: Record<string, Tree> = {}
      round.self = round
      return round
    }
    case 5:
      return new Map([[random.pick(TRAPS), random.pick(EDGES)]])
    case 6:
      return new Set(TRAPS)
    case 7:
      return new Date(random.pick([0, Number.NaN, 8.64e15]))
    case 8:
      return nested(2000, random.pick(TRAPS))
    case 9:
      return '\ud800'
    default:
      return anything(random)
  }
}

/** Something the schema allows; `words` are texts that mean something to the node, tried wherever a pattern fits them. */
function allowed(schema: JsonSchema, random: Random, words: readonly string[]): Tree {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) return allowed(random.pick(branches) as JsonSchema, random, words)
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}) as [string, JsonSchema][]
      const required = new Set(schema.required)
      return Object.fromEntries(
        fields
          .filter(([name]) => required.has(name) || random.chance(50))
          .map(([name, field]) => [name, allowed(field, random, words)]),
      )
    }
    case 'array':
      return Array.from({ length: random.below(4) }, () => allowed((schema.items ?? {}) as JsonSchema, random, words))
    case 'string':
      return text(schema, random, words)
    case 'integer':
    case 'number':
      return random.pick([schema.minimum ?? 0, schema.maximum ?? 1, 1, 2, 1_800_000_000_000, ...EDGES.map(Number)])
    case 'boolean':
      return random.chance(50)
    default:
      return anything(random)
  }
}

function text({ pattern }: JsonSchema, random: Random, words: readonly string[]): string {
  if (pattern === undefined) return random.chance(40) ? random.pick(TRAPS) : random.pick(words)
  const fitting = words.filter((word) => new RegExp(pattern).test(word))
  return fitting.length > 0 ? random.pick(fitting) : random.pick(TRAPS)
}

/** One input: a third as the schema wants it, the rest with one to three things wrong. */
export function inputFor({ schema }: Procedure, random: Random, words: readonly string[]): Tree {
  if (schema === undefined || random.chance(5)) return foreign(random)
  let input = allowed(schema, random, words)
  for (let n = random.below(4); n > 0; n--) input = mutated(input, random, () => foreign(random))
  return input
}
