/** Runs seeds until one breaks a law, and says which; what the hunt for planted bugs starts in a patched copy. */
import { runSeed } from './run.ts'

for (let seed = 1; seed <= Number(process.argv[2] ?? 1); seed++) {
  const { violation } = runSeed(seed)
  if (violation === undefined) continue
  console.log(`seed ${seed}: ${violation.split('\n')[0]}`)
  break
}
process.exit(0)
