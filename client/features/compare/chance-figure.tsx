import { Anchor } from '@mantine/core';
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
  /** Where the figure for print is. */
  readonly fileAddress: (format: 'svg' | 'png') => string;
};

const width = 320;
const height = 84;
const foot = 18;
const head = 16;
const side = 8;

/** What random networks with as many ties give, and where this one stands. */
export function ChanceFigure({ label, value, chance, domain, format, fileAddress }: Props) {
  const { t, number } = useLanguage();
  const p = (probability: number): string => number(probability, probability < 0.01 ? 4 : 2);
  const { from, to, counts } = chance.baseline.histogram;
  const across = scaleLinear(domain, [side, width - side]);
  const up = scaleLinear([0, max(counts) ?? 1], [0, height - foot - head]);
  const step = (to - from) / counts.length;
  const x = across(value);
  // Of draws equal to the value half count as below, so the words never say 0 or 100 of 100 where one draw reached it.
  const below = Math.round(chance.percentile);
  const words = t(`compare.chanceWords.${below < 1 ? 'lowest' : below > 99 ? 'highest' : 'among'}`, {
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
      <p className={classes.small}>
        {t('compare.chanceP', { upper: p(chance.upper), lower: p(chance.lower), count: chance.baseline.draws })}{' '}
        {(['svg', 'png'] as const).map((kind) => (
          <Anchor
            key={kind}
            inherit
            href={fileAddress(kind)}
            download
            aria-label={t('compare.figureFile', { name: label, kind: kind.toUpperCase() })}
          >
            {kind.toUpperCase()}
          </Anchor>
        ))}
      </p>
    </figure>
  );
}

/** Words at the ends stay inside the picture. @param letters of the words; a letter is about as wide as in bold of 12 */
export function anchor(x: number, letters = 7): 'start' | 'middle' | 'end' {
  const half = letters * 3.4;
  if (x < half) return 'start';
  return x > width - half ? 'end' : 'middle';
}
