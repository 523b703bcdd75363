/** Every word in German, as one chunk. */
import { gather } from './gather.ts'

export const words = gather(
  'de',
  import.meta.glob<object>(['../de.ts', '../../ui/de.ts', '../../features/*/de.ts', '../../features/*/de.*.ts'], {
    eager: true,
    import: 'de',
  }),
)
