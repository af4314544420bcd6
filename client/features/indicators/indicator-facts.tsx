import type { IndicatorView, ResultsView, Text } from '../../../server/http/contract.ts';
import { Fact } from '../../ui/fact.tsx';
import { Formula } from '../../ui/formula.tsx';
import { RangeWords } from '../../ui/range-words.tsx';
import { References } from '../../ui/references.tsx';
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
  const { t, text, value } = useLanguage();
  return (
    <dl className={classes.facts}>
      {reason && <Fact name={t('indicators.why')}>{text(reason)}</Fact>}
      <Fact name={t('indicators.formula')}>
        <Formula formula={indicator.formula} />
      </Fact>
      <Fact name={t('indicators.range')}>
        <RangeWords range={indicator.range} />
      </Fact>
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
          <References references={indicator.references} />
        </Fact>
      )}
    </dl>
  );
}
