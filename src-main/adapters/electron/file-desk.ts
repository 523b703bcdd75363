/** The system's own dialogs for backups and delivered files: a page never learns a path, and only a person names a file. One at a time. */
import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { NodeRefusal } from '../../ports/failure.ts'
import type { FileDesk } from '../../ports/person.ts'

const FILTERS = [{ name: 'Kind Market', extensions: ['kindbackup'] }]

export class SystemFileDesk implements FileDesk {
  readonly #parent: () => BrowserWindow | undefined
  #open = false

  /** `parent` is the market's window, which the dialog belongs to. */
  constructor(parent: () => BrowserWindow | undefined) {
    this.#parent = parent
  }

  async saveBackup(name: string): Promise<string | undefined> {
    const options = {
      defaultPath: path.join(app.getPath('documents'), name),
      filters: FILTERS,
      properties: ['showOverwriteConfirmation' as const],
    }
    const parent = this.#parent()
    const { canceled, filePath } = await this.#alone(() =>
      parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options),
    )
    return canceled || filePath === '' ? undefined : filePath
  }

  async chooseBackup(): Promise<string | undefined> {
    const options = { filters: FILTERS, properties: ['openFile' as const] }
    const parent = this.#parent()
    const { canceled, filePaths } = await this.#alone(() =>
      parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options),
    )
    return canceled ? undefined : filePaths[0]
  }

  async chooseFiles(): Promise<string[]> {
    const options = { properties: ['openFile' as const, 'multiSelections' as const] }
    const parent = this.#parent()
    const { canceled, filePaths } = await this.#alone(() =>
      parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options),
    )
    return canceled ? [] : filePaths
  }

  async savePlace(name: string): Promise<string | undefined> {
    const options = {
      defaultPath: path.join(app.getPath('downloads'), fileName(name)),
      properties: ['showOverwriteConfirmation' as const],
    }
    const parent = this.#parent()
    const { canceled, filePath } = await this.#alone(() =>
      parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options),
    )
    return canceled || filePath === '' ? undefined : filePath
  }

  async #alone<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#open)
      throw new NodeRefusal(
        'REFUSED',
        'dialog-open',
        'A dialog for a file is already open. Nothing was changed; finish or close it first.',
      )
    this.#open = true
    return ask().finally(() => {
      this.#open = false
    })
  }
}

/** A name that somebody else gave, as a name and nothing else: no folder, no hidden file, nothing a system reads as more. */
export function fileName(name: string): string {
  const plain = [...name].map((char) => (char < ' ' || '\\/:*?"<>|'.includes(char) ? '_' : char)).join('')
  return plain.replace(/^[.\s]+|[.\s]+$/g, '') || 'file'
}
