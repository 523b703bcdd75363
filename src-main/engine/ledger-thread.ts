/** Worker-thread entry: first the keys, whose opening takes 200 ms of a core that is idle now, then everything else (decision 017). */
import './opening.ts'

await import('./ledger-service.ts')
