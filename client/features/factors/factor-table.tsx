import { Button, Text, UnstyledButton } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { MeasuredCellView, MeasuresView, StudyDetail } from '../../../server/http/contract.ts';
import { type ChosenValue, cellOf, type Measure, measureOf, numberBeside, wordBeside } from '../../state/measures.ts';
import { Beside } from '../../ui/beside.tsx';
import { Hint } from '../../ui/hint.tsx';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ValueEvidence } from '../../ui/value-evidence.tsx';
import { factorLevels, factorsOf, placesOf } from './factor-levels.ts';
import classes from './factors.module.css';
import { useLevelName } from './use-level-name.ts';

type Props = {
  readonly study: StudyDetail;
  readonly whole: MeasuresView;
  readonly places: MeasuresView;
  /** The municipality that is shown; null = the whole study, with the municipalities under each factor. */
  readonly place: string | null;
};
type Part = { readonly view: MeasuresView; readonly by: 'study' | 'municipality'; readonly unit: string | null };
type Chosen = ChosenValue & { readonly about: string; readonly shown: string };

const measures = ['factor_prevalence', 'factor_present', 'factor_hindering', 'factor_wished', 'factor_gap'] as const;

/** The factors on their levels, with in how many interviews each is named, present, hindering and wished for; each opens its passages. */
export function FactorTable({ study, whole, places, place }: Props) {
  const { t, text, number, value, share, language } = useLanguage();
  const levelName = useLevelName();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const shown: Part =
    place === null ? { view: whole, by: 'study', unit: null } : { view: places, by: 'municipality', unit: place };
  const factors = factorsOf(whole);
  const names = placesOf(places);
  const below = place === null ? names : [];
  if (factors.every((cell) => cell.value === null)) {
    const reason = whole.measures.flatMap(({ cells }) => cells).find((cell) => cell.reason !== null)?.reason;
    return (
      <>
        {reason && <Text mt="md">{text(reason)}</Text>}
        <Text mt="sm">{t('factors.empty')}</Text>
      </>
    );
  }
  const nobodyHere = place !== null && !names.includes(place);
  const all = open.length === factors.length;
  return (
    <Beside
      side={chosen && <ValueEvidence study={study.id} recipe={{}} chosen={chosen} {...chosen} onClose={() => setChosen(null)} />}
    >
      {nobodyHere && <Text mt="sm">{t('factors.nobodyHere', { place })}</Text>}
      {below.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          onClick={() => setOpen(all ? [] : factors.map(({ key }) => key.join(' ')))}
        >
          {all ? t('factors.closeAll') : t('factors.openAll')}
        </Button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard */}
      <div className={classes.scroll} role="group" tabIndex={0} aria-label={t('factors.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('factors.factor')}</th>
              {measures.map((id) => {
                const measure = measureOf(whole, id);
                return (
                  <th scope="col" key={id}>
                    {measure && <MethodLink id={id}>{text(measure.label)}</MethodLink>}
                  </th>
                );
              })}
            </tr>
          </thead>
          {factorLevels(factors).map(({ level, own }) => (
            <tbody key={level}>
              <tr className={classes.level}>
                <th scope="rowgroup" colSpan={measures.length + 1}>
                  {levelName(level)}
                  {levelShare(level)}
                </th>
              </tr>
              {own.map((cell) => {
                const id = cell.key.join(' ');
                const label = cell.detail[`label_${language}`] ?? cell.key[1] ?? '';
                const isOpen = open.includes(id);
                return (
                  <Fragment key={id}>
                    <tr>
                      <th scope="row">
                        {below.length > 0 ? (
                          <UnstyledButton
                            className={classes.opener ?? ''}
                            aria-expanded={isOpen}
                            onClick={() => setOpen(isOpen ? open.filter((one) => one !== id) : [...open, id])}
                          >
                            {isOpen ? <UpIcon size={14} /> : <DownIcon size={14} />}
                            <span>{label}</span>
                          </UnstyledButton>
                        ) : (
                          label
                        )}
                        <small>{kindOf(cell)}</small>
                      </th>
                      {measures.map((measure) => (
                        <td key={measure}>{counted(shown, measure, cell.key, String(label))}</td>
                      ))}
                    </tr>
                    {isOpen &&
                      below.map((name) => (
                        <tr key={name} className={classes.below}>
                          <th scope="row">{name}</th>
                          {measures.map((measure) => (
                            <td key={measure}>
                              {counted({ view: places, by: 'municipality', unit: name }, measure, cell.key, `${label}, ${name}`)}
                            </td>
                          ))}
                        </tr>
                      ))}
                  </Fragment>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
    </Beside>
  );

  function levelShare(level: string) {
    const measure = measureOf(shown.view, 'factor_level_share');
    const cell = cellOf(measure, shown.by, shown.unit, [level]);
    if (!measure || cell?.numerator == null || cell.denominator === null) return null;
    const words = t('factors.presentOf', { part: cell.numerator, count: cell.denominator });
    return (
      <span className={classes.share}>
        <RowButton onClick={() => choose(measure, cell, levelName(level), words)}>{words}</RowButton>
      </span>
    );
  }

  function kindOf(cell: MeasuredCellView): string | null {
    const kind = wordBeside(cell, 'kind');
    return kind === 'facilitating' || kind === 'hindering' ? t(`factors.kind.${kind}`) : null;
  }

  function counted(part: Part, id: string, key: readonly string[], about: string) {
    const measure = measureOf(part.view, id);
    const cell = cellOf(measure, part.by, part.unit, key);
    if (!measure || !cell) return '–';
    if (cell.value === null) return cell.reason ? <Hint explanation={text(cell.reason)}>–</Hint> : '–';
    if (id === 'factor_gap') {
      const words = value(cell.value);
      return <RowButton onClick={() => choose(measure, cell, about, words)}>{words}</RowButton>;
    }
    const count = cell.numerator ?? 0;
    const words = t('factors.ofInterviews', { part: count, count: cell.denominator ?? 0 });
    const passages = numberBeside(cell, 'passages');
    return (
      <>
        <RowButton onClick={() => choose(measure, cell, about, words)}>{number(count)}</RowButton>
        <small title={passages === null ? undefined : t('factors.passages', { count: passages })}>{share(cell.value, 1)}</small>
      </>
    );
  }

  function choose(measure: Measure, cell: MeasuredCellView, about: string, words: string): void {
    setChosen({ measure, cell, about, shown: words });
  }
}
