import type { StudyDetail, TableKind } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './studies.module.css';

/** How many rows each table holds, and what the study says of itself. */
export function StudyFacts({ detail }: { readonly detail: StudyDetail }) {
  const { t, text, number, day, moment } = useLanguage();
  const { card } = detail;
  // The keys of the counts are the tables.
  const kinds = (Object.keys(detail.counts) as TableKind[]).filter((kind) => detail.counts[kind] > 0);
  return (
    <>
      {kinds.length > 0 && (
        <dl className={classes.counts}>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{t(`table.${kind}`)}</dt>
              <dd>{number(detail.counts[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl className={classes.facts} style={{ marginTop: 20 }}>
        {detail.logged && (
          <>
            <dt>{t('study.logged')}</dt>
            <dd>{t('study.fromTo', { from: day(detail.logged.from), to: day(detail.logged.to) })}</dd>
          </>
        )}
        {card.source && (
          <>
            <dt>{t('study.source')}</dt>
            <dd>{card.source}</dd>
          </>
        )}
        {card.licence && (
          <>
            <dt>{t('study.licence')}</dt>
            <dd>{card.licence}</dd>
          </>
        )}
        <dt>{t('study.nature')}</dt>
        <dd>{t(`natureHint.${card.nature}`)}</dd>
        {card.caveats.length > 0 && (
          <>
            <dt>{t('study.caveats')}</dt>
            <dd>
              <ul>
                {card.caveats.map((caveat) => (
                  <li key={caveat.nl}>{text(caveat)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('study.made')}</dt>
        <dd>{moment(detail.createdAt)}</dd>
      </dl>
    </>
  );
}
