import type { IndicatorView, TwoModeView } from '../../../server/http/contract.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { decimalsFor } from '../../ui/format.ts';
import { Hint } from '../../ui/hint.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';

type Props = {
  readonly view: TwoModeView;
  readonly indicators: readonly IndicatorView[];
  /** Those of the other side instead of the organisations. */
  readonly ofOthers: boolean;
};
type Row = { readonly place: number; readonly label: string };

/** The numbers of each organisation, or of each event, code or family. */
export function TwoModeNodes({ view, indicators, ofOthers }: Props) {
  const { t, text, fixed } = useLanguage();
  const rows = view.nodes.flatMap(({ label }, place): Row[] => (place >= view.first === ofOthers ? [{ place, label }] : []));
  const columns = view.node.flatMap(({ id, values }): TableColumn<Row>[] => {
    const indicator = indicators.find((one) => one.id === id);
    const known = rows.flatMap(({ place }) => values[place]?.value ?? []);
    // What is of the other side only has no value for any of these.
    if (indicator === undefined || known.length === 0) return [];
    const decimals = decimalsFor(known);
    return [
      {
        id,
        header: text(indicator.label),
        hint: text(indicator.definition),
        numeric: true,
        value: (row) => values[row.place]?.value ?? null,
        cell: (row) => {
          const found = values[row.place];
          if (found?.value == null) return found?.reason ? <Hint explanation={text(found.reason)}>–</Hint> : '–';
          return fixed(found.value, decimals);
        },
      },
    ];
  });
  const name: TableColumn<Row> = {
    id: 'label',
    header: ofOthers ? t(`twoMode.one.${view.side}`) : t('node.name'),
    value: (row) => row.label,
    cell: (row) => row.label,
  };
  return (
    <div className={classes.table}>
      <DataTable
        caption={ofOthers ? t(`twoMode.others.${view.side}`) : t('twoMode.face.organisations')}
        columns={[name, ...columns]}
        rows={rows}
        rowId={(row) => String(row.place)}
        firstSorting={{ column: 'degree', descending: true }}
      />
    </div>
  );
}
