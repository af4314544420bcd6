import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { likelihood } from '../state/name-choices.ts';
import {
  type NameAnswer,
  type NameToPlace,
  nameApart,
  nameKey,
  nextOpen,
  type OrganisationChoice,
  type PlacedName,
  sureAnswer,
} from '../state/name-matching.ts';
import { proposeOrganisations } from '../state/new-organisations.ts';
import { foldName } from '../state/plan.ts';
import { UndoIcon } from './icons.tsx';
import classes from './name-matching.module.css';
import { AllNewOrganisations } from './name-matching-all-new.tsx';
import { NameKeys } from './name-matching-keys.tsx';
import { NameList } from './name-matching-list.tsx';
import { NamePanel, type PanelMode } from './name-matching-panel.tsx';
import { useLanguage } from './use-language.ts';
import { useSteadyList } from './use-steady-list.ts';

/** What a new organisation may be given; codes that are taken already are not proposed. */
export type NewOrganisationOffer = {
  readonly taken: readonly string[];
  readonly sectors: readonly { readonly value: string; readonly label: string }[];
  readonly municipalities: readonly string[];
};

type Props = {
  readonly label: string;
  /** Spellings that ask for an answer, and those that have one. */
  readonly names: readonly NameToPlace[];
  readonly answerOf: (written: string) => NameAnswer | null;
  readonly organisations: readonly OrganisationChoice[];
  readonly offer: NewOrganisationOffer;
  readonly onAnswer: (answers: readonly { readonly written: string; readonly answer: NameAnswer }[]) => void;
  readonly onUndo: (spellings: readonly string[]) => void;
  /** True while what was said is being taken in. */
  readonly busy: boolean;
  /** True where nothing more can be said until then. */
  readonly locked?: boolean;
};

/**
 * Says what spellings mean, one after the other: a list on the left that the arrow keys walk, what the spelling may mean on the right.
 * The list is one stop of the Tab key; 1 to 5, Enter, N, O, L and U do the work without leaving it.
 */
export function NameMatching({ label, names, answerOf, organisations, offer, onAnswer, onUndo, busy, locked = false }: Props) {
  const { t } = useLanguage();
  const [at, setAt] = useState<string | null>(null);
  const [mode, setMode] = useState<PanelMode>('suggestions');
  const [acts, setActs] = useState<readonly (readonly string[])[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [makesAll, setMakesAll] = useState(false);

  const list = useRef<HTMLDivElement>(null);
  const shown: readonly PlacedName[] = useSteadyList(
    names,
    ({ written }) => foldName(written),
    ({ written }) => busy || answerOf(written) !== null,
  ).map((name) => ({ ...name, answer: answerOf(name.written) }));
  const found = shown.findIndex(({ written }) => written === at);
  const place = found === -1 ? Math.max(0, nextOpen(shown, -1)) : found;
  const active = shown[place];
  const open = shown.filter(({ answer }) => answer === null);
  const sure = open.flatMap((name) => sureAnswer(name) ?? []);
  const proposed = proposeOrganisations(open, offer.taken);
  if (!active) return null;

  const goTo = (to: number): void => {
    setAt(shown[to]?.written ?? null);
    setMode('suggestions');
  };

  const answer = (given: NameAnswer): void => {
    if (locked) return;
    onAnswer([{ written: active.written, answer: given }]);
    setActs([...acts, [active.written]]);
    setSaid(t('names.said', { written: active.written, answer: wordsFor(given) }));
    goTo(nextOpen(shown, place));
    list.current?.focus();
  };

  const answerMany = (answers: readonly { readonly written: string; readonly answer: NameAnswer }[]): void => {
    onAnswer(answers);
    const taken = new Set(answers.map(({ written }) => written));
    setActs([...acts, [...taken]]);
    setSaid(t('names.saidMany', { count: answers.length }));
    setAt(open.find(({ written }) => !taken.has(written))?.written ?? active.written);
    setMode('suggestions');
    list.current?.focus();
  };

  /** Takes back what is said of the name at hand, else what was said last. */
  const undo = (): void => {
    const back = active.answer === null ? acts.at(-1) : [active.written];
    if (locked || back === undefined) return;
    onUndo(back);
    setActs(active.answer === null ? acts.slice(0, -1) : acts);
    setSaid(t('names.saidUndone', { count: back.length }));
    setAt(back[0] ?? null);
    setMode('suggestions');
    list.current?.focus();
  };

  const wordsFor = (given: NameAnswer): string => {
    if (given.is === 'left') return t('names.left');
    return given.is === 'new' ? t('names.isNew', { name: given.made.name }) : nameApart(given, organisations);
  };

  const pick = (nr: number): void => {
    const one = active.suggestions[nr];
    if (one) answer({ is: 'organisation', id: one.organisation, name: one.name });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== list.current) return;
    const key = nameKey(event.key, place, shown.length);
    if (key === null) return;
    event.preventDefault();
    if (key.does === 'go') goTo(key.to);
    else if (key.does === 'pick') pick(key.nr);
    else if (key.does === 'undo') undo();
    else if (key.does === 'leave') answer({ is: 'left' });
    else setMode(key.does);
  };

  return (
    <div>
      <div className={classes.top}>
        <strong>{open.length === 0 ? t('names.allDone') : t('names.toGo', { count: open.length })}</strong>
        <span className={classes.spring} />
        {sure.length > 1 && (
          <Button size="compact-sm" variant="light" onClick={() => answerMany(sure)} disabled={locked}>
            {t('names.acceptSure', { count: sure.length })}
          </Button>
        )}
        {proposed.length > 1 && (
          <Button size="compact-sm" variant="subtle" disabled={locked} onClick={() => setMakesAll(true)}>
            {t('names.allNew.open')}
          </Button>
        )}
        {open.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={locked}
            onClick={() => answerMany(open.map(({ written }) => ({ written, answer: { is: 'left' } })))}
          >
            {t('names.leaveRest', { count: open.length })}
          </Button>
        )}
      </div>
      <div className={classes.frame}>
        <NameList
          ref={list}
          label={label}
          names={shown}
          place={place}
          wordsFor={wordsFor}
          sureWords={(name) => {
            const first = name.suggestions[0];
            return first ? t('names.firstIs', { name: first.name, sure: t(`names.likelihood.${likelihood(first)}`) }) : null;
          }}
          onGo={goTo}
          onKeyDown={onKeyDown}
        />
        <NamePanel
          key={active.written}
          name={active}
          mode={mode}
          organisations={organisations}
          offer={offer}
          locked={locked}
          wordsFor={wordsFor}
          onMode={(next) => {
            setMode(next);
            if (next === 'suggestions') list.current?.focus();
          }}
          onAnswer={answer}
          onUndo={undo}
        />
      </div>
      <div className={classes.said}>
        <span role="status" aria-live="polite">
          {said}
        </span>
        {acts.length > 0 && (
          <Button size="compact-sm" variant="subtle" leftSection={<UndoIcon size={14} />} onClick={undo} disabled={locked}>
            {t('names.undoLast')}
          </Button>
        )}
      </div>
      <NameKeys />
      {makesAll && (
        <AllNewOrganisations
          proposed={proposed}
          offer={offer}
          onMake={(answers) => {
            setMakesAll(false);
            answerMany(answers);
          }}
          onClose={() => setMakesAll(false)}
        />
      )}
    </div>
  );
}
