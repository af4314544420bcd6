import { Text } from '@mantine/core';
import { useState } from 'react';
import type { MeasuredCellView, MeasuresView, StudyDetail } from '../../../server/http/contract.ts';
import { type ChosenValue, cellOf, type Measure, measureOf } from '../../state/measures.ts';
import { Beside } from '../../ui/beside.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ValueEvidence } from '../../ui/value-evidence.tsx';
import { factorLevels, factorsOf } from './factor-levels.ts';
import classes from './factors.module.css';
import { useLevelName } from './use-level-name.ts';

type Props = {
  readonly study: StudyDetail;
  readonly whole: MeasuresView;
  readonly places: MeasuresView;
  /** The municipalities whose practices stand side by side, in this order. */
  readonly names: readonly string[];
};
type Chosen = ChosenValue & { readonly about: string; readonly shown: string };

/** What a practice can say of a factor; the mark is never the only sign: each is read out with its word. */
const marks = [
  { id: 'factor_present', mark: '+' },
  { id: 'factor_hindering', mark: '−' },
  { id: 'factor_wished', mark: '☆' },
] as const;

/** The practices side by side: for each factor and municipality whether interviews call it present, hindering or wished for, each opening its passages. */
export function PracticeTable({ study, whole, places, names }: Props) {
  const { t, text, number, list, language } = useLanguage();
  const levelName = useLevelName();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const prevalence = measureOf(places, 'factor_prevalence');
  const asked = names.flatMap((name) => {
    const count = prevalence?.cells.find(({ by, unit }) => by === 'municipality' && unit === name)?.denominator;
    return count ? [{ name, count }] : [];
  });
  const nobody = names.filter((name) => asked.every((one) => one.name !== name));
  return (
    <Beside
      side={chosen && <ValueEvidence study={study.id} recipe={{}} chosen={chosen} {...chosen} onClose={() => setChosen(null)} />}
    >
      <Text size="sm" mt="sm" className={classes.legend ?? ''}>
        {marks.map(({ id, mark }) => {
          const measure = measureOf(places, id);
          return (
            <span key={id}>
              <b aria-hidden="true">{mark}</b>
              {measure && <MethodLink id={id}>{text(measure.label)}</MethodLink>}
            </span>
          );
        })}
        <span>{t('factors.numberMeans')}</span>
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard */}
      <div className={classes.scroll} role="group" tabIndex={0} aria-label={t('factors.practices')}>
        <table className={`${classes.table} ${classes.practices}`}>
          <thead>
            <tr>
              <th scope="col">{t('factors.factor')}</th>
              {asked.map(({ name, count }) => (
                <th scope="col" key={name}>
                  {name}
                  <small>{t('factors.interviews', { count })}</small>
                </th>
              ))}
            </tr>
          </thead>
          {factorLevels(factorsOf(whole)).map(({ level, own }) => (
            <tbody key={level}>
              <tr className={classes.level}>
                <th scope="rowgroup">{levelName(level)}</th>
                {asked.map(({ name }) => (
                  <td key={name}>{levelShare(level, name)}</td>
                ))}
              </tr>
              {own.map(({ key, detail }) => {
                const label = String(detail[`label_${language}`] ?? key[1] ?? '');
                return (
                  <tr key={key.join(' ')}>
                    <th scope="row">{label}</th>
                    {asked.map(({ name }) => (
                      <td key={name}>{said(key, name, label)}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
      {nobody.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('factors.nobodyHere', { place: list(nobody) })}
        </Text>
      )}
    </Beside>
  );

  function levelShare(level: string, name: string) {
    const measure = measureOf(places, 'factor_level_share');
    const cell = cellOf(measure, 'municipality', name, [level]);
    if (!measure || cell?.numerator == null || cell.denominator === null) return '–';
    const [part, count] = [cell.numerator, cell.denominator];
    const shown = t('factors.presentOf', { part, count });
    return (
      <RowButton label={shown} onClick={() => choose(measure, cell, `${levelName(level)}, ${name}`, shown)}>
        {t('factors.partOf', { part, count })}
      </RowButton>
    );
  }

  /** The three marks keep their places, so that a column reads from top to bottom. */
  function said(key: readonly string[], name: string, label: string) {
    return (
      <span className={classes.marks}>
        {marks.map(({ id, mark }) => {
          const measure = measureOf(places, id);
          const cell = cellOf(measure, 'municipality', name, key);
          if (!measure || !cell?.numerator) return <span key={id} />;
          const shown = t('factors.ofInterviews', { part: cell.numerator, count: cell.denominator ?? 0 });
          return (
            <span key={id}>
              <RowButton
                label={`${label}, ${name}: ${text(measure.label)}, ${shown}`}
                onClick={() => choose(measure, cell, `${label}, ${name}`, shown)}
              >
                {mark}
                {number(cell.numerator)}
              </RowButton>
            </span>
          );
        })}
      </span>
    );
  }

  function choose(measure: Measure, cell: MeasuredCellView, about: string, shown: string): void {
    setChosen({ measure, cell, about, shown });
  }
}
