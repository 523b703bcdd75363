/** More than any document that is read, so that a huge file is refused for its length without being read whole. */
export const READ_BYTES_MAX = 4_000_000
