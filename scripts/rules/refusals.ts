/** Every sentence in which the node refuses something, as it stands in the source; what is put in is `{1}`, `{2}` … (decision 063). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Expression, parseSync, type TemplateLiteral, Visitor } from 'oxc-parser'
import { ROOT, sourceFiles } from './graph.ts'

/** Sentences in tables are known by what they say of what was kept. */
const SAYS =
  /\b(Nothing (was|is|moved|changed|to do|has|new|real|of yours)|Refused:|Not (now|yet|kept|saved|quite|put)\b|(is|was|are) kept)/
/** Codes with their words, joined by refusal-words.ts. */
const TABLES = /engine\/[a-z]+-words\.ts$/
/** What looks alike and is said by no window: command lines, SQL, the practice town's people, and words that are no refusals. */
const OTHERS =
  /adapters\/(etcd|api\/control-socket|electron\/camera|libp2p\/troubles)|practice\/cast|watches\/read-model|node\/passphrase|src-main\/release|core\/(activity\/words|contracts\/(courses|outlook|sentence))|agreements\/(outlook|contracts\/moves)|court\/words/
const REFUSES = new Set(['refused', 'notFound'])

type Node = Expression | undefined

function sentence(node: Node): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  return node?.type === 'TemplateLiteral' ? pattern(node) : undefined
}
const pattern = ({ quasis }: TemplateLiteral): string =>
  quasis.map(({ value, tail }, at) => `${value.cooked ?? ''}${tail ? '' : `{${at + 1}}`}`).join('')
const sentences = (node: Node): (string | undefined)[] =>
  node?.type === 'ConditionalExpression'
    ? [...sentences(node.consequent), ...sentences(node.alternate)]
    : [sentence(node)]

function refusalsIn(file: string): (string | undefined)[] {
  const found: (string | undefined)[] = []
  const argument = (nodes: readonly unknown[], at: number): void => void found.push(...sentences(nodes[at] as Node))
  const alike = (text: string | undefined): void =>
    void found.push(text !== undefined && SAYS.test(text) ? text : undefined)
  const other = OTHERS.test(file)
  new Visitor({
    CallExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && REFUSES.has(callee.name)) argument(given, 1)
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'NodeRefusal') argument(given, 2)
    },
    Property({ value }) {
      if (TABLES.test(file)) found.push(sentence(value as Node))
    },
    Literal({ value }) {
      if (!other && typeof value === 'string') alike(value)
    },
    TemplateLiteral(node) {
      if (!other) alike(pattern(node))
    },
  }).visit(parseSync(file, readFileSync(path.join(ROOT, file), 'utf8')).program)
  return found
}

export function refusals(): ReadonlySet<string> {
  const files = sourceFiles(['src-main', 'src-shared'], /(?<!\.(test|fixture))\.ts$/).filter(
    (file) => !file.includes('/testing/'),
  )
  return new Set(files.flatMap(refusalsIn).filter((text): text is string => text !== undefined && text !== ''))
}
