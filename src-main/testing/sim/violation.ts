/** A law of SECURITY.md was broken; the numbers are its own. */
export class Violation extends Error {
  readonly law: number

  constructor(law: number, what: string) {
    super(`invariant ${law}: ${what}`)
    this.law = law
  }
}

export const broken = (law: number, what: string): never => {
  throw new Violation(law, what)
}

const OTHER_STATE = /the state that was certified|not the one that was certified/

/** What the fold, and whoever makes or takes a snapshot, check themselves and stop: that is the law at work, and no other defect. */
export const asViolation = (error: unknown): unknown => {
  const text = error instanceof Error ? error.message : ''
  if (text.includes('money appeared or vanished')) return new Violation(1, `${text} (the fold's own check)`)
  return OTHER_STATE.test(text) ? new Violation(7, `${text} (the node's own check)`) : error
}
