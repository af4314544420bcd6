import { Badge } from '@mantine/core';
import { memo } from 'react';
import type { Text } from '../../../server/http/contract.ts';
import { legendOf, ownLetters } from '../../state/letters.ts';
import type { Method } from '../../state/methods.ts';
import { Fact } from '../../ui/fact.tsx';
import { Formula } from '../../ui/formula.tsx';
import { RangeWords } from '../../ui/range-words.tsx';
import { References } from '../../ui/references.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { LetterList, LetterWords, type Notation } from './letters.tsx';
import { MethodSentence } from './method-sentence.tsx';
import classes from './methods.module.css';
import { OwnFacts } from './own-facts.tsx';

type Props = {
  readonly method: Method;
  readonly notation: Notation;
  readonly version: string;
  /** Labels of all methods by id, for what names another. */
  readonly labels: ReadonlyMap<string, Text>;
};

/** All that is said of one method; its id is its anchor. */
export const MethodEntry = memo(function MethodEntry({ method, notation, version, labels }: Props) {
  const { t, text } = useLanguage();
  const { id, convention, range, unit, evidence, references } = method;
  const formula = method.formula && text(method.formula);
  // In a measure of the study, a letter may be a count of its own, which its formula explains.
  const own = formula !== null && method.chapter === 'measures' ? ownLetters(formula) : [];
  const legend = formula === null ? [] : legendOf(formula, notation, own);
  return (
    <article id={id} tabIndex={-1} aria-labelledby={`${id}-label`} className={classes.entry}>
      <div className={classes.head}>
        <h4 id={`${id}-label`}>{text(method.label)}</h4>
        {method.ownDesign && (
          <Badge variant="light" className={classes.badge ?? ''}>
            {t('methods.ownDesign')}
          </Badge>
        )}
        <a className={classes.id} href={`#${encodeURIComponent(id)}`}>
          {id}
        </a>
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
        {convention && (
          <Fact name={method.chapter === 'measures' ? t('methods.counted') : t('indicators.convention')}>
            <LetterWords words={text(convention)} />
          </Fact>
        )}
        {range && (
          <Fact name={t('indicators.range')}>
            <RangeWords range={range} />
          </Fact>
        )}
        {unit && <Fact name={t('indicators.unit')}>{text(unit)}</Fact>}
        <Fact name={t('indicators.undefinedWhen')}>{text(method.undefinedWhen)}</Fact>
        <OwnFacts method={method} labels={labels} />
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
