import { Badge } from '@mantine/core';
import { memo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { href } from '../../state/address.ts';
import { legendOf, ownLetters } from '../../state/letters.ts';
import type { Method } from '../../state/methods.ts';
import { Fact } from '../../ui/fact.tsx';
import { Formula } from '../../ui/formula.tsx';
import { RangeWords } from '../../ui/range-words.tsx';
import { References } from '../../ui/references.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { LetterList, type Notation } from './letters.tsx';
import { MethodSentence } from './method-sentence.tsx';
import classes from './methods.module.css';
import { OwnFacts } from './own-facts.tsx';

type Props = {
  readonly method: Method;
  readonly notation: Notation;
  readonly version: string;
};

/** All that is said of one method; its id is its anchor. */
export const MethodEntry = memo(function MethodEntry({ method, notation, version }: Props) {
  const { t, text } = useLanguage();
  const [params] = useSearchParams();
  const { id, formula, convention, range, unit, evidence, references } = method;
  // In a measure of the study, letters are counts of its own, which its formula explains.
  const own = formula !== null && method.chapter === 'measures' ? ownLetters(formula) : [];
  const legend = formula === null ? [] : legendOf(formula, notation, own);
  return (
    <article id={id} tabIndex={-1} aria-labelledby={`${id}-label`} className={classes.entry}>
      <div className={classes.head}>
        <h4 id={`${id}-label`}>{text(method.label)}</h4>
        {method.ownDesign && (
          <Badge variant="light" color="yellow" className={classes.badge ?? ''}>
            {t('methods.ownDesign')}
          </Badge>
        )}
        <Link className={classes.id} to={`${href('/methods', params)}#${encodeURIComponent(id)}`}>
          {id}
        </Link>
      </div>
      <p className={classes.definition}>{text(method.definition)}</p>
      {formula !== null && (
        <div className={classes.formula}>
          <Formula formula={formula} />
        </div>
      )}
      {legend.length > 0 && (
        <details className={classes.screen}>
          <summary>{t('methods.theseLetters')}</summary>
          <LetterList notation={legend} />
        </details>
      )}
      <dl className={classes.facts}>
        {convention && <Fact name={t('indicators.convention')}>{text(convention)}</Fact>}
        {range && (
          <Fact name={t('indicators.range')}>
            <RangeWords range={range} />
          </Fact>
        )}
        {unit && <Fact name={t('indicators.unit')}>{text(unit)}</Fact>}
        <Fact name={t('indicators.undefinedWhen')}>{text(method.undefinedWhen)}</Fact>
        <OwnFacts method={method} />
        {evidence && <Fact name={t('methods.behind')}>{t(`methods.evidence.${evidence}`)}</Fact>}
        {references.length > 0 && (
          <Fact name={t('indicators.references')}>
            <References references={references} />
          </Fact>
        )}
      </dl>
      <MethodSentence method={method} version={version} />
    </article>
  );
});
