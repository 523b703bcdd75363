/** Files: how they are cut into chunks, named by them and sealed chunk by chunk. */
export * from './chunks.ts'
export * from './key-box.ts'
export * from './sealed.ts'
export * from './wrong-chunk.ts'
