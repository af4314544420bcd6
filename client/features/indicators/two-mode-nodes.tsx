import { Text } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorView, TwoModeView } from '../../../server/http/contract.ts';
import { useAddress } from '../../state/use-address.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Evidence } from '../../ui/evidence.tsx';
import { decimalsFor } from '../../ui/format.ts';
import { Hint } from '../../ui/hint.tsx';
import { RowButton } from '../../ui/row-button.tsx';
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
  const { address } = useAddress();
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
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
          const open = () => {
            setChosen(view.nodes[row.place]?.id ?? null);
            setShown(id);
          };
          return <RowButton onClick={open}>{fixed(found.value, decimals)}</RowButton>;
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
  // Of another network the same node is looked up; where it is not there, none is chosen.
  const place = rows.find((row) => view.nodes[row.place]?.id === chosen)?.place ?? null;
  const node = place === null ? undefined : view.nodes[place];
  const indicator = columns.find(({ id }) => id === shown)?.id ?? columns[0]?.id;
  return (
    <div className={classes.nodes}>
      <div className={classes.table}>
        <DataTable
          caption={ofOthers ? t(`twoMode.others.${view.side}`) : t('twoMode.face.organisations')}
          columns={[name, ...columns]}
          rows={rows}
          rowId={(row) => String(row.place)}
          firstSorting={{ column: 'degree', descending: true }}
          selected={place === null ? null : String(place)}
          onSelect={(row) => setChosen(view.nodes[row.place]?.id ?? null)}
        />
      </div>
      <aside className={classes.side} aria-label={t('evidence.show')}>
        {node === undefined || indicator === undefined ? (
          <Text size="sm" c="dimmed">
            {t('twoMode.choose')}
          </Text>
        ) : (
          <>
            <h2>{columns.find(({ id }) => id === indicator)?.header}</h2>
            <h3>{t('indicators.behind', { name: node.label })}</h3>
            <Evidence
              key={`${place} ${indicator}`}
              study={view.study}
              recipe={address.recipe}
              subject={{ side: view.side, indicator, ...(ofOthers ? { other: node.id } : { node: node.id }) }}
            />
          </>
        )}
      </aside>
    </div>
  );
}
