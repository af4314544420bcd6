import { useMemo } from 'react';
import type { MeasuredCellView } from '../../../server/http/contract.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Hint } from '../../ui/hint.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './isolation.module.css';
import type { Reason, ServiceRow } from './service-row.ts';

type Props = {
  readonly caption: string;
  readonly rows: readonly ServiceRow[];
  /** From how many days without a contact a service is called silent. */
  readonly silentDays: number;
  /** Whether the study has a log of contacts; what only that tells is left out without. */
  readonly withLog: boolean;
  /** Names the municipality of each service. */
  readonly severalPlaces: boolean;
  readonly selected: string | null;
  readonly onOpen: (row: ServiceRow, what: 'isolation' | 'onOnePerson' | 'openReferrals', shown: string) => void;
  readonly onWhatIf: (row: ServiceRow) => void;
};

/** Services with why they stand apart; the name and each number open what they stand on. */
export function ServiceTable({ caption, rows, silentDays, withLog, severalPlaces, selected, onOpen, onWhatIf }: Props) {
  const { t, text, number, day, list } = useLanguage();
  const columns = useMemo((): TableColumn<ServiceRow>[] => {
    const sentence = (row: ServiceRow, reason: Reason): string =>
      t(`isolation.because.${reason}`, { partners: list(row.partners), days: silentDays });
    const short = (row: ServiceRow): string =>
      row.reasons[0] ? t(`isolation.class.${row.reasons[0]}`) : t('isolation.class.connected');
    const counted = (row: ServiceRow, what: 'onOnePerson' | 'openReferrals', words: string | null) => {
      const cell = row[what];
      if (words === null) return cell?.reason ? <Hint explanation={text(cell.reason)}>–</Hint> : '–';
      return <RowButton onClick={() => onOpen(row, what, words)}>{words}</RowButton>;
    };
    const ofLog: TableColumn<ServiceRow>[] = [
      {
        id: 'last',
        header: t('isolation.lastContact'),
        value: (row) => row.lastContact,
        cell: (row) =>
          row.lastContact === null ? (
            t('isolation.neverLogged')
          ) : (
            <span style={{ whiteSpace: 'nowrap' }}>{day(row.lastContact)}</span>
          ),
      },
      {
        id: 'onOne',
        header: t('isolation.onOnePerson'),
        hint: t('isolation.onOnePersonHint'),
        numeric: true,
        value: (row) => row.onOnePerson?.numerator ?? null,
        cell: (row) => counted(row, 'onOnePerson', ofAll(row.onOnePerson)),
      },
      {
        id: 'open',
        header: t('isolation.openReferrals'),
        hint: t('isolation.openReferralsHint'),
        numeric: true,
        value: (row) => row.openReferrals?.value ?? null,
        cell: (row) => counted(row, 'openReferrals', row.openReferrals?.value == null ? null : number(row.openReferrals.value)),
      },
    ];
    return [
      {
        id: 'name',
        header: t('isolation.service'),
        value: (row) => row.name,
        cell: (row) => <RowButton onClick={() => onOpen(row, 'isolation', short(row))}>{row.name}</RowButton>,
      },
      ...(severalPlaces
        ? [
            {
              id: 'place',
              header: t('recipe.municipality'),
              value: (row: ServiceRow) => row.place,
              cell: (row: ServiceRow) => row.place ?? '–',
            },
          ]
        : []),
      {
        id: 'why',
        header: t('isolation.why'),
        value: (row) => row.weight,
        cell: (row) => (
          <div className={classes.why}>
            <strong>{short(row)}</strong>
            {row.reasons.map((reason) => (
              <span key={reason}>{sentence(row, reason)}</span>
            ))}
          </div>
        ),
      },
      {
        id: 'partners',
        header: t('isolation.partners'),
        numeric: true,
        value: (row) => row.partners.length,
        cell: (row) =>
          row.partners.length === 0 ? (
            number(0)
          ) : (
            <Hint
              explanation={list(row.partners)}
              label={t('isolation.partnersOf', { name: row.name, count: row.partners.length })}
            >
              {number(row.partners.length)}
            </Hint>
          ),
      },
      ...(withLog ? ofLog : []),
      {
        id: 'what-if',
        header: t('whatIf.column'),
        cell: (row) => (
          <span className={classes.whatIf}>
            <RowButton label={t('whatIf.ofService', { name: row.name })} onClick={() => onWhatIf(row)}>
              {t('whatIf.open')}
            </RowButton>
          </span>
        ),
      },
    ];

    function ofAll(cell: MeasuredCellView | undefined): string | null {
      if (cell?.numerator == null || !cell.denominator) return null;
      return t('isolation.ofAll', { part: cell.numerator, all: cell.denominator });
    }
  }, [t, text, number, day, list, silentDays, withLog, severalPlaces, onOpen, onWhatIf]);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      firstSorting={{ column: 'why', descending: false }}
      selected={selected}
    />
  );
}
