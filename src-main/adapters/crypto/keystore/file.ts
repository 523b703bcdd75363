/** The keystore's file: written whole and atomically, so a crash leaves the old one or the new one. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { replaceFile } from '../../durable-file.ts'

const KEYSTORE_FILE = 'keystore.json'
export const keystorePath = (dir: string): string => path.join(dir, KEYSTORE_FILE)
export const hasKeystore = (dir: string): boolean => existsSync(keystorePath(dir))
/** Bytes that are no UTF-8 arrive as replacement characters and fail the envelope's checks. */
export const readKeystore = (dir: string): string => readFileSync(keystorePath(dir), 'utf8')

/** Throws the system's error when the disk refuses; the old file is then still whole. */
export function writeKeystore(dir: string, text: string): void {
  replaceFile(keystorePath(dir), text)
}
