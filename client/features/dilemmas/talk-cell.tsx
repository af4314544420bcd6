import type { ReactNode } from 'react';
import type { MeasuredCellView, MeasuresView } from '../../../server/http/contract.ts';
import { cellOf, type Measure, measureOf, numberBeside } from '../../state/measures.ts';
import { Hint } from '../../ui/hint.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './dilemmas.module.css';

export type Place = NonNullable<NonNullable<MeasuresView['dilemmas']>['rows'][number]['place']>;
type Props = {
  readonly view: MeasuresView;
  readonly by: MeasuredCellView['by'];
  readonly unit: string | null;
  readonly dilemma: string;
  /** Where it stands beside structure; null = that is not there yet. */
  readonly place: Place | null;
  readonly onOpen: (measure: Measure, cell: MeasuredCellView, shown: string) => void;
};

/** One dilemma in one group: share of the interviews with its interval, the side it leans to, its tension; each opens its passages. */
export function TalkCell({ view, by, unit, dilemma, place, onOpen }: Props) {
  const { t, text, value, share, number } = useLanguage();
  const find = (id: string) => {
    const measure = measureOf(view, id);
    const cell = cellOf(measure, by, unit, [dilemma]);
    return measure && cell ? { measure, cell } : null;
  };
  const talk = find('dilemma_prevalence');
  if (!talk) return <Hint explanation={t('dilemmas.nobodyAsked')}>–</Hint>;
  const { numerator, denominator, low, high, value: prevalence, reason } = talk.cell;
  if (prevalence === null) return <Hint explanation={reason ? text(reason) : t('dilemmas.nobodyAsked')}>–</Hint>;
  const shown = share(prevalence, 1);
  const direction = find('dilemma_direction');
  const tension = find('dilemma_tension');
  return (
    <div className={classes.talk}>
      <RowButton onClick={() => onOpen(talk.measure, talk.cell, shown)}>{shown}</RowButton>
      <small>
        {numerator !== null && denominator !== null && t('dilemmas.ofInterviews', { part: numerator, count: denominator })}
        {low !== null &&
          high !== null &&
          ` · ${t('dilemmas.interval', { low: number(low * 100, 0), high: number(high * 100, 0) })}`}
      </small>
      {direction?.cell.value != null && (
        <Line
          found={direction}
          words={t('dilemmas.sides', {
            own: numberBeside(direction.cell, 'a') ?? 0,
            network: numberBeside(direction.cell, 'b') ?? 0,
          })}
        >
          <Lean value={direction.cell.value} />
        </Line>
      )}
      {tension?.cell.value != null && (
        <Line found={tension} words={t('dilemmas.tension', { value: number(tension.cell.value, 2) })} />
      )}
      {/* Its line is kept free while it is being computed. */}
      {place !== 'not-known' && <small className={classes.place}>{place ? t(`dilemmas.place.${place}`) : '\u00a0'}</small>}
    </div>
  );

  function Line({ found, words, children }: LineProps) {
    return (
      <span className={classes.line}>
        <RowButton onClick={() => onOpen(found.measure, found.cell, value(found.cell.value ?? 0))}>{words}</RowButton>
        {children}
      </span>
    );
  }
}

type LineProps = {
  readonly found: { readonly measure: Measure; readonly cell: MeasuredCellView };
  readonly words: string;
  readonly children?: ReactNode;
};

/** Where a direction lies between the two sides; the words beside it say the same. */
function Lean({ value }: { readonly value: number }) {
  return (
    <svg className={classes.lean} viewBox="0 0 56 10" aria-hidden="true">
      <line x1="4" x2="52" y1="5" y2="5" />
      <line x1="28" x2="28" y1="2" y2="8" />
      <circle cx={28 + 24 * value} cy="5" r="3.5" />
    </svg>
  );
}
