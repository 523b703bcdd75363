/** Doc comments of the contract's source, by the place of what they stand above: `Pool.gifts`, `poolsContract.list`. */
import { type Comment, type Expression, type ObjectExpression, type Program, parseSync } from 'oxc-parser'

/** By path: the name of an export, then of properties within it; procedures have `input` and `output` between. */
export type Comments = ReadonlyMap<string, string>

/** What belongs to one file: its own first comment under '', and those above exports and properties. */
export function commentsOf(file: string, source: string): Comments {
  const { program, comments } = parseSync(file, source)
  const found = new Map<string, string>()
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
  const note = (path: string, from: number, to: number): void => {
    const text = lastBetween(docs, from, to)
    if (text) found.set(path, text)
  }
  note('', 0, program.body[0]?.start ?? 0)
  for (const { name, init, start, after } of exportsOf(program)) {
    note(name, after, start)
    visit(init, name, note)
  }
  return found
}

const lastBetween = (docs: readonly Comment[], from: number, to: number): string | undefined => {
  const last = docs.findLast(({ start, end }) => start >= from && end <= to)
  return last?.value.replace(/^\*|\s*\n\s*\*\s?/g, ' ').trim()
}

function* exportsOf({ body }: Program): Generator<{ name: string; init: Expression; start: number; after: number }> {
  let after = 0
  for (const statement of body) {
    if (statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration')
      for (const { id, init } of statement.declaration.declarations)
        if (id.type === 'Identifier' && init) yield { name: id.name, init, start: statement.start, after }
    after = statement.end
  }
}

type Note = (path: string, from: number, to: number) => void

/** Objects that an expression describes, with what its calls say of their place: `base.input(z.object({…}))` is `.input`. */
function visit(expression: Expression, path: string, note: Note): void {
  if (expression.type === 'ObjectExpression') return properties(expression, path, note)
  if (expression.type !== 'CallExpression') return
  const { callee, arguments: given } = expression
  const called = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
  const inside = called === 'input' || called === 'output' ? `${path}.${called}` : path
  for (const one of given) if (one.type !== 'SpreadElement') visit(one, inside, note)
  if (callee.type === 'MemberExpression' && callee.object.type !== 'Super') visit(callee.object, path, note)
}

function properties(object: ObjectExpression, path: string, note: Note): void {
  let after = object.start
  for (const property of object.properties) {
    if (property.type === 'Property' && property.key.type === 'Identifier') {
      const place = `${path}.${property.key.name}`
      note(place, after, property.start)
      visit(property.value as Expression, place, note)
    }
    after = property.end
  }
}
