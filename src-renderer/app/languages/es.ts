/** Every word in Spanish, as one chunk. */
import { gather } from './gather.ts'

export const words = gather(
  'es',
  import.meta.glob<object>(['../es.ts', '../../ui/es.ts', '../../features/*/es.ts', '../../features/*/es.*.ts'], {
    eager: true,
    import: 'es',
  }),
)
