/**
 * The person in front of this node, asked in windows that main owns and no page of the market can reach (DESIGN §6).
 * A headless node has nobody to ask: its operator approves by digest instead.
 */
import type { Sheet } from '#shared/ipc/agreements.ts'

export interface PersonDesk {
  readonly files: FileDesk
  readonly camera: CameraDesk
  readonly printer: Printer
  /**
   * Shows what is about to be signed. `approve` is called at most once per press of the button, with the digest shown and no other;
   * when it rejects, the window says why and stays open. Resolves 'declined' when the window closes without a signature.
   */
  sign(sheet: Sheet, approve: (digest: string) => Promise<void>): Promise<'signed' | 'declined'>
  /** Shows the recovery words and asks for some of them; resolves true once they were repeated correctly. */
  confirmSeed(words: readonly string[]): Promise<boolean>
  /** Shows the phrase of a device that asks to be taken in; `accept` is called once they said both are the same. Resolves false when closed. */
  compareDevice(phrase: string, accept: () => Promise<void>): Promise<boolean>
  /** Lets a person type recovery words; `accept` rejects with words for the person when they are wrong. Resolves false when closed. */
  enterSeed(accept: (words: string) => Promise<void>): Promise<boolean>
}

/** Lets a person name a file in the system's own dialogs; undefined when the dialog was closed. */
export interface FileDesk {
  /** `name` is proposed. */
  saveBackup(name: string): Promise<string | undefined>
  chooseBackup(): Promise<string | undefined>
  /** Files to deliver; none when the dialog was closed. */
  chooseFiles(): Promise<string[]>
  /** `name` is proposed; it comes from somebody else. */
  savePlace(name: string): Promise<string | undefined>
}

/** A page to print. `title`, `body` and `foot`, of every sheet, are HTML without scripts in which whatever people wrote is escaped. */
export interface Paper {
  /** Proposed to whoever saves it. */
  name: string
  title: string
  body: string
  foot: string
}

export interface Printer {
  /** The paper as PDF. */
  print(paper: Paper): Promise<Uint8Array>
}

/** The camera, which no page opens unless the person in front of it was asked, each time anew. */
export interface CameraDesk {
  /** Asks in a dialog of the system; true: the market's page may open the camera once, until `close`. */
  open(): Promise<boolean>
  close(): void
}
