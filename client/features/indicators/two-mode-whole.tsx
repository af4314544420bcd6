import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorView, TwoModeView } from '../../../server/http/contract.ts';
import { useAddress } from '../../state/use-address.ts';
import { Evidence } from '../../ui/evidence.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';

type Props = { readonly view: TwoModeView; readonly indicators: readonly IndicatorView[] };

/** The numbers of the whole network of two kinds. */
export function TwoModeWhole({ view, indicators }: Props) {
  const { t, text, value } = useLanguage();
  const { address } = useAddress();
  const [shown, setShown] = useState<string | null>(null);
  const described = view.network.flatMap((result) => {
    const indicator = indicators.find((one) => one.id === result.indicator);
    return indicator ? [{ result, indicator }] : [];
  });
  return (
    <>
      <p className={classes.note}>{t(`twoMode.kinds.${view.side}`)}</p>
      <ul className={classes.list}>
        {described.map(({ result, indicator }) => (
          <li key={result.id}>
            <div className={classes.row}>
              <span className={classes.words}>
                <strong>
                  <MethodLink id={indicator.id}>{text(indicator.label)}</MethodLink>
                </strong>
                <span>{text(result.reason ?? indicator.definition)}</span>
              </span>
              <span className={classes.value}>
                {result.value === null ? '–' : value(result.value)}
                <small>{result.value === null ? t('undefined') : text(indicator.unit)}</small>
              </span>
            </div>
            <Button
              mb="sm"
              size="compact-sm"
              variant="default"
              aria-expanded={shown === result.id}
              aria-label={`${t(shown === result.id ? 'evidence.hide' : 'evidence.show')}: ${text(indicator.label)}`}
              onClick={() => setShown(shown === result.id ? null : result.id)}
            >
              {t(shown === result.id ? 'evidence.hide' : 'evidence.show')}
            </Button>
            {shown === result.id && (
              <Evidence study={view.study} recipe={address.recipe} subject={{ side: view.side, indicator: result.id }} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
