import { max, scaleLinear } from 'd3';
import type { CompareRow } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './compare.module.css';
import type { RowFormat } from './figures-in-words.ts';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly chance: NonNullable<CompareRow['cells'][number]['chance']>;
  /** The same for every network of the row. */
  readonly domain: readonly [number, number];
  readonly format: RowFormat;
};

const width = 320;
const height = 84;
const foot = 18;
const head = 16;
const side = 8;

/** What random networks with as many ties give, and where this one stands. */
export function ChanceFigure({ label, value, chance, domain, format }: Props) {
  const { t, number } = useLanguage();
  const { from, to, counts } = chance.baseline.histogram;
  const across = scaleLinear(domain, [side, width - side]);
  const up = scaleLinear([0, max(counts) ?? 1], [0, height - foot - head]);
  const step = (to - from) / counts.length;
  const x = across(value);
  // Of draws equal to the value half count as below, so the words never say 0 or 100 of 100 where one draw reached it.
  const below = Math.round(chance.percentile);
  const words = t('compare.chanceWords', {
    name: label,
    value: format.value(value),
    below: number(below),
    low: format.plain(from),
    high: format.plain(to),
  });
  return (
    <figure className={classes.figure}>
      <figcaption>{words}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={words}>
        {counts.map((count, place) => {
          const left = across(from + place * step);
          const tall = up(count);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
              key={place}
              className={classes.bar}
              x={left}
              y={height - foot - tall}
              width={Math.max(1, across(from + (place + 1) * step) - left - 0.5)}
              height={tall}
            />
          );
        })}
        <line className={classes.axis} x1="0" x2={width} y1={height - foot} y2={height - foot} />
        <line className={classes.own} x1={x} x2={x} y1={head - 4} y2={height - foot} />
        <text className={classes.ownText} x={x} y={head - 6} textAnchor={anchor(x)}>
          {format.value(value)}
        </text>
        {across.ticks(5).map((tick) => (
          <text key={tick} className={classes.tick} x={across(tick)} y={height - 4} textAnchor={anchor(across(tick))}>
            {format.plain(tick)}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Words at the ends stay inside the picture. */
export function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 24) return 'start';
  return x > width - 24 ? 'end' : 'middle';
}
