import { WarningIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './compare.module.css';

/** What the reader must know before the numbers. */
export function CompareCaveats({ synthetic }: { readonly synthetic: boolean }) {
  const { t } = useLanguage();
  return (
    <section className={classes.caveats} aria-labelledby="compare-caveats">
      <h2 id="compare-caveats">
        <WarningIcon size={16} />
        {t('compare.caveats')}
      </h2>
      <ul>
        {synthetic && <li>{t('compare.caveat.synthetic')}</li>}
        <li>{t('compare.caveat.ranking')}</li>
        <li>{t('compare.caveat.effect')}</li>
        <li>{t('compare.caveat.exploring')}</li>
      </ul>
    </section>
  );
}
