/**
 * Stands for `FormData` in the built main process (electron.vite.config.ts). oRPC asks of every message whether it is a form, and Node
 * answers the first time by loading all of undici: 80 ms, just when the first page waits for its first answer (decision 017).
 */
export class NoForm {
  constructor() {
    throw new TypeError('No procedure of this contract takes or gives a form.')
  }
}
