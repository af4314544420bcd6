import type { ReactNode } from 'react';
import type { MeasuresView } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './talk-and-structure.module.css';

const squares = ['both', 'spoken-not-visible', 'visible-not-spoken', 'neither', 'not-known'] as const;

type Props = {
  readonly view: MeasuresView;
  /** Shown below the squares while what belongs in them is being computed; null = it is there. */
  readonly waiting: ReactNode;
};

/** What is said beside what shows, for the whole study: each dilemma in its square; those that cannot be placed below. */
export function TalkAndStructure({ view, waiting }: Props) {
  const { t, text, list, share } = useLanguage();
  const rule = view.dilemmas?.spoken;
  const rows = view.dilemmas?.rows ?? [];
  const inSquare = (place: (typeof squares)[number]) => rows.filter((row) => row.place === place).map(({ label }) => text(label));
  const cell = (place: (typeof squares)[number]) => (
    <td>
      <strong>{t(`dilemmas.place.${place}`)}</strong>
      <span>{waiting !== null ? '…' : inSquare(place).length > 0 ? list(inSquare(place)) : '–'}</span>
    </td>
  );
  const unknown = inSquare('not-known');
  return (
    <section className={classes.square}>
      <table>
        <caption>{t('dilemmas.squares')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('dilemmas.visible')}</th>
            <th scope="col">{t('dilemmas.notVisible')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('dilemmas.spoken')}
              {rule && <small>{t('dilemmas.spokenRule', { share: share(rule.share, 1), count: rule.documents })}</small>}
            </th>
            {cell('both')}
            {cell('spoken-not-visible')}
          </tr>
          <tr>
            <th scope="row">{t('dilemmas.notSpoken')}</th>
            {cell('visible-not-spoken')}
            {cell('neither')}
          </tr>
        </tbody>
      </table>
      <div className={classes.below}>
        {waiting ?? (
          <>
            {unknown.length > 0 && <p>{t('dilemmas.unknown', { which: list(unknown) })}</p>}
            {view.dilemmas && <p>{text(view.dilemmas.note)}</p>}
          </>
        )}
      </div>
    </section>
  );
}
