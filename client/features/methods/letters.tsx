import { Title } from '@mantine/core';
import { Fragment } from 'react';
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
          <dd>
            <LetterWords words={text(meaning)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Words in which letters with a subscript stand: `d_u: with direction left out`. */
export function LetterWords({ words }: { readonly words: string }) {
  return words.split(/(\p{L}_\p{L}+)/u).map((part, place) => {
    const [base, below] = part.split('_');
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a meaning never change
    return <Fragment key={place}>{below ? <Letter base={base} below={below} /> : part}</Fragment>;
  });
}

function Letter({ base, below }: { readonly base: string | undefined; readonly below: string }) {
  return (
    <i>
      {base}
      <sub>{below}</sub>
    </i>
  );
}
