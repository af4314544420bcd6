import { useMemo } from 'react';
import type { NetworkView, TieView } from '../../../server/http/contract.ts';
import { isSameTie, type Selection } from '../../state/address.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';

type Props = {
  readonly view: NetworkView;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
};

const idOf = (tie: TieView): string => JSON.stringify([tie.source, tie.target]);

/** The ties of the map as rows; in a directed network each direction has its own. */
export function TieTable({ view, selection, onSelect }: Props) {
  const { t, text, value, number } = useLanguage();
  const labels = useMemo(() => new Map(view.nodes.map((node) => [node.id, node.label])), [view]);
  const name = (id: string) => labels.get(id) ?? id;
  const selected = view.ties.find((tie) => isSameTie(selection, tie.source, tie.target));
  const columns: TableColumn<TieView>[] = [
    {
      id: 'source',
      header: view.directed ? t('tie.from') : t('tie.oneEnd'),
      value: (tie) => name(tie.source),
      cell: (tie) => <RowButton onClick={() => choose(tie)}>{name(tie.source)}</RowButton>,
    },
    {
      id: 'target',
      header: view.directed ? t('tie.to') : t('tie.otherEnd'),
      value: (tie) => name(tie.target),
      cell: (tie) => name(tie.target),
    },
    {
      id: 'types',
      header: t('tie.types'),
      value: (tie) => tie.types.map((type) => text(type.label)).join(', ') || null,
      cell: (tie) => tie.types.map((type) => text(type.label)).join(', '),
    },
    {
      id: 'class',
      header: t('tie.sourceClass'),
      value: (tie) => text(tie.sourceClassLabel),
      cell: (tie) => text(tie.sourceClassLabel),
    },
    {
      id: 'weight',
      header: `${t('tie.weight')} (${text(view.weightUnitLabel)})`,
      numeric: true,
      value: (tie) => tie.weight,
      cell: (tie) => (tie.weight === null ? '–' : value(tie.weight)),
    },
    {
      id: 'records',
      header: t('tie.records'),
      numeric: true,
      value: (tie) => tie.records,
      cell: (tie) => number(tie.records),
    },
  ];
  const choose = (tie: TieView) => onSelect({ kind: 'tie', from: tie.source, to: tie.target });
  return (
    <DataTable
      caption={t('tab.ties')}
      columns={columns}
      rows={view.ties}
      rowId={idOf}
      firstSorting={{ column: 'weight', descending: true }}
      selected={selected ? idOf(selected) : null}
      onSelect={choose}
      empty={t('network.noTies')}
    />
  );
}
