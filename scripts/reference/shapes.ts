/** JSON Schema as the types a TypeScript programmer writes; what types cannot say (lengths, patterns) is left to the schema itself. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
}

const LINE = 100
const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value))

/** `docOf` knows the comment above a property, by its path from `path` on. */
export function typeText(schema: Schema, docOf: (path: string) => string | undefined, path: string, depth = 0): string {
  const inner = (one: Schema): string => typeText(one, docOf, path, depth)
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '')
  if (schema.const !== undefined) return quoted(schema.const)
  const arms = schema.enum?.map(quoted) ?? (schema.anyOf ?? schema.oneOf)?.map(inner)
  if (arms) return unionText([...new Set(arms)], '  '.repeat(depth + 1))
  if (schema.allOf) return schema.allOf.map(inner).join(' & ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(inner).join(', ')}]`
  if (schema.type === 'array') return listText(schema.items ? inner(schema.items) : 'unknown')
  if (schema.type === 'object') return objectText(schema, docOf, path, depth)
  if (schema.type === 'integer') return 'number'
  return typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'unknown')
}

/** A line for each where one would be too long: shapes always, words as many as fit. */
function unionText(arms: readonly string[], indent: string): string {
  const flat = arms.join(' | ')
  if (flat.length <= LINE) return flat
  if (arms.some((arm) => arm.startsWith('{'))) return arms.map((arm) => `\n${indent}| ${arm}`).join('')
  return arms.reduce(
    ({ lines, width }, arm) => {
      const fits = width > 0 && width + arm.length + 3 <= LINE
      return { lines: `${lines}${fits ? ' ' : `\n${indent}`}| ${arm}`, width: (fits ? width : 0) + arm.length + 3 }
    },
    { lines: '', width: 0 },
  ).lines
}

const listText = (item: string): string => (/^[\w']+$|^\{[\s\S]*\}$/.test(item) ? `${item}[]` : `(${item})[]`)

function objectText(
  { properties, required, additionalProperties, propertyNames }: Schema,
  docOf: (path: string) => string | undefined,
  path: string,
  depth: number,
): string {
  if (!properties) {
    const key = propertyNames ? typeText(propertyNames, docOf, path) : 'string'
    const value =
      typeof additionalProperties === 'object' ? typeText(additionalProperties, docOf, path, depth) : 'unknown'
    return `Record<${key}, ${value}>`
  }
  const fields = Object.entries(properties).map(([name, field]) => {
    const place = `${path}.${name}`
    const text = `${name}${required?.includes(name) ? '' : '?'}: ${typeText(field, docOf, place, depth + 1)}`
    return { text, doc: docOf(place) }
  })
  if (fields.length === 0) return '{}'
  const flat = `{ ${fields.map(({ text }) => text).join('; ')} }`
  if (flat.length <= LINE && !flat.includes('\n') && fields.every(({ doc }) => !doc)) return flat
  const indent = '  '.repeat(depth + 1)
  const lines = fields.map(({ text, doc }) => `${doc ? `${indent}/** ${doc} */\n` : ''}${indent}${text}`)
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}
