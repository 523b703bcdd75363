/** Long enough for a slow disk to take the bytes over. */
const KEPT_MS = 60_000

/** Hands bytes to the system's own "save as". */
export function saveFile(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
