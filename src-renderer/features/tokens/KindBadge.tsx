import { useTranslation } from 'react-i18next'
import type { TokenKind } from '#shared/wire/issuing.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'

const TONE: Record<TokenKind, Tone> = {
  stable: 'good',
  volatile: 'amber',
  mission: 'primary',
  mutual: 'neutral',
  points: 'neutral',
}

/** Which kind of promise a token is, and whether it is over. */
export function KindBadge({ kind, ended }: { kind: TokenKind; ended: boolean }) {
  const { t } = useTranslation('tokens')
  return (
    <>
      <Badge tone={TONE[kind]}>{t(`kind.${kind}`)}</Badge>
      {ended && <Badge tone="danger">{t('ended')}</Badge>}
    </>
  )
}
