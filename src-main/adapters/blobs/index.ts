import { FileBlobStore } from './files.ts'

export { FileBlobStore } from './files.ts'

/** A blob store in this directory; the directory is made when the first file comes. */
export const createBlobStore = (dir: string): FileBlobStore => new FileBlobStore(dir)
