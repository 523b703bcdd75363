import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

export interface Column<R> {
  readonly key: string
  readonly label: string
  readonly render: (row: R) => ReactNode
  /** 'end' for numbers. */
  readonly align?: 'start' | 'end'
  readonly className?: string
  /** The cell that names the row; at most one. */
  readonly header?: boolean
}

export interface DataTableProps<R> {
  /** Names the table; shown only with `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly empty?: ReactNode
  /** Opens a row when it is clicked; put a link in the header cell too, for the keyboard. */
  readonly onOpen?: (row: R) => void
}

export function DataTable<R>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  empty,
  onOpen,
}: DataTableProps<R>) {
  const { t } = useTranslation('ui')
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-raised shadow-card">
      <table className="w-full border-collapse text-sm">
        <caption className={showCaption ? 'px-4 pt-3 pb-1 text-start font-serif text-lg' : 'sr-only'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-line text-ink-faint">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cx('px-4 py-2.5 font-medium whitespace-nowrap', side(column), column.className)}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="px-4 py-8 text-center text-ink-faint">
                {empty ?? t('emptyTable')}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              onClick={onOpen && (() => onOpen(row))}
              className={cx('border-b border-line last:border-0', onOpen && 'cursor-pointer hover:bg-paper')}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<R>({ column, row }: { column: Column<R>; row: R }) {
  const className = cx('px-4 py-2.5 align-middle', side(column), column.align === 'end' && 'figures', column.className)
  return column.header ? (
    <th scope="row" className={cx(className, 'font-medium')}>
      {column.render(row)}
    </th>
  ) : (
    <td className={className}>{column.render(row)}</td>
  )
}

const side = (column: { align?: 'start' | 'end' }): string => (column.align === 'end' ? 'text-end' : 'text-start')
