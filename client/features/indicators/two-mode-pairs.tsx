import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { TwoModeView } from '../../../server/http/contract.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { decimalsFor } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';

type Kind = keyof TwoModeView['pairs'];
type Pair = TwoModeView['pairs'][Kind][number];

/** Who shares something with whom: pairs of organisations, or pairs of what they have in common. */
export function TwoModePairs({ view }: { readonly view: TwoModeView }) {
  const { t, number, fixed } = useLanguage();
  const [kind, setKind] = useState<Kind>('first');
  const pairs = view.pairs[kind];
  const name = (place: number): string => view.nodes[place]?.label ?? '';
  const decimals = decimalsFor(pairs.map(([, , , weight]) => weight));
  const ends =
    kind === 'first' ? [t('tie.oneEnd'), t('tie.otherEnd')] : [t(`twoMode.one.${view.side}`), t(`twoMode.one.${view.side}`)];
  const columns: TableColumn<Pair>[] = [
    { id: 'one', header: ends[0] ?? '', value: (row) => name(row[0]), cell: (row) => name(row[0]) },
    { id: 'other', header: ends[1] ?? '', value: (row) => name(row[1]), cell: (row) => name(row[1]) },
    { id: 'shared', header: t('twoMode.shared'), numeric: true, value: (row) => row[2], cell: (row) => number(row[2]) },
  ];
  const weight: TableColumn<Pair> = {
    id: 'weight',
    header: t(`twoMode.weight.${view.rule}`),
    numeric: true,
    value: (row) => row[3],
    cell: (row) => fixed(row[3], decimals),
  };
  const all = view.pairCounts[kind];
  return (
    <>
      <SegmentedControl
        mb="sm"
        aria-label={t('twoMode.pairsOf')}
        value={kind}
        onChange={(value) => setKind(value === 'second' ? 'second' : 'first')}
        data={[
          { value: 'first', label: `${t('twoMode.face.organisations')} (${number(view.pairCounts.first)})` },
          { value: 'second', label: `${t(`twoMode.others.${view.side}`)} (${number(view.pairCounts.second)})` },
        ]}
      />
      {all > pairs.length && (
        <p className={classes.note}>{t('twoMode.firstPairs', { shown: number(pairs.length), all: number(all) })}</p>
      )}
      <div className={classes.table}>
        <DataTable
          key={`${kind} ${view.rule}`}
          caption={t('twoMode.pairsCaption')}
          columns={view.rule === 'sum' ? columns : [...columns, weight]}
          rows={pairs}
          rowId={(row) => `${row[0]} ${row[1]}`}
          firstSorting={{ column: view.rule === 'sum' ? 'shared' : 'weight', descending: true }}
          empty={t('twoMode.noPairs')}
        />
      </div>
    </>
  );
}
