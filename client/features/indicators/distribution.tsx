import { Text } from '@mantine/core';
import { max, scaleLinear } from 'd3';
import type { ResultsView } from '../../../server/http/contract.ts';
import { histogram, isIn } from '../../state/histogram.ts';
import { knownValues } from '../../state/results.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';

type Value = ResultsView['node'][number]['values'][number];
type Props = {
  /** By organisation or tie. */
  readonly values: ReadonlyMap<string, Value>;
  /** The one whose bar stands out. */
  readonly chosen: string | null;
  readonly unit: string;
  readonly of: 'node' | 'tie';
};

const width = 320;
const height = 120;
const foot = 18;

/** How the values lie: how many organisations, or ties, have a value in each step. */
export function Distribution({ values, chosen, unit, of }: Props) {
  const { t, value, number } = useLanguage();
  const known = knownValues(values);
  const steps = histogram(known);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) {
    return (
      <Text size="sm" c="dimmed">
        {known[0] === undefined
          ? of === 'tie'
            ? t('indicators.noValuesTies')
            : t('indicators.noValues')
          : of === 'tie'
            ? t('indicators.oneValueTies', { value: value(known[0]) })
            : t('indicators.oneValue', { value: value(known[0]) })}
      </Text>
    );
  }
  const across = scaleLinear([first.from, last.to], [0, width]);
  const up = scaleLinear([0, max(steps, (step) => step.count) ?? 1], [0, height - foot - 14]);
  const own = chosen === null ? null : (values.get(chosen)?.value ?? null);
  const label = { count: known.length, low: value(Math.min(...known)), high: value(Math.max(...known)) };
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={t('indicators.distribution', label)}>
        {steps.map((step) => {
          const left = across(step.from);
          const right = across(step.to);
          const tall = up(step.count);
          return (
            <g key={step.from} className={classes.axis}>
              <rect
                className={own === null || isIn(step, own, step === last) ? classes.bar : classes.barFaint}
                x={left + 0.75}
                y={height - foot - tall}
                width={Math.max(1, right - left - 1.5)}
                height={tall}
              />
              {step.count > 0 && (
                <text x={(left + right) / 2} y={height - foot - tall - 3} textAnchor="middle">
                  {number(step.count)}
                </text>
              )}
            </g>
          );
        })}
        <g className={classes.axis}>
          <line x1="0" x2={width} y1={height - foot} y2={height - foot} />
          {across.ticks(5).map((tick) => (
            <text key={tick} x={across(tick)} y={height - 4} textAnchor={anchor(across(tick))}>
              {value(tick)}
            </text>
          ))}
        </g>
      </svg>
      <Text component="figcaption" size="xs" c="dimmed">
        {of === 'tie'
          ? t('indicators.axisTies', { measured: unit, count: known.length })
          : t('indicators.axis', { measured: unit, count: known.length })}
      </Text>
    </figure>
  );
}

/** Numbers at the ends stay inside the picture. */
function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 12) return 'start';
  return x > width - 12 ? 'end' : 'middle';
}
