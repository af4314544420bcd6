import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { NewNameDecision, OrganisationNames, StudyDetail } from '../../../server/http/contract.ts';
import {
  type MadeOrganisation,
  useDecideNames,
  useMakeOrganisations,
  useUndoDecisions,
} from '../../api/organisations-queries.ts';
import { tableKindsQuery, useUndoImports } from '../../api/queries.ts';
import { type NameAnswer, type NameToPlace, standingDecisions } from '../../state/name-matching.ts';
import { foldName } from '../../state/plan.ts';
import { NameMatching } from '../../ui/name-matching.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { Nothing } from './nothing.tsx';

type Props = { readonly detail: StudyDetail; readonly names: OrganisationNames };
type Answered = { readonly written: string; readonly answer: NameAnswer };

/** Spellings in the study that stand for no organisation of its list. */
export function ToPlace({ detail, names }: Props) {
  const { t, text } = useLanguage();
  const { failed } = useNotify();
  const decide = useDecideNames(detail.id);
  const undo = useUndoDecisions(detail.id);
  const make = useMakeOrganisations(detail.id);
  const unmake = useUndoImports(detail.id);
  const { data: kinds } = useQuery(tableKindsQuery);
  /** Spellings that somebody left as they are, folded: the study may have nothing to remember of it. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** Imports that brought a new organisation along, by the folded spelling it was made for. */
  const [made, setMade] = useState<ReadonlyMap<string, string>>(new Map());
  const { organisations, unplaced, decisions } = names;
  const asked: readonly NameToPlace[] = useMemo(
    () =>
      unplaced.map(({ written, rows, odd, suggestions }) => ({
        written,
        facts: t('count.rows', { count: rows }),
        places: null,
        odd,
        suggestions,
      })),
    [unplaced, t],
  );
  const sectors = kinds?.tables.find(({ kind }) => kind === 'organisations')?.columns.find(({ name }) => name === 'sector');

  const answerOf = (written: string): NameAnswer | null => {
    const same = standingDecisions(decisions, [written]).find(({ what }) => what === 'same');
    if (same) return { is: 'organisation', id: same.organisation, name: same.name };
    // An organisation that was made by the very same name needs no decision.
    const own = made.has(foldName(written)) && organisations.find(({ name }) => foldName(name) === foldName(written));
    if (own) return { is: 'organisation', id: own.id, name: own.name };
    return left.has(foldName(written)) ? { is: 'left' } : null;
  };

  const setLeftOf = (spellings: readonly string[], on: boolean): void => {
    const next = new Set(left);
    for (const written of spellings) {
      if (on) next.add(foldName(written));
      else next.delete(foldName(written));
    }
    setLeft(next);
  };

  const onAnswer = (answers: readonly Answered[]): void => {
    const wanted = organisationsIn(answers);
    if (wanted.length > 0) {
      make.mutate(
        {
          wanted,
          onMade: ({ spellings }, [brought]) => {
            if (brought)
              setMade((before) => new Map([...before, ...spellings.map((one) => [foldName(one), brought.id] as const)]));
          },
        },
        { onError: failed },
      );
    }
    setLeftOf(
      answers.flatMap(({ written, answer }) => (answer.is === 'left' ? [written] : [])),
      true,
    );
    const taken = answers.flatMap((answered) => decisionsFor(answered, asked));
    if (taken.length > 0) decide.mutate(taken, { onError: failed });
  };

  const onUndo = (taken: readonly string[]): void => {
    const brought = new Set(taken.flatMap((written) => made.get(foldName(written)) ?? []));
    // A new organisation goes with all the spellings that it was made for.
    const along = [...made].flatMap(([written, one]) => (brought.has(one) ? [written] : []));
    const spellings = [...taken, ...along];
    setLeftOf(spellings, false);
    const ids = standingDecisions(decisions, spellings).map(({ id }) => id);
    if (ids.length > 0) undo.mutate(ids, { onError: failed });
    if (brought.size === 0) return;
    setMade(new Map([...made].filter(([, one]) => !brought.has(one))));
    unmake.mutate([...brought], { onError: failed });
  };

  const pending = [decide, undo, make, unmake].some(({ isPending }) => isPending);
  if (unplaced.length === 0 && decisions.length === 0) return <Nothing>{t('organisations.nonePlace')}</Nothing>;
  return (
    <>
      {unplaced.length === 0 && !pending && <Nothing>{t('organisations.nonePlace')}</Nothing>}
      <NameMatching
        label={t('organisations.unplaced')}
        names={asked}
        answerOf={answerOf}
        organisations={organisations}
        offer={{
          taken: organisations.map(({ id }) => id),
          sectors: (sectors?.words ?? []).map(({ word, label }) => ({ value: word, label: label ? text(label) : word })),
          municipalities: detail.municipalities.map(({ name }) => name),
        }}
        onAnswer={onAnswer}
        onUndo={onUndo}
        busy={pending}
        locked={pending}
      />
    </>
  );
}

/** The organisations that answers make; spellings that mean the same one make it once. */
function organisationsIn(answers: readonly Answered[]): readonly MadeOrganisation[] {
  const found = new Map<string, MadeOrganisation>();
  for (const { written, answer } of answers) {
    if (answer.is !== 'new') continue;
    const before = found.get(answer.made.id);
    found.set(answer.made.id, { made: answer.made, spellings: [...(before?.spellings ?? []), written] });
  }
  return [...found.values()];
}

/** What the study is to remember of an answer: whom a spelling means, or that it means none of those it resembles. */
function decisionsFor({ written, answer }: Answered, asked: readonly NameToPlace[]): readonly NewNameDecision[] {
  if (answer.is === 'organisation') return [{ what: 'same', written, organisation: answer.id }];
  if (answer.is === 'new') return [];
  const suggestions = asked.find((name) => name.written === written)?.suggestions ?? [];
  return suggestions.map(({ organisation }) => ({ what: 'different', written, organisation }));
}
