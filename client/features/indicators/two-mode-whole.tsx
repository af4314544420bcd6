import type { IndicatorView, TwoModeView } from '../../../server/http/contract.ts';
import { MethodLink } from '../../ui/method-link.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';

type Props = { readonly view: TwoModeView; readonly indicators: readonly IndicatorView[] };

/** The numbers of the whole network of two kinds. */
export function TwoModeWhole({ view, indicators }: Props) {
  const { t, text, value } = useLanguage();
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
          </li>
        ))}
      </ul>
    </>
  );
}
