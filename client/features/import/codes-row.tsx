import { Button, Checkbox, Text } from '@mantine/core';
import type { CodeMeaning } from '../../../server/http/contract.ts';
import { type GatheredCode, prefixOf } from '../../state/code-choices.ts';
import { type KnownMeanings, kindAbove, likelyOrganisations, suggestMeaning } from '../../state/code-suggestions.ts';
import { likelihood } from '../../state/name-choices.ts';
import { UndoIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { CodeMeaningFields } from './codes-meaning.tsx';
import classes from './match.module.css';
import type { MatchProps } from './match-model.ts';

type Props = Pick<MatchProps, 'organisations' | 'codebook' | 'kinds'> & {
  readonly code: GatheredCode;
  readonly meaning: CodeMeaning | null;
  readonly known: KnownMeanings;
  readonly dilemmas: readonly string[];
  readonly isPicked: boolean;
  readonly onPick: (on: boolean) => void;
  /** Null = nothing is said of it any more. */
  readonly onMeaning: (meaning: CodeMeaning | null) => void;
};

/** One code: how often and where it stands, and what it stands for. */
export function CodesRow({ code, meaning, known, isPicked, onPick, onMeaning, ...others }: Props) {
  const { t } = useLanguage();
  const suggested = meaning === null ? suggestMeaning(code, known) : null;
  const suggestedWords = useSuggestedWords(known);
  return (
    <tr>
      <td>
        <Checkbox
          size="sm"
          aria-label={t('codes.pick', { code: code.code })}
          checked={isPicked}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        {code.path.length > 1 && <span className={classes.above}>{prefixOf(code.path)} › </span>}
        {code.path.at(-1)}
        {code.count > 0 && <span className={classes.facts}>{t('match.times', { count: code.count })}</span>}
      </th>
      <td className={classes.example}>{code.example && <q>{code.example}</q>}</td>
      <td>
        <div className={classes.choice}>
          <CodeMeaningFields
            {...others}
            label={code.code}
            meaning={meaning}
            likely={suggested ? null : kindAbove(code.path)}
            onMeaning={onMeaning}
          />
          {suggested && (
            <Button size="compact-sm" variant="light" onClick={() => onMeaning(suggested)}>
              {suggestedWords(suggested)}
            </Button>
          )}
          {meaning === null &&
            likelyOrganisations(code, known).map((one) => (
              <span key={one.organisation} className={classes.likely}>
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => onMeaning({ is: 'organisation', organisation: one.organisation })}
                >
                  {t('codes.suggested.organisation', { name: one.name })}
                </Button>
                <Text span size="sm" c="dimmed">
                  {[t(`names.likelihood.${likelihood(one)}`), t(`names.reason.${one.reason}`), one.municipality]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </span>
            ))}
          {meaning !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<UndoIcon size={14} />}
              aria-label={t('codes.undoOf', { code: code.code })}
              onClick={() => onMeaning(null)}
            >
              {t('match.undo')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** A proposed meaning as a question. */
function useSuggestedWords(known: KnownMeanings): (meaning: CodeMeaning) => string {
  const { t, word } = useLanguage();
  const nameOf = (list: KnownMeanings['codebook'], id: string): string => list.find((one) => one.id === id)?.name ?? id;
  return (meaning) => {
    switch (meaning.is) {
      case 'code':
        return t('codes.suggested.code', { name: nameOf(known.codebook, meaning.code) });
      case 'organisation':
        return t('codes.suggested.organisation', { name: nameOf(known.organisations, meaning.organisation) });
      case 'relation':
        return t('codes.suggested.relation', { name: nameOf(known.relations, meaning.type) });
      case 'dilemma':
        return meaning.pole === null
          ? t('codes.suggested.dilemma', { name: meaning.dilemma })
          : t('codes.suggested.pole', { name: meaning.dilemma, pole: word('pole', meaning.pole) });
      case 'factor':
        return t('codes.suggested.factor');
      case 'other':
        return t('codes.is.other');
    }
  };
}
