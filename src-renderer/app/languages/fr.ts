/** Every word in French, as one chunk. */
import { gather } from './gather.ts'

export const words = gather(
  'fr',
  import.meta.glob<object>(['../fr.ts', '../../ui/fr.ts', '../../features/*/fr.ts', '../../features/*/fr.*.ts'], {
    eager: true,
    import: 'fr',
  }),
)
