/** Refusals a person reads: what happened, what was kept, what to do next. Everything else that is thrown is a defect. */
import { NodeRefusal } from '../ports/failure.ts'

/** The rules or the state forbid it now. */
export const refused = (code: string, text: string): Error => new NodeRefusal('REFUSED', code, text)
/** Nothing here by that name. */
export const notFound = (code: string, text: string): Error => new NodeRefusal('NOT_FOUND', code, text)
