/** Calls a node the way a window does: input and output pass the contract's schemas, so that a test notices when they do not fit. */
import type { ZodType } from 'zod'
import { contract } from '#shared/ipc/index.ts'

interface Procedure {
  '~orpc': { inputSchema?: ZodType; outputSchema?: ZodType }
}

/** Procedures of the node's own (`acts.prepare`) are no part of the contract and pass as they are. */
export async function byContract(path: string, input: unknown, answer: (input: unknown) => unknown): Promise<unknown> {
  const [feature = '', name = ''] = path.split('.')
  const tree = contract as unknown as Record<string, Record<string, Procedure> | undefined>
  const schemas = tree[feature]?.[name]?.['~orpc']
  const output = await answer(schemas?.inputSchema ? schemas.inputSchema.parse(input) : input)
  return schemas?.outputSchema ? schemas.outputSchema.parse(output) : output
}
