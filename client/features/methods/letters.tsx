import { Title } from '@mantine/core';
import type { IndicatorList } from '../../../server/http/contract.ts';
import { Formula } from '../../ui/formula.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './methods.module.css';

export type Notation = readonly IndicatorList['notation'][number][];

/** Anchor of the legend. */
export const lettersId = 'methods-letters';

/** What every letter of the formulas stands for. */
export function Letters({ notation }: { readonly notation: Notation }) {
  const { t } = useLanguage();
  return (
    <section className={classes.chapter}>
      <Title order={2} size="h3" id={lettersId} tabIndex={-1} className={classes.anchor ?? ''}>
        {t('methods.letters')}
      </Title>
      <LetterList notation={notation} />
    </section>
  );
}

/** Letters with their meaning. */
export function LetterList({ notation }: { readonly notation: Notation }) {
  const { text } = useLanguage();
  return (
    <dl className={classes.letters}>
      {notation.map(({ symbol, meaning }) => (
        <div key={symbol}>
          <dt>
            <Formula formula={symbol} />
          </dt>
          <dd>{text(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
