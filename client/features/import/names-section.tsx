import { useMemo } from 'react';
import type { NameChoice } from '../../../server/http/contract.ts';
import { forgetNames, type GatheredName, placeNames, placeNewOrganisation } from '../../state/name-choices.ts';
import type { NameAnswer, NameToPlace } from '../../state/name-matching.ts';
import { foldName, nameChoiceOf } from '../../state/plan.ts';
import { NameMatching } from '../../ui/name-matching.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { MatchProps } from './match-model.ts';
import { wordsOf } from './match-model.ts';
import { MatchSection } from './match-section.tsx';
import { useMet } from './use-met.ts';

type Props = MatchProps & { readonly names: readonly GatheredName[]; readonly open: number };

/** Spellings of organisations that the study does not know, over all files together. */
export function NamesSection({ plan, onPlan, busy, organisations, municipalities, kinds, names, open }: Props) {
  const { t, list, text } = useLanguage();
  const known = useMemo(() => new Map(organisations.map((one) => [foldName(one.id), one.name])), [organisations]);
  const there = new Set(names.map(({ written }) => foldName(written)));
  const before = plan.names.filter(({ written }) => !there.has(foldName(written)));
  const all = useMet(
    [...names, ...before.map(({ written }) => ({ written, count: 0, places: [], suggestions: [] }))],
    ({ written }) => foldName(written),
  );
  const asked: readonly NameToPlace[] = all.map(({ written, count, places, suggestions }) => ({
    written,
    facts: count === 0 ? '' : t('count.rows', { count }),
    places:
      places.length === 0 ? null : list(places.map(({ file, headers }) => t('names.place', { file, headers: list(headers) }))),
    odd: suggestions.some(({ reason }) => reason === 'look-alike'),
    suggestions,
  }));

  const answerOf = (written: string): NameAnswer | null => {
    const choice = nameChoiceOf(plan, written);
    if (choice === undefined) return null;
    const { organisation } = choice;
    if (organisation === null) return { is: 'left' };
    const made = plan.organisations.find(({ org_id }) => foldName(org_id) === foldName(organisation));
    if (made && !names.some(({ suggestions }) => suggestions.some((one) => one.organisation === made.org_id)))
      return { is: 'new', made: { id: made.org_id, name: made.name, sector: made.sector, municipality: made.municipality } };
    return { is: 'organisation', id: organisation, name: known.get(foldName(organisation)) ?? organisation };
  };

  const onAnswer = (answers: readonly { readonly written: string; readonly answer: NameAnswer }[]): void => {
    let next = plan;
    const choices: NameChoice[] = [];
    for (const { written, answer } of answers) {
      if (answer.is === 'new') {
        const { id, name, sector, municipality } = answer.made;
        next = placeNewOrganisation(next, written, { org_id: id, name, type: null, sector, municipality, district: null });
      } else choices.push({ written, organisation: answer.is === 'left' ? null : answer.id });
    }
    onPlan(placeNames(next, choices));
  };

  return (
    <MatchSection title={t('match.names')} lead={t('match.namesLead')} open={open}>
      <NameMatching
        label={t('match.names')}
        names={asked}
        answerOf={answerOf}
        organisations={organisations}
        offer={{
          taken: organisations.map(({ id }) => id),
          sectors: wordsOf(kinds, 'organisations', 'sector').map(({ word, label }) => ({
            value: word,
            label: label ? text(label) : word,
          })),
          municipalities,
        }}
        onAnswer={onAnswer}
        onUndo={(spellings) => onPlan(forgetNames(plan, spellings))}
        busy={busy}
      />
    </MatchSection>
  );
}
