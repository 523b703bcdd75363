/** The reference of the contract, written from its schemas and the comments above them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getEventIteratorSchemaDetails } from '@orpc/contract'
import * as z from 'zod'
import { contract } from '#shared/ipc/index.ts'
import { operatorContract } from '#shared/ipc/sheet.ts'
import { ROOT } from '../rules/graph.ts'
import { type Comments, commentsOf } from './comments.ts'
import { type Schema, typeText } from './shapes.ts'

const IPC = 'src-shared/ipc'

interface Procedure {
  input?: z.ZodType
  output?: z.ZodType
  /** What comes again and again, where that is what it answers. */
  stream?: z.ZodType
}

/** One feature of the contract: where it is written, and what it answers. */
interface Feature {
  name: string
  exported: string
  comments: Comments
  procedures: [string, Procedure][]
}

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** oRPC keeps a procedure's schemas under this name. */
function procedureOf(value: unknown): Procedure {
  const { inputSchema, outputSchema } = (value as Record<'~orpc', Record<string, unknown>>)['~orpc']
  const stream = outputSchema && getEventIteratorSchemaDetails(outputSchema as never)?.yields
  return {
    ...(isSchema(inputSchema) && { input: inputSchema }),
    ...(isSchema(outputSchema) && { output: outputSchema }),
    ...(isSchema(stream) && { stream }),
  }
}

interface Source {
  /** Of its file, without the ending. */
  name: string
  comments: Comments
  values: [string, unknown][]
}

async function sources(): Promise<Source[]> {
  const files = readdirSync(path.join(ROOT, IPC)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts',
  )
  const source = async (name: string): Promise<Source> => ({
    name,
    comments: commentsOf(`${name}.ts`, readFileSync(path.join(ROOT, IPC, `${name}.ts`), 'utf8')),
    values: Object.entries((await import(`../../src-shared/ipc/${name}.ts`)) as Record<string, unknown>),
  })
  return Promise.all(files.sort().map((file) => source(path.basename(file, '.ts'))))
}

/** Every exported schema has a name of its own, so that each shape is written once; its file goes before what two files call the same. */
class Names {
  readonly registry = z.registry<{ id: string }>()
  readonly all: { name: string; schema: z.ZodType; comments: Comments; exported: string }[] = []

  constructor(all: readonly Source[]) {
    const schemas = all.flatMap(({ name, comments, values }) =>
      values.flatMap(([exported, schema]) => (isSchema(schema) ? [{ file: name, comments, exported, schema }] : [])),
    )
    for (const { file, comments, exported, schema } of schemas) {
      if (this.registry.has(schema)) continue
      const isShared = schemas.some((other) => other.exported === exported && other.schema !== schema)
      const name = `${isShared ? capital(file) : ''}${capital(exported)}`
      this.registry.add(schema, { id: name })
      this.all.push({ name, schema, comments, exported })
    }
    this.all.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  text(schema: z.ZodType, io: 'input' | 'output', comments: Comments, at: string, whole = false): string {
    const name = this.registry.get(schema)?.id
    if (name !== undefined && !whole) return name
    const json = z.toJSONSchema(schema, { io, metadata: this.registry, unrepresentable: 'any' }) as Schema & {
      $defs?: Record<string, Schema>
    }
    // A root with a name may come back as a reference to itself.
    const root = json.$ref !== undefined && whole ? (json.$defs?.[name ?? ''] ?? json) : json
    return typeText(root, (place) => comments.get(place), at)
  }
}

/** Where a union begins on a line of its own, nothing is left behind on the one before. */
const code = (text: string): string => `\`\`\`ts\n${text.replaceAll(' \n', '\n')}\n\`\`\``

function featureText({ name, exported, comments, procedures }: Feature, names: Names): string {
  const parts = procedures.map(([procedure, { input, output, stream }]) => {
    const at = `${exported}.${procedure}`
    const asked = input ? names.text(input, 'input', comments, `${at}.input`) : ''
    const answer = (schema: z.ZodType): string => names.text(schema, 'output', comments, `${at}.output`)
    const told = stream ? `AsyncIterable<${answer(stream)}>` : output ? answer(output) : 'nothing'
    const doc = comments.get(at)
    return `### ${name}.${procedure}\n${doc ? `${doc}\n` : ''}\n${code(`(${asked}) → ${told}`)}`
  })
  const about = comments.get('') ?? ''
  return [`## ${name}`, about, ...parts].filter((part) => part !== '').join('\n\n')
}

const INTRO = `# What a node answers

Windows, agents and \`npm run ctl\` ask a node by one contract. Every procedure has a name, takes one JSON value and answers one:

\`\`\`
npm run ctl -- --data DIR pools.list '{"hub":"…"}'
\`\`\`

Amounts are decimal strings in a token's smallest unit, times are ms since the epoch, ids are lower-case hex. Where something cannot be done the answer is one of \`REFUSED\`, \`LOCKED\` and
\`NOT_FOUND\`, each with a \`code\` for programs and a \`text\` that says what happened, what was kept and what to do next. Lengths and patterns stand in the schemas
under [src-shared/ipc](../src-shared/ipc/index.ts), which both sides check. Written by \`scripts/reference/api.test.ts\` from these schemas and the comments above them;
\`npm exec -- vitest run --project node scripts/reference -u\` writes it anew.
`

/** docs/API.md, whole. */
export async function apiReference(): Promise<string> {
  const all = await sources()
  const names = new Names(all)
  const features = Object.entries({ ...contract, operator: operatorContract }).map(([name, procedures]): Feature => {
    const source = all.find(({ values }) => values.some(([, value]) => value === procedures))
    const exported = source?.values.find(([, value]) => value === procedures)?.[0] ?? name
    const list = Object.entries(procedures).map(([one, value]): [string, Procedure] => [one, procedureOf(value)])
    return { name, exported, comments: source?.comments ?? new Map(), procedures: list }
  })
  const types = names.all.map(({ name, schema, comments, exported }) => {
    const text = names.text(schema, 'output', comments, exported, true)
    const doc = comments.get(exported)
    return `${doc ? `/** ${doc} */\n` : ''}type ${name} = ${text}`
  })
  const sections = features.map((feature) => featureText(feature, names))
  return `${[INTRO.trimEnd(), ...sections, '## Shapes', code(types.join('\n\n'))].join('\n\n')}\n`
}
