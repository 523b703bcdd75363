import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContractPreview } from '#shared/ipc/contracts.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Note } from '#ui/ui/Note.tsx'
import { Courses } from './Courses.tsx'
import { goToField, type Problem } from './problems.ts'
import type { Previewed } from './useContractPreview.ts'

/** A sentence longer than this is set smaller, so that the way on stays in sight. */
const LONG = 300

export interface PreviewPanelProps {
  readonly shown: Previewed
  readonly problems: readonly Problem[]
  /** What each party is called, by place. */
  readonly names: readonly string[]
}

/** What these terms say in plain language, the worst of them for each, and every course they can take. */
export function PreviewPanel({ shown, problems, names }: PreviewPanelProps) {
  const { t } = useTranslation('contracts')
  const { preview, error, missing } = shown
  return (
    <Card aria-labelledby="preview" data-testid="draft-preview" className="pinned grid gap-3 border-t-primary">
      <h2 id="preview" className="text-sm text-ink-faint">
        {t('draft.preview')}
      </h2>
      <ErrorNote failure={error ? failureOf(error) : undefined} />
      {preview === undefined || missing.length > 0 ? (
        <p className="text-ink-soft">{t('draft.previewEmpty')}</p>
      ) : (
        preview.sentence !== '' && <Said preview={preview} names={names} />
      )}
      <ProblemList problems={problems} />
      {preview !== undefined && missing.length === 0 && preview.courses.length > 0 && (
        <div className="grid gap-1 border-t border-line pt-3">
          <h3 className="text-sm font-medium">{t('courses.title')}</h3>
          <Courses courses={preview.courses} names={names} />
        </div>
      )}
    </Card>
  )
}

function Said({ preview, names }: { preview: ContractPreview; names: readonly string[] }) {
  const { t } = useTranslation('contracts')
  return (
    <>
      <p
        {...ENGLISH}
        aria-live="polite"
        className={cx('font-serif text-pretty', preview.sentence.length > LONG ? 'text-base' : 'text-lg')}
      >
        {preview.sentence}
      </p>
      {preview.lines.length > 1 && (
        <ol className="m-0 grid list-decimal gap-1.5 ps-5 text-sm">
          {preview.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <li key={at} {...ENGLISH}>
              {line}
            </li>
          ))}
        </ol>
      )}
      {preview.worst.length > 0 && (
        <div className="grid gap-1.5 border-t border-line pt-3 text-sm">
          <h3 className="flex items-center gap-2 font-medium">
            <ShieldAlert aria-hidden className="size-4 shrink-0 text-amber" />
            {t('draft.worst')}
          </h3>
          <dl className="m-0 grid gap-1.5">
            {preview.worst.map((text, party) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a party is its place
              <div key={party}>
                <dt className="inline text-ink-faint">
                  <bdi>{names[party]}</bdi>:{' '}
                </dt>
                <dd {...ENGLISH} className="m-0 inline">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </>
  )
}

/** Everything to put right, each a way to its field. */
function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation('contracts')
  if (problems.length === 0) return null
  return (
    <Note kind="warning" live title={t('draft.problems')}>
      <ul className="m-0 grid list-none p-0">
        {problems.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            <button
              type="button"
              className="min-h-6 text-start text-amber underline underline-offset-2"
              onClick={() => goToField(path)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Note>
  )
}
