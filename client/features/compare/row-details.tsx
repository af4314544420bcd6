import { Text } from '@mantine/core';
import type { ComparedUnit, CompareRow } from '../../../server/http/contract.ts';
import { comparisonFigureAddress } from '../../api/compare.ts';
import { MethodLink } from '../../ui/method-link.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ChanceFigure } from './chance-figure.tsx';
import classes from './compare.module.css';
import { type RowFormat, rowFormat } from './figures-in-words.ts';
import { PlaceFigure } from './place-figure.tsx';

type Props = { readonly row: CompareRow; readonly units: readonly ComparedUnit[] };
type WholeProps = Props & { readonly study: string; readonly id: string };

/** What stands behind a row: chance, the rules, the answers, and the catchments of a city. */
export function RowDetails({ study, id, row, units }: WholeProps) {
  const words = useLanguage();
  const { t, text, language } = words;
  const format = rowFormat(row, words);
  const drawn = units.flatMap((unit) => {
    const cell = row.cells.find((each) => each.unit === unit.key);
    return cell?.chance && cell.value !== null ? [{ unit, value: cell.value, chance: cell.chance }] : [];
  });
  // One scale for all, so that the pictures may be laid beside one another.
  const ends = drawn.flatMap(({ value, chance }) => [value, chance.baseline.histogram.from, chance.baseline.histogram.to]);
  const domain = [Math.min(...ends), Math.max(...ends)] as const;
  const reasons = units.flatMap((unit) => {
    const cell = row.cells.find((each) => each.unit === unit.key);
    return cell?.value === null && cell.reason ? [{ unit, reason: cell.reason }] : [];
  });
  return (
    <div className={classes.inside}>
      <p className={classes.definition}>
        {text(row.definition)} <MethodLink id={row.statistic}>{t('compare.method')}</MethodLink>
      </p>
      {reasons.map(({ unit, reason }) => (
        <p key={unit.key} className={classes.definition}>
          {unit.label}: {text(reason)}
        </p>
      ))}
      <div className={classes.panels}>
        <section>
          <h3>{t('compare.answers')}</h3>
          <VariantTable row={row} units={units} format={format} which="treatments" />
          <Without row={row} units={units} format={format} />
        </section>
        <section>
          <h3>{t('compare.rules')}</h3>
          <VariantTable row={row} units={units} format={format} which="rules" />
          <Text size="sm" c="dimmed">
            {t('compare.rulesHint')}
          </Text>
        </section>
        <section className={classes.wide}>
          <h3>{t('compare.chance')}</h3>
          {drawn.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('compare.noChance')}
            </Text>
          )}
          <div className={classes.figures}>
            {drawn.map(({ unit, value, chance }) => (
              <ChanceFigure
                key={unit.key}
                label={unit.label}
                value={value}
                chance={chance}
                domain={domain}
                format={format}
                fileAddress={(kind) =>
                  comparisonFigureAddress(study, id, { format: kind, statistic: row.statistic, unit: unit.key, lang: language })
                }
              />
            ))}
          </div>
        </section>
        {row.places.map((place) => (
          <section key={`${place.unit} ${place.pool}`}>
            <h3>{t('compare.place', { name: labelOf(units, place.unit), pool: labelOf(units, place.pool) })}</h3>
            <Cut place={place} row={row} units={units} format={format} />
            <PlaceFigure place={place} label={labelOf(units, place.unit)} format={format} />
          </section>
        ))}
      </div>
    </div>
  );
}

const labelOf = (units: readonly ComparedUnit[], key: string): string => units.find((unit) => unit.key === key)?.label ?? '';

type PartProps = Props & { readonly format: RowFormat };

/** A number under each rule, or each treatment of who did not answer; always all three. */
function VariantTable({ row, units, format, which }: PartProps & { readonly which: 'rules' | 'treatments' }) {
  const { t } = useLanguage();
  const names = [...new Set(row[which].map(({ name }) => name))];
  return (
    <table className={classes.variants}>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col">
              {t(`compare.${which === 'rules' ? 'rule' : 'treatment'}.${name}` as 'compare.rule.union')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {names.map((name) => {
              const value = row[which].find((each) => each.unit === key && each.name === name)?.value ?? null;
              return <td key={name}>{value === null ? '–' : format.value(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Without({ row, units, format }: PartProps) {
  const { t } = useLanguage();
  return (
    <ul className={classes.without}>
      {row.without.map(({ unit, low, high, respondents, most }) => (
        <li key={unit}>
          {format.value(low) === format.value(high)
            ? t('compare.withoutSame', { name: labelOf(units, unit), count: respondents })
            : t('compare.without', {
                name: labelOf(units, unit),
                count: respondents,
                low: format.value(low),
                high: format.value(high),
                most: most?.label ?? '',
              })}
        </li>
      ))}
    </ul>
  );
}

/** A municipality that is cut round its centre has another number than in the row above. */
function Cut({ place, row, units, format }: PartProps & { readonly place: CompareRow['places'][number] }) {
  const { t } = useLanguage();
  const whole = row.cells.find(({ unit }) => unit === place.unit)?.value ?? null;
  if (whole === null || format.value(whole) === format.value(place.observed)) return null;
  return (
    <Text size="sm">
      {t('compare.placeCut', {
        name: labelOf(units, place.unit),
        value: format.value(place.observed),
        whole: format.value(whole),
      })}
    </Text>
  );
}
