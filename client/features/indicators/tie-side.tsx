import { Text } from '@mantine/core';
import type { StudyDetail } from '../../../server/http/contract.ts';
import type { TieColumn, TieRow } from '../../state/tie-results.ts';
import { useAddress } from '../../state/use-address.ts';
import { Evidence } from '../../ui/evidence.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTieWords } from '../../ui/use-tie-words.ts';
import { ClassCounts } from './class-counts.tsx';
import { Distribution } from './distribution.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import classes from './indicators.module.css';

type Props = {
  readonly study: StudyDetail;
  readonly column: TieColumn;
  readonly directed: boolean;
  /** The tie whose rows are shown. */
  readonly row: TieRow | null;
};

/** An indicator of ties: what it says, how its values lie, the rows behind one tie, and how it is computed. */
export function TieSide({ study, column, directed, row }: Props) {
  const { t, text } = useLanguage();
  const { address } = useAddress();
  const { nameOf } = useTieWords(study.partitions);
  const { indicator, values, kind } = column;
  const behind = useIntoView<HTMLHeadingElement>(row && String(row.place));
  return (
    <aside className={classes.side} aria-label={nameOf(column)}>
      <h2>
        <MethodLink id={indicator.id}>{nameOf(column)}</MethodLink>
      </h2>
      <Text size="sm" mb="sm">
        {text(indicator.definition)}
      </Text>
      {kind === 'number' ? (
        <Distribution
          values={new Map(values.map((value, place) => [String(place), numberOnly(value)]))}
          chosen={row && String(row.place)}
          unit={text(indicator.unit)}
          of="tie"
        />
      ) : (
        <ClassCounts column={column} />
      )}
      {row && (
        <>
          <h3 ref={behind}>
            {t('indicators.behind', { name: `${row.source.label} ${directed ? '→' : '–'} ${row.target.label}` })}
          </h3>
          {indicator.evidence !== 'own-tie' && (
            <Text size="sm" c="dimmed">
              {t('indicators.restsOnAll')}
            </Text>
          )}
          <Evidence
            key={row.place}
            study={study.id}
            recipe={address.recipe}
            subject={{ from: row.source.id, to: row.target.id }}
          />
        </>
      )}
      <h3>{t('indicators.how')}</h3>
      <IndicatorFacts indicator={indicator} />
    </aside>
  );
}

const numberOnly = (value: number | string | null) => ({ value: typeof value === 'number' ? value : null, reason: null });
