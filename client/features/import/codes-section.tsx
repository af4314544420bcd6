import { Button, Checkbox, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CodeChoice } from '../../../server/http/contract.ts';
import { answerCodes, forgetCodes, type GatheredCode, meaningOf, prefixOf, sharedPrefixes } from '../../state/code-choices.ts';
import { suggestMeaning } from '../../state/code-suggestions.ts';
import { foldCode } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useSteadyList } from '../../ui/use-steady-list.ts';
import { CodesBulk } from './codes-bulk.tsx';
import { CodesRow } from './codes-row.tsx';
import classes from './match.module.css';
import { type MatchProps, wordsOf } from './match-model.ts';
import { usePicked } from './match-picked.ts';
import { MatchSection } from './match-section.tsx';

type Props = MatchProps & { readonly codes: readonly GatheredCode[]; readonly open: number };

/** Rows drawn at once; the rest after a click. */
const page = 25;
const keyOf = ({ code }: GatheredCode): string => foldCode(code);

/** Codes of coding tools that the codebook does not know: what each stands for. */
export function CodesSection({ codes, open, plan, onPlan, busy, organisations, codebook, kinds }: Props) {
  const { t, language } = useLanguage();
  const { picked, pick, clear } = usePicked();
  const [all, setAll] = useState(false);
  const listed = useSteadyList(codes, keyOf, ({ code }) => busy || meaningOf(plan, code) !== null);
  const shown = all ? listed : listed.slice(0, page);
  const chosen = listed.filter((one) => picked.has(keyOf(one)));
  const known = useMemo(() => {
    // A code may be written in any of the languages; the one of the screen comes first, so that it is the name that is shown.
    const relations = wordsOf(kinds, 'relations', 'type').flatMap(({ word, label }) =>
      label ? [label[language], label.nl, label.en, label.fr].map((name) => ({ id: word, name })) : [{ id: word, name: word }],
    );
    return { organisations, codebook, relations };
  }, [organisations, codebook, kinds, language]);
  const suggested: readonly CodeChoice[] = listed.flatMap((one) => {
    const meaning = meaningOf(plan, one.code) === null ? suggestMeaning(one, known) : null;
    return meaning ? [{ code: one.code, meaning }] : [];
  });
  const others = { organisations, codebook, kinds, known, dilemmas: dilemmasIn(plan.codes, listed) };

  return (
    <MatchSection
      title={t('match.codes')}
      lead={t('match.codesLead')}
      open={open}
      actions={
        suggested.length > 1 && (
          <Button size="compact-sm" variant="light" onClick={() => onPlan(answerCodes(plan, suggested))}>
            {t('codes.acceptAll', { count: suggested.length })}
          </Button>
        )
      }
    >
      <div className={classes.prefixes}>
        {sharedPrefixes(listed).length > 0 && (
          <Text span size="sm">
            {t('codes.pickUnder')}
          </Text>
        )}
        {sharedPrefixes(listed)
          .slice(0, 8)
          .map(({ prefix, count }) => {
            const under = listed.filter(({ path }) => prefixOf(path) === prefix).map(keyOf);
            const isOn = under.every((key) => picked.has(key));
            return (
              <Button
                key={prefix}
                size="compact-sm"
                variant={isOn ? 'light' : 'default'}
                aria-pressed={isOn}
                onClick={() => {
                  pick(under, !isOn);
                  setAll(true);
                }}
              >
                {t('codes.under', { prefix, count })}
              </Button>
            );
          })}
      </div>
      {chosen.length > 0 && (
        <CodesBulk {...others} codes={chosen} onChoices={(choices) => onPlan(answerCodes(plan, choices))} onClear={clear} />
      )}
      <table className={classes.codes}>
        <thead>
          <tr>
            <td>
              <Checkbox
                size="sm"
                aria-label={t('codes.pickAll')}
                checked={chosen.length === listed.length}
                indeterminate={chosen.length > 0 && chosen.length < listed.length}
                onChange={(event) => pick(listed.map(keyOf), event.currentTarget.checked)}
              />
            </td>
            <th scope="col">{t('codes.code')}</th>
            <th scope="col">{t('codes.example')}</th>
            <th scope="col">{t('codes.means')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <CodesRow
              key={keyOf(one)}
              {...others}
              code={one}
              meaning={meaningOf(plan, one.code)}
              isPicked={picked.has(keyOf(one))}
              onPick={(on) => pick([keyOf(one)], on)}
              onMeaning={(meaning) =>
                onPlan(meaning === null ? forgetCodes(plan, [one.code]) : answerCodes(plan, [{ code: one.code, meaning }]))
              }
            />
          ))}
        </tbody>
      </table>
      {shown.length < listed.length && (
        <Button size="compact-sm" variant="subtle" mt={6} onClick={() => setAll(true)}>
          {t('showAll', { count: listed.length })}
        </Button>
      )}
    </MatchSection>
  );
}

/** Dilemmas that were named already, and the last parts of codes under a part that says dilemma. */
function dilemmasIn(choices: readonly CodeChoice[], codes: readonly GatheredCode[]): readonly string[] {
  const named = choices.flatMap(({ meaning }) => (meaning.is === 'dilemma' ? [meaning.dilemma] : []));
  const likely = codes.flatMap(({ path }) => {
    const at = path.findIndex((part) => /dilemma|dilemme/i.test(part));
    const name = path[at + 1];
    return at === -1 || name === undefined ? [] : [name];
  });
  return [...new Set([...named, ...likely])];
}
