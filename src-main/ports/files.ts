/** Work on whole files, done beside the main thread: it takes minutes, and windows and sockets must answer within a frame. */

export interface SealedAdded {
  root: Uint8Array
  /** Bytes of the plaintext. */
  size: number
  cipher: Uint8Array
  cipherSize: number
  key: Uint8Array
  /** Leaf hashes of the plaintext, packed and stored under this root. */
  leaves: Uint8Array
}

/** A delivered file whose ciphertext is in the store. */
export interface Opening {
  file: { root: Uint8Array; size: number }
  cipher: Uint8Array
  key: Uint8Array
}

export interface FileWork {
  /** Seals a file of the disk into the store under a fresh key. Rejects with DiskFull, FileProblem. */
  seal(path: string, watch: Watch): Promise<SealedAdded>
  /** Opens a sealed file and writes it to a path, which appears when all of it was checked. Rejects with DiskFull, FileProblem. */
  save(opening: Opening, path: string, watch: Watch): Promise<void>
}

export interface Watch {
  signal: AbortSignal
  /** Bytes of plaintext so far, and of how many; not after every chunk. */
  onBytes(bytes: number, size: number): void
}

export type FileTrouble = 'unreadable' | 'size' | 'unwritable' | 'changed' | 'wrong' | 'missing' | 'stopped'

/** Why a file's work ended early. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  readonly trouble: FileTrouble

  constructor(trouble: FileTrouble, cause?: unknown) {
    super(`file ${trouble}`, { cause })
    this.trouble = trouble
  }
}
