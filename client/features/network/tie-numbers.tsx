import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IndicatorView, StudyDetail, TieValuesView } from '../../../server/http/contract.ts';
import { indicatorsQuery, tieValuesQuery } from '../../api/queries.ts';
import { type TieColumn, tieColumns, tieRows } from '../../state/tie-results.ts';
import { useAddress } from '../../state/use-address.ts';
import { Hint } from '../../ui/hint.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTieWords } from '../../ui/use-tie-words.ts';
import classes from './network.module.css';

type Props = { readonly study: StudyDetail; readonly from: string; readonly to: string };

/** What the panel says elsewhere: in words, with its unit. */
const saidAbove: readonly string[] = ['weight', 'records', 'relation_types', 'source_class', 'sources'];

/** The values of a tie; where there and back differ, both are given. */
export function TieNumbers({ study, from, to }: Props) {
  const { t } = useLanguage();
  const { address } = useAddress();
  const described = useQuery(indicatorsQuery);
  const values = useQuery(tieValuesQuery(study.id, address.recipe));
  return (
    <section className={classes.part}>
      <h3>{t('tie.numbers')}</h3>
      <Loaded query={described}>
        {({ indicators }) => (
          <Loaded query={values}>
            {(view) => (
              <Outdated query={values}>
                <NumberList study={study} indicators={indicators} view={view} from={from} to={to} />
              </Outdated>
            )}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

type ListProps = Props & { readonly indicators: readonly IndicatorView[]; readonly view: TieValuesView };

function NumberList({ study, indicators, view, from, to }: ListProps) {
  const { text } = useLanguage();
  const { nameOf } = useTieWords(study.partitions);
  const columns = useMemo(() => tieColumns(indicators, view), [indicators, view]);
  const places = useMemo(() => {
    const rows = tieRows(view);
    const place = (one: string, other: string) => rows.find((row) => row.source.id === one && row.target.id === other)?.place;
    return [place(from, to), place(to, from)].filter((found) => found !== undefined);
  }, [view, from, to]);
  return (
    <dl className={classes.numbers}>
      {columns
        .filter(({ indicator }) => !saidAbove.includes(indicator.id))
        .map((column) => (
          <div key={column.id} style={{ display: 'contents' }}>
            <dt>
              <Hint explanation={text(column.indicator.definition)}>{nameOf(column)}</Hint>
            </dt>
            <dd>{places.length === 0 ? '…' : <Values column={column} places={places} />}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A value, or that of each direction where they differ. */
function Values({ column, places }: { readonly column: TieColumn; readonly places: readonly number[] }) {
  const { t, text } = useLanguage();
  const { wordOf } = useTieWords();
  const written = places.map((place) => {
    const value = column.values[place] ?? null;
    return value === null ? '–' : wordOf(column, value);
  });
  const words = new Set(written).size === 1 ? written[0] : written.join(' / ');
  const reason = places.map(column.reasonOf).find((found) => found !== null);
  if (!reason) return words;
  return (
    <Hint explanation={text(reason)} label={`${t('undefined')}: ${text(reason)}`}>
      {words}
    </Hint>
  );
}
