/** Every word in Arabic, as one chunk. */
import { gather } from './gather.ts'

export const words = gather(
  'ar',
  import.meta.glob<object>(['../ar.ts', '../../ui/ar.ts', '../../features/*/ar.ts', '../../features/*/ar.*.ts'], {
    eager: true,
    import: 'ar',
  }),
)
