import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IndicatorView, ResultsView, Text } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';

type Props = {
  readonly indicator: IndicatorView;
  /** Why there is no value. */
  readonly reason?: Text | null;
  readonly parts?: ResultsView['network'][number]['parts'];
};

/** How an indicator is reckoned and where that comes from. */
export function IndicatorFacts({ indicator, reason, parts = [] }: Props) {
  const { t, text, number, value } = useLanguage();
  const { range } = indicator;
  const limits =
    range.min === null && range.max === null
      ? t('indicators.anyValue')
      : t('indicators.fromTo', {
          min: range.min === null ? '–∞' : number(range.min),
          max: range.max === null ? t('indicators.noLimit') : number(range.max),
        });
  return (
    <dl className={classes.facts}>
      {reason && <Fact name={t('indicators.why')}>{text(reason)}</Fact>}
      <Fact name={t('indicators.formula')}>
        <span className={classes.formula}>{indicator.formula}</span>
      </Fact>
      <Fact name={t('indicators.range')}>{limits}</Fact>
      <Fact name={t('indicators.unit')}>{text(indicator.unit)}</Fact>
      <Fact name={t('indicators.convention')}>{text(indicator.convention)}</Fact>
      <Fact name={t('indicators.undefinedWhen')}>{text(indicator.undefinedWhen)}</Fact>
      {parts.length > 0 && (
        <Fact name={t('indicators.parts')}>
          {parts
            .map((part) => `${part.id}: ${typeof part.value === 'number' ? value(part.value) : (part.value ?? '–')}`)
            .join(' · ')}
        </Fact>
      )}
      {indicator.references.length > 0 && (
        <Fact name={t('indicators.references')}>
          {indicator.references.map((reference) => (
            <div key={reference.citation}>
              {reference.citation}{' '}
              {reference.doi && (
                <Anchor size="sm" href={`https://doi.org/${reference.doi}`} target="_blank" rel="noreferrer">
                  doi:{reference.doi}
                </Anchor>
              )}
            </div>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
