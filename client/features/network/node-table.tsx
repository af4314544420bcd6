import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NetworkView, NodeView, StudyDetail } from '../../../server/http/contract.ts';
import { indicatorsQuery, resultsQuery } from '../../api/queries.ts';
import type { Selection } from '../../state/address.ts';
import { partnerCounts } from '../../state/neighbourhood.ts';
import { knownValues, tellingIndicators, valuesByNode } from '../../state/results.ts';
import { useAddress } from '../../state/use-address.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { decimalsFor } from '../../ui/format.ts';
import { Outdated } from '../../ui/outdated.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './network.module.css';

type Props = {
  readonly study: StudyDetail;
  readonly view: NetworkView;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
};

/** The organisations of the map as rows, isolates included, with the usual indicators. */
export function NodeTable({ study, view, selection, onSelect }: Props) {
  const { t, text, fixed } = useLanguage();
  const { address } = useAddress();
  const indicators = useQuery(indicatorsQuery);
  const values = useQuery(resultsQuery(study.id, address.recipe));
  const failed = [indicators, values].find(({ isError }) => isError);
  const described = indicators.data;
  const results = values.isError ? undefined : values.data;
  const counts = useMemo(() => partnerCounts(view.drawing), [view]);

  const columns = useMemo(() => {
    const shown = tellingIndicators(described?.indicators ?? [], results).map((indicator): TableColumn<NodeView> => {
      const values = valuesByNode(results, indicator.id);
      const decimals = decimalsFor(knownValues(values));
      const numberOf = (node: NodeView) => values.get(node.id)?.value ?? null;
      return {
        id: indicator.id,
        header: text(indicator.label),
        hint: text(indicator.definition),
        numeric: true,
        value: numberOf,
        cell: (node) => {
          const found = numberOf(node);
          return found === null ? '–' : fixed(found, decimals);
        },
      };
    });
    const facts: TableColumn<NodeView>[] = [
      {
        id: 'label',
        header: t('node.name'),
        value: (node) => node.label,
        cell: (node) => (
          <>
            <RowButton onClick={() => onSelect({ kind: 'node', id: node.id })}>{node.label}</RowButton>
            {counts.get(node.id) === 0 && (
              <Text span size="sm" c="dimmed">
                {' '}
                ({t('node.isolated')})
              </Text>
            )}
          </>
        ),
      },
      {
        id: 'sector',
        header: t('node.sector'),
        value: (node) => (node.sectorLabel ? text(node.sectorLabel) : null),
        cell: (node) => (node.sectorLabel ? text(node.sectorLabel) : ''),
      },
      {
        id: 'place',
        header: t('node.municipality'),
        value: (node) => node.municipality,
        cell: (node) => node.municipality ?? '',
      },
    ];
    return [...facts, ...shown];
  }, [described, results, counts, t, text, fixed, onSelect]);

  return (
    <Outdated query={values} className={classes.rows}>
      {failed && <Problem error={failed.error} onRetry={() => void failed.refetch()} />}
      <DataTable
        caption={t('tab.organisations')}
        columns={columns}
        rows={view.nodes}
        rowId={(node) => node.id}
        firstSorting={{ column: columns.find((column) => column.numeric)?.id ?? 'label', descending: true }}
        key={columns.length}
        selected={selection?.kind === 'node' ? selection.id : null}
        onSelect={(node) => onSelect({ kind: 'node', id: node.id })}
      />
    </Outdated>
  );
}
