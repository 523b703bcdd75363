/** Of libraries without types, what a test asks of them (jsonld-signatures 11, data-integrity 2). */
declare module 'jsonld-signatures' {
  const jsigs: {
    verify(
      document: object,
      by: { suite: object; purpose: object; documentLoader: (url: string) => Promise<object> },
    ): Promise<{ verified: boolean }>
    purposes: { AssertionProofPurpose: new (options: { controller: object }) => object }
  }
  export default jsigs
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object })
  }
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): object
}
