import type { TieColumn } from '../../state/tie-results.ts';
import { countValues } from '../../state/tie-results.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTieWords } from '../../ui/use-tie-words.ts';
import classes from './indicators.module.css';

/** How many ties have each of the values of a column that names classes, as bars with their number. */
export function ClassCounts({ column }: { readonly column: TieColumn }) {
  const { t, number } = useLanguage();
  const { wordOf } = useTieWords();
  const counts = countValues(column.values);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul className={classes.counts}>
      {counts.map(({ value, count }) => (
        <li key={String(value)} className={classes.countRow}>
          <span>{value === null ? t('undefined') : wordOf(column, value)}</span>
          <span className={classes.count}>{number(count)}</span>
          <meter className={classes.share} aria-hidden="true" min={0} max={most} value={count} />
        </li>
      ))}
    </ul>
  );
}
