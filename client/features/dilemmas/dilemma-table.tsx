import { Text, UnstyledButton } from '@mantine/core';
import { Fragment, useMemo, useState } from 'react';
import type { MeasuredCellView, MeasuresView, PartialRecipe, StudyDetail } from '../../../server/http/contract.ts';
import { type ChosenValue, cellOf, type Measure, measureOf, numberBeside, wordBeside } from '../../state/measures.ts';
import { Beside } from '../../ui/beside.tsx';
import { Hint } from '../../ui/hint.tsx';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ValueEvidence } from '../../ui/value-evidence.tsx';
import classes from './dilemmas.module.css';
import type { Group } from './groups.ts';
import { moreOfTalk } from './shown-first.ts';
import { type Place, TalkCell } from './talk-cell.tsx';

type Props = {
  readonly study: StudyDetail;
  /** What the values were asked with. */
  readonly recipe: PartialRecipe;
  /** What is said, of the whole study and of every part. */
  readonly talk: MeasuresView;
  /** The same with what shows, of the whole study, and of the parts of the group; null = being computed. */
  readonly whole: MeasuresView | null;
  readonly parts: MeasuresView | null;
  /** Whether what shows of the whole study could not be had. */
  readonly wholeFailed: boolean;
  /** Whether what shows of the parts could not be had. */
  readonly partsFailed: boolean;
  readonly group: Group;
  /** Municipalities that are shown, where the groups are municipalities; [] = all. */
  readonly only: readonly string[];
};
type Column = {
  readonly by: 'study' | Group;
  readonly unit: string | null;
  readonly name: string;
  readonly view: MeasuresView | null;
};
type Chosen = ChosenValue & { readonly about: string; readonly shown: string };

/** Dilemmas by group: how often they are spoken of, which way they lean, their tension; opened, more of the talk and what structure shows, in the same columns. */
export function DilemmaTable({ study, recipe, talk, whole, parts, wholeFailed, partsFailed, group, only }: Props) {
  const { t, text, word, value, number } = useLanguage();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const columns = useMemo((): Column[] => {
    const units = new Set(
      (parts ?? talk).measures.flatMap(({ cells }) => cells.flatMap(({ by, unit }) => (by === group && unit ? [unit] : []))),
    );
    const named = (unit: string): string =>
      group === 'sector' ? word('sector', unit) : group === 'role' ? word('respondent_role', unit) : unit;
    return [
      { by: 'study', unit: null, name: t('dilemmas.whole'), view: whole },
      ...[...units]
        .filter((unit) => group !== 'municipality' || only.length === 0 || only.includes(unit))
        .map((unit): Column => ({ by: group, unit, name: named(unit), view: parts })),
    ];
  }, [talk, whole, parts, group, only, t, word]);
  const dilemmas = (talk.dilemmas?.rows ?? []).filter(({ by }) => by === 'study');
  const spoken = (measureOf(talk, 'dilemma_prevalence')?.cells ?? []).filter(({ by }) => by === 'study');
  const nobody = spoken.every((cell) => cell.value === null);
  const agreements = spoken.map((cell) => wordBeside(cell, 'agreement'));

  const choose = (measure: Measure, cell: MeasuredCellView, about: string, shown: string): void =>
    setChosen({ measure, cell, about, shown });

  return (
    <Beside
      side={
        chosen && <ValueEvidence study={study.id} recipe={recipe} chosen={chosen} {...chosen} onClose={() => setChosen(null)} />
      }
    >
      {only.length > 0 && group !== 'municipality' && (
        <Text size="sm" mt="sm">
          {t('dilemmas.wholeOnly')}
        </Text>
      )}
      {nobody && (
        <Text size="sm" mt="sm">
          {t('dilemmas.noInterviews')}
        </Text>
      )}
      {!nobody && agreements.every((one) => one === 'one-coder') && (
        <Text size="sm" mt="sm">
          {t('dilemmas.oneCoder')}
        </Text>
      )}
      {!nobody && agreements.includes('too-few-documents') && (
        <Text size="sm" mt="sm">
          {t('dilemmas.tooFew')}
        </Text>
      )}
      {study.logged === null && (
        <Text size="sm" mt="sm">
          {t('dilemmas.noLog')}
        </Text>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard */}
      <div className={classes.scroll} role="group" tabIndex={0} aria-label={t('dilemmas.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('dilemmas.dilemma')}</th>
              {columns.map(({ unit, name }) => (
                <th scope="col" key={unit ?? ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dilemmas.map(({ dilemma, label, standard }) => {
              const isOpen = open.includes(dilemma);
              const prevalence = spoken.find(({ key }) => key[0] === dilemma);
              const structural = (whole?.measures ?? []).filter((one) => one.dilemma !== null && one.dilemma === standard);
              return (
                <Fragment key={dilemma}>
                  <tr>
                    <th scope="row">
                      <UnstyledButton
                        className={classes.opener ?? ''}
                        aria-expanded={isOpen}
                        onClick={() => setOpen(isOpen ? open.filter((one) => one !== dilemma) : [...open, dilemma])}
                      >
                        {isOpen ? <UpIcon size={14} /> : <DownIcon size={14} />}
                        <span>{text(label)}</span>
                      </UnstyledButton>
                      {prevalence && agreementOf(prevalence)}
                    </th>
                    {columns.map(({ by, unit, name, view }) => (
                      <td key={unit ?? ''}>
                        <TalkCell
                          view={talk}
                          by={by}
                          unit={unit}
                          dilemma={dilemma}
                          place={placeOf(view, by, unit, dilemma)}
                          onOpen={(measure, cell, shown) => choose(measure, cell, `${text(label)}, ${name}`, shown)}
                        />
                      </td>
                    ))}
                  </tr>
                  {isOpen &&
                    moreOfTalk.flatMap((id) => measureOf(talk, id) ?? []).map((measure) => row(measure, text(label), [dilemma]))}
                  {isOpen && structural.length === 0 && (
                    <tr className={classes.structure}>
                      <td colSpan={columns.length + 1}>
                        {wholeFailed ? t('problem.notHad') : whole === null ? t('loading') : t('dilemmas.ownDilemma')}
                      </td>
                    </tr>
                  )}
                  {isOpen && structural.map((measure) => row(measure, text(measure.label), []))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </Beside>
  );

  /** One measure in every column; `about` is what its values are of. */
  function row(measure: Measure, about: string, key: readonly string[]) {
    const ofWhole = cellOf(measure, 'study', null, key);
    return (
      <tr key={measure.id} className={classes.structure}>
        <th scope="row">
          <MethodLink id={measure.id}>{text(measure.label)}</MethodLink>
          <small>{[text(measure.unit), ...boundsOf(measure)].join(' · ')}</small>
          {ofWhole && agreementOf(ofWhole)}
        </th>
        {columns.map(({ by, unit, name, view }) => {
          // What is said is there for every part at once.
          const own = measureOf(view ?? talk, measure.id);
          const cell = cellOf(own, by, unit, key);
          const none = own || view ? notForThis() : partsFailed ? <Hint explanation={t('problem.notHad')}>–</Hint> : '…';
          return <td key={unit ?? ''}>{own && cell ? valueCell(own, cell, `${about}, ${name}`) : none}</td>;
        })}
      </tr>
    );
  }

  function boundsOf({ id }: Measure): string[] {
    return (talk.dilemmas?.bounds ?? [])
      .filter(({ measure }) => measure === id)
      .map(({ detail, is, bound }) => t(`dilemmas.bound.${is}`, { bound: `${detail === null ? '' : 'p '}${value(bound)}` }));
  }

  function placeOf(view: MeasuresView | null, by: Column['by'], unit: string | null, dilemma: string): Place | null {
    const rows = view?.dilemmas?.rows ?? null;
    return rows && (rows.find((row) => row.by === by && row.unit === unit && row.dilemma === dilemma)?.place ?? 'not-known');
  }

  function agreementOf(cell: MeasuredCellView) {
    const alpha = numberBeside(cell, 'alpha');
    return alpha === null ? null : (
      <small className={classes.agreement}>{t('dilemmas.agreement', { alpha: number(alpha, 2) })}</small>
    );
  }

  function notForThis() {
    return <Hint explanation={t('dilemmas.notForGroup')}>–</Hint>;
  }

  function valueCell(measure: Measure, cell: MeasuredCellView, about: string) {
    if (cell.value === null) return <span className={classes.hidden}>{cell.reason ? text(cell.reason) : '–'}</span>;
    const shown = value(cell.value);
    const counted = numberBeside(cell, 'n') ?? cell.denominator;
    return (
      <>
        <RowButton onClick={() => choose(measure, cell, about, shown)}>{shown}</RowButton>
        {counted !== null && <small>n = {number(counted)}</small>}
      </>
    );
  }
}
