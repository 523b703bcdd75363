/** What went wrong, in the shape a screen shows: a kind, the node's own code and the node's own words. */
import { ORPCError } from '@orpc/client'

export type FailureKind = 'refused' | 'locked' | 'not-found' | 'invalid' | 'unreachable' | 'broken'

export interface Failure {
  readonly kind: FailureKind
  /** The node's refusal code, or the transport's. */
  readonly code: string
  /** The node's sentence for people; empty when it had none and the screen has to say something general. */
  readonly text: string
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  REFUSED: 'refused',
  LOCKED: 'locked',
  NOT_FOUND: 'not-found',
  BAD_REQUEST: 'invalid',
}

/** Reads any thrown value as a Failure. Contract errors keep their code and text; everything else keeps only its name. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const kind = KINDS[error.code] ?? 'broken'
    const data: unknown = error.data
    return hasWords(data) ? { kind, code: data.code, text: data.text } : { kind, code: error.code, text: '' }
  }
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'UNKNOWN'
  return { kind: name === 'AbortError' ? 'unreachable' : 'broken', code: name, text: '' }
}

function hasWords(data: unknown): data is { code: string; text: string } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    typeof data.code === 'string' &&
    'text' in data &&
    typeof data.text === 'string'
  )
}
