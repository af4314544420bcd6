import { MultiSelect, NativeSelect, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { IndicatorView, ResultsView, StudyDetail } from '../../../server/http/contract.ts';
import { knownValues, tellingIndicators, usualFirst, valuesByNode } from '../../state/results.ts';
import { useAddress } from '../../state/use-address.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Evidence } from '../../ui/evidence.tsx';
import { decimalsFor } from '../../ui/format.ts';
import { Hint } from '../../ui/hint.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { Distribution } from './distribution.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import classes from './indicators.module.css';

type Props = { readonly study: StudyDetail; readonly indicators: readonly IndicatorView[]; readonly results: ResultsView };
type Node = ResultsView['nodes'][number];

/** The numbers of each organisation; one indicator at a time is shown as a distribution, and one value with its evidence. */
export function NodeValues({ study, indicators, results }: Props) {
  const { t, text, fixed } = useLanguage();
  const { address, change } = useAddress();
  const offered = useMemo(() => usualFirst(indicators.filter((one) => one.scope === 'node')), [indicators]);
  const telling = useMemo(() => tellingIndicators(indicators, results).map((one) => one.id), [indicators, results]);
  const [ownColumns, setColumns] = useState<readonly string[] | null>(null);
  const columns = ownColumns ?? telling;
  const [node, setNode] = useState<string | null>(null);
  const behind = useIntoView<HTMLHeadingElement>(node);
  const chosen = offered.find((one) => one.id === address.indicator) ?? offered[0];
  const option = (one: IndicatorView) => ({ value: one.id, label: text(one.label) });

  const table = useMemo((): TableColumn<Node>[] => {
    const name: TableColumn<Node> = { id: 'label', header: t('node.name'), value: (row) => row.label, cell: (row) => row.label };
    const numbers = offered
      .filter((one) => columns.includes(one.id))
      .map((indicator): TableColumn<Node> => {
        const values = valuesByNode(results, indicator.id);
        const decimals = decimalsFor(knownValues(values));
        return {
          id: indicator.id,
          header: text(indicator.label),
          hint: text(indicator.definition),
          numeric: true,
          value: (row) => values.get(row.id)?.value ?? null,
          cell: (row) => {
            const found = values.get(row.id);
            if (found?.value == null) return found?.reason ? <Hint explanation={text(found.reason)}>–</Hint> : '–';
            const open = () => {
              setNode(row.id);
              change({ indicator: indicator.id });
            };
            return <RowButton onClick={open}>{fixed(found.value, decimals)}</RowButton>;
          },
        };
      });
    return [name, ...numbers];
  }, [offered, columns, results, t, text, fixed, change]);

  const label = results.nodes.find((one) => one.id === node)?.label;
  if (!chosen) return <Text>{t('indicators.none')}</Text>;
  return (
    <>
      <div className={`${classes.columns} ${classes.choices}`}>
        <NativeSelect
          label={t('indicators.shown')}
          value={chosen.id}
          onChange={(event) => change({ indicator: event.currentTarget.value })}
          data={offered.map(option)}
        />
        <MultiSelect
          label={t('indicators.columns')}
          value={[...columns]}
          onChange={setColumns}
          data={offered.map(option)}
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
            caption={t('indicators.ofNodes')}
            columns={table}
            rows={results.nodes}
            rowId={(row) => row.id}
            firstSorting={{ column: chosen.id, descending: true }}
            selected={node}
            onSelect={(row) => setNode(row.id)}
            empty={t('network.empty')}
          />
        </div>
        <aside className={classes.side} aria-label={text(chosen.label)}>
          <h2>
            <MethodLink id={chosen.id}>{text(chosen.label)}</MethodLink>
          </h2>
          <Text size="sm" mb="sm">
            {text(chosen.definition)}
          </Text>
          <Distribution values={valuesByNode(results, chosen.id)} chosen={node} unit={text(chosen.unit)} of="node" />
          {node && label && (
            <>
              <h3 ref={behind}>{t('indicators.behind', { name: label })}</h3>
              <Evidence
                key={`${node} ${chosen.id}`}
                study={study.id}
                recipe={address.recipe}
                subject={{ node, indicator: chosen.id }}
              />
            </>
          )}
          <h3>{t('indicators.how')}</h3>
          <IndicatorFacts indicator={chosen} />
        </aside>
      </div>
    </>
  );
}
