import { MultiSelect, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { IndicatorView, StudyDetail, TieValuesView } from '../../../server/http/contract.ts';
import { tieValuesQuery } from '../../api/queries.ts';
import { countValues, type TieColumn, type TieRow, tieColumns, tieRows } from '../../state/tie-results.ts';
import { useAddress } from '../../state/use-address.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { decimalsFor } from '../../ui/format.ts';
import { Hint } from '../../ui/hint.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTieWords } from '../../ui/use-tie-words.ts';
import classes from './indicators.module.css';
import { TieSide } from './tie-side.tsx';

type Props = { readonly study: StudyDetail; readonly indicators: readonly IndicatorView[] };

/** The numbers of each tie; one indicator at a time is shown as a distribution, and one tie with its evidence. */
export function TieValues({ study, indicators }: Props) {
  const { address } = useAddress();
  const query = useQuery(tieValuesQuery(study.id, address.recipe));
  return (
    <Loaded query={query}>
      {(view) => (
        <Outdated query={query}>
          <TieTable study={study} indicators={indicators} view={view} />
        </Outdated>
      )}
    </Loaded>
  );
}

function TieTable({ study, indicators, view }: Props & { readonly view: TieValuesView }) {
  const { t, text, fixed } = useLanguage();
  const { address, change } = useAddress();
  const { nameOf, wordOf } = useTieWords(study.partitions);
  const offered = useMemo(() => tieColumns(indicators, view), [indicators, view]);
  const rows = useMemo(() => tieRows(view), [view]);
  const [columns, setColumns] = useState(() => usual(offered));
  const [ends, setEnds] = useState<string | null>(null);
  // Of another network the same tie is looked up; where it is not there, none is chosen.
  const current = rows.find((row) => endsOf(row) === ends) ?? null;
  const chosen = offered.find((one) => one.id === address.indicator) ?? offered[0];
  if (!chosen) return <Text>{t('indicators.none')}</Text>;
  const options = offered.map((one) => ({ value: one.id, label: nameOf(one) }));
  const end = (id: 'source' | 'target', header: string): TableColumn<TieRow> => ({
    id,
    header,
    value: (row) => row[id].label,
    cell: (row) => row[id].label,
  });
  const valueColumn = (column: TieColumn): TableColumn<TieRow> => {
    const decimals = decimalsFor(column.values.filter((value) => typeof value === 'number'));
    const written = (value: number | string): string =>
      typeof value === 'number' && column.kind === 'number' ? fixed(value, decimals) : wordOf(column, value);
    return {
      id: column.id,
      header: nameOf(column),
      hint: text(column.indicator.definition),
      numeric: column.kind === 'number',
      value: (row) => {
        const value = column.values[row.place] ?? null;
        return typeof value === 'string' ? written(value) : value;
      },
      cell: (row) => {
        const value = column.values[row.place] ?? null;
        const reason = column.reasonOf(row.place);
        if (value === null) return reason ? <Hint explanation={text(reason)}>–</Hint> : '–';
        const open = () => {
          setEnds(endsOf(row));
          change({ indicator: column.id });
        };
        return <RowButton onClick={open}>{written(value)}</RowButton>;
      },
    };
  };
  const table = [
    end('source', view.directed ? t('tie.from') : t('tie.oneEnd')),
    end('target', view.directed ? t('tie.to') : t('tie.otherEnd')),
    ...offered.filter((one) => one === chosen || columns.includes(one.id)).map(valueColumn),
  ];
  return (
    <>
      <div className={`${classes.columns} ${classes.choices}`}>
        <NativeSelect
          label={t('indicators.shown')}
          value={chosen.id}
          onChange={(event) => change({ indicator: event.currentTarget.value })}
          data={options}
        />
        <MultiSelect
          label={t('indicators.columns')}
          value={columns}
          onChange={setColumns}
          data={options}
          size="md"
          classNames={{ label: classes.label ?? '' }}
          flex={1}
          miw={280}
          clearable={false}
        />
      </div>
      <div className={classes.nodes}>
        <div className={classes.table}>
          <DataTable
            caption={t('indicators.ofTies')}
            columns={table}
            rows={rows}
            rowId={(row) => String(row.place)}
            firstSorting={{ column: chosen.id, descending: true }}
            selected={current === null ? null : String(current.place)}
            onSelect={(row) => setEnds(endsOf(row))}
            empty={t('network.noTies')}
          />
        </div>
        <TieSide study={study} column={chosen} directed={view.directed} row={current} />
      </div>
    </>
  );
}

const endsOf = ({ source, target }: TieRow): string => JSON.stringify([source.id, target.id]);

/** The usual values in which ties differ, and few enough to be read side by side. */
function usual(offered: readonly TieColumn[]): string[] {
  const telling = offered.filter(({ indicator, values }) => indicator.headline && countValues(values).length > 1);
  return telling.slice(0, 5).map(({ id }) => id);
}
