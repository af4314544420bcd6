import { useId } from 'react';
import type { TableLookView } from '../../../server/http/contract.ts';
import hidden from '../../ui/unseen.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './reading.module.css';

type Props = {
  readonly label: string;
  readonly top: TableLookView['top'];
  /** Excel row of the header; null = the table has none of its own. */
  readonly headerRow: number | null;
  /** Null where no other row can be the header. */
  readonly onHeaderRow: ((row: number) => void) | null;
};

/** The first rows as they were read. The row numbers are a choice: the row of the header; arrow keys walk them. */
export function PreviewTable({ label, top, headerRow, onHeaderRow }: Props) {
  const { t, number } = useLanguage();
  const group = useId();
  const width = Math.max(...top.map(({ cells }) => cells.length));
  const positions = Array.from({ length: width }, (_, position) => position);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard
    <div className={classes.box} role="group" tabIndex={0} aria-label={t('import.reading.preview', { of: label })}>
      <table className={classes.preview}>
        <caption className={hidden.unseen}>{t('import.reading.preview', { of: label })}</caption>
        <tbody>
          {top.map(({ row, cells }) => {
            const isHeader = row === headerRow;
            const isBefore = headerRow !== null && row < headerRow;
            return (
              <tr key={row} className={isHeader ? classes.header : isBefore ? classes.before : undefined}>
                <th scope="row" className={classes.number}>
                  {onHeaderRow === null ? (
                    number(row)
                  ) : (
                    <label className={classes.pick} title={t('import.reading.makeHeader', { row: number(row) })}>
                      <input
                        type="radio"
                        className={hidden.unseen}
                        name={group}
                        checked={isHeader}
                        aria-label={t('import.reading.makeHeader', { row: number(row) })}
                        onChange={() => onHeaderRow(row)}
                      />
                      {number(row)}
                    </label>
                  )}
                </th>
                {positions.map((position) => (
                  <td key={position}>{cells[position] ?? ''}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
