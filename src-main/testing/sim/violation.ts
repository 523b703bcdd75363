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
