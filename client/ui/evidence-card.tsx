import { Badge } from '@mantine/core';
import type { EvidenceRow, TableKind } from '../../server/http/contract.ts';
import classes from './evidence.module.css';
import hidden from './unseen.module.css';
import { useFileName } from './use-file-name.ts';
import { useLanguage } from './use-language.ts';

/** Cells that the card says in another way: the ends, the type, the words themselves. */
const spoken = new Set([
  'from_org',
  'to_org',
  'type',
  'present',
  'segment',
  'note',
  'code',
  'org_id',
  'target_org',
  'contact_id',
  'date',
  'municipality',
  'name',
  'lat',
  'lon',
]);
const quoted = ['segment', 'note'] as const;
type Cells = ReadonlyMap<string, EvidenceRow['cells'][number]['value']>;

/** One record: what it says, whether it counts, and where it stands in its file. */
export function EvidenceCard({ row, kind }: { readonly row: EvidenceRow; readonly kind: TableKind }) {
  const { t, text, day, number, column: columnName, word } = useLanguage();
  const fileName = useFileName();
  const cells: Cells = new Map(row.cells.map(({ column, value }) => [column, value]));
  const date = cells.get('date');
  const denied = kind === 'relations' && cells.get('present') === false;
  const type = row.type ? text(row.type) : null;
  const facts = row.cells.filter(({ column, value }) => value !== null && !spoken.has(column));
  return (
    <li className={row.counts ? classes.row : classes.aside}>
      <p className={classes.ends}>
        {row.from && <span>{row.from.label}</span>}
        {row.from && row.to && <span aria-hidden="true"> → </span>}
        {row.from && row.to && <span className={hidden.unseen}>{t('evidence.to')}</span>}
        {row.to && <span>{row.to.label}</span>}
      </p>
      <p className={classes.what}>
        {type && <strong>{type}</strong>}
        {typeof date === 'string' && <span>{day(date)}</span>}
        {denied && (
          <Badge variant="outline" size="sm" radius="sm" tt="none" color="gray">
            {t('evidence.denied')}
          </Badge>
        )}
      </p>
      {quoted.map((column) => {
        const words = cells.get(column);
        if (!words) return null;
        return (
          <blockquote key={column} className={classes.quote}>
            {String(words)}
          </blockquote>
        );
      })}
      {row.withheld && <p className={classes.withheld}>{text(row.withheld)}</p>}
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ column, value, name }) => (
            <div key={column}>
              <dt>{columnName(column)}</dt>
              <dd>{name ?? shown(column, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.place}>{t('evidence.place', { file: fileName(row.file), row: number(row.row) })}</p>
    </li>
  );

  function shown(column: string, value: Cells extends ReadonlyMap<string, infer V> ? V : never): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    // A year is a name, not an amount.
    if (typeof value === 'number') return column.endsWith('_year') ? String(value) : number(value);
    return word(column, value);
  }
}
