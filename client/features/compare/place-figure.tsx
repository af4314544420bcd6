import { extent, scaleLinear } from 'd3';
import type { CompareRow } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { anchor } from './chance-figure.tsx';
import classes from './compare.module.css';
import type { RowFormat } from './figures-in-words.ts';

type Props = {
  readonly place: CompareRow['places'][number];
  readonly label: string;
  readonly format: RowFormat;
};

const width = 320;
const height = 78;
const foot = 18;
const side = 10;
const size = 4;

/** One network's catchment among those of a city: a dot for each. */
export function PlaceFigure({ place, label, format }: Props) {
  const { t, text } = useLanguage();
  const among = place.among.flatMap(({ id, label: name, order, value }) => (value === null ? [] : [{ id, name, order, value }]));
  const [low = 0, high = 1] = extent([place.observed, ...among.map(({ value }) => value)]);
  const across = scaleLinear([low, high === low ? low + 1 : high], [side, width - side]);
  const dots = pileUp(among.map((each) => ({ ...each, x: across(each.value) })));
  const x = across(place.observed);
  const own = `${label} ${format.value(place.observed)}`;
  const words = t('compare.placeWords', {
    name: label,
    value: format.value(place.observed),
    count: among.length,
    low: format.value(low),
    high: format.value(high),
  });
  return (
    <figure className={classes.figure}>
      <figcaption>{text(place.verdict)}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={words}>
        {dots.map(({ id, name, order, value, x: at, level }) => (
          <circle key={id} className={classes.dot} cx={at} cy={height - foot - size - 2 - level * size * 1.6} r={size}>
            <title>{t('compare.dot', { name, value: format.value(value), count: order })}</title>
          </circle>
        ))}
        <line className={classes.axis} x1="0" x2={width} y1={height - foot} y2={height - foot} />
        <line className={classes.own} x1={x} x2={x} y1="14" y2={height - foot} />
        <text className={classes.ownText} x={x} y="11" textAnchor={anchor(x, own.length)}>
          {own}
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

/** Dots that would lie on one another are laid on top. */
function pileUp<D extends { readonly x: number }>(dots: readonly D[]): readonly (D & { readonly level: number })[] {
  const laid: (D & { readonly level: number })[] = [];
  for (const dot of [...dots].sort((a, b) => a.x - b.x)) {
    const near = new Set(laid.filter(({ x }) => dot.x - x < size * 1.8).map(({ level }) => level));
    let level = 0;
    while (near.has(level)) level++;
    laid.push({ ...dot, level });
  }
  return laid;
}
