import { Button, NativeSelect } from '@mantine/core';
import { answerWord, type GatheredWord, wordAnswer, wordKey } from '../../state/word-choices.ts';
import { UndoIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useSteadyList } from '../../ui/use-steady-list.ts';
import classes from './match.module.css';
import { isRequired, type MatchProps, wordsOf } from './match-model.ts';
import { MatchSection } from './match-section.tsx';
import { useMet } from './use-met.ts';

type Props = MatchProps & { readonly words: readonly GatheredWord[]; readonly open: number };

/** Words of the files that the study does not know, by column. */
export function WordsSection({ plan, onPlan, busy, kinds, words, open }: Props) {
  const { t } = useLanguage();
  const shown = useSteadyList(useMet(words, wordKey), wordKey, (word) => busy || wordAnswer(plan, word) !== undefined);
  const suggested = shown.filter((word) => word.suggestion !== null && wordAnswer(plan, word) === undefined);
  const columns = Map.groupBy(shown, ({ kind, column }) => `${kind}\n${column}`);
  return (
    <MatchSection
      title={t('match.words')}
      lead={t('match.wordsLead')}
      open={open}
      actions={
        suggested.length > 1 && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => onPlan(suggested.reduce((next, word) => answerWord(next, word, word.suggestion), plan))}
          >
            {t('words.acceptAll', { count: suggested.length })}
          </Button>
        )
      }
    >
      {[...columns.values()].map((ofColumn) => (
        <Column key={ofColumn[0] ? wordKey(ofColumn[0]) : ''} words={ofColumn} plan={plan} onPlan={onPlan} kinds={kinds} />
      ))}
    </MatchSection>
  );
}

type ColumnProps = Pick<MatchProps, 'plan' | 'onPlan' | 'kinds'> & { readonly words: readonly GatheredWord[] };

/** The words of one column of one kind of table. */
function Column({ words, plan, onPlan, kinds }: ColumnProps) {
  const { t, text } = useLanguage();
  const [first] = words;
  if (!first) return null;
  const known = wordsOf(kinds, first.kind, first.column).map(({ word, label }) => ({
    value: `is:${word}`,
    label: label ? text(label) : word,
  }));
  const mayBeEmpty = !isRequired(kinds, first.kind, first.column);
  const labelOf = (word: string): string => known.find(({ value }) => value === `is:${word}`)?.label ?? word;
  return (
    <table className={classes.words}>
      <caption>{t('words.column', { header: first.header, table: t(`table.${first.kind}`) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('words.written')}</th>
          <th scope="col" className={classes.number}>
            {t('match.count')}
          </th>
          <th scope="col">{t('words.means')}</th>
        </tr>
      </thead>
      <tbody>
        {words.map((word) => {
          const answer = wordAnswer(plan, word);
          const { suggestion } = word;
          return (
            <tr key={wordKey(word)}>
              <th scope="row">{word.written}</th>
              <td className={classes.number}>{word.count > 0 && t('match.times', { count: word.count })}</td>
              <td>
                <div className={classes.choice}>
                  <NativeSelect
                    size="xs"
                    aria-label={t('words.meansOf', { written: word.written })}
                    value={chosen(answer, word.written)}
                    onChange={(event) => onPlan(answerWord(plan, word, becomes(event.currentTarget.value, word.written)))}
                    data={[
                      { value: '', label: t('words.choose') },
                      { group: t('words.ofStudy'), items: withOwn(known, answer, word.written) },
                      {
                        group: t('words.otherwise'),
                        items: [
                          { value: 'own', label: t('words.own') },
                          ...(mayBeEmpty ? [{ value: 'empty', label: t('words.empty') }] : []),
                        ],
                      },
                    ]}
                  />
                  {suggestion !== null && answer === undefined && (
                    <Button size="compact-sm" variant="light" onClick={() => onPlan(answerWord(plan, word, suggestion))}>
                      {t('words.accept', { word: labelOf(suggestion) })}
                    </Button>
                  )}
                  {answer !== undefined && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      leftSection={<UndoIcon size={14} />}
                      aria-label={t('words.undoOf', { written: word.written })}
                      onClick={() => onPlan(answerWord(plan, word, undefined))}
                    >
                      {t('match.undo')}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Option = { readonly value: string; readonly label: string };

/** The study's words, with an answer of before that is none of them. */
function withOwn(known: readonly Option[], answer: string | null | undefined, written: string): Option[] {
  const value = chosen(answer, written);
  const isListed = !value.startsWith('is:') || known.some((option) => option.value === value);
  return isListed || typeof answer !== 'string' ? [...known] : [...known, { value, label: answer }];
}

function chosen(answer: string | null | undefined, written: string): string {
  if (answer === undefined) return '';
  if (answer === null) return 'empty';
  return answer === written ? 'own' : `is:${answer}`;
}

function becomes(value: string, written: string): string | null | undefined {
  if (value === '') return undefined;
  if (value === 'empty') return null;
  return value === 'own' ? written : value.slice('is:'.length);
}
