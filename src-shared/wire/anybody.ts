/** Stands in drafts for whoever takes a mandate; no key has this did. Alone in its file, so that windows need no schema for it. */
export const ANYBODY = `did:key:z6Mk${'1'.repeat(44)}`
