import { Autocomplete, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { CodeMeaning } from '../../../server/http/contract.ts';
import type { MeaningKind } from '../../state/code-choices.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './match.module.css';
import { type MatchProps, type WordOfColumn, wordsOf } from './match-model.ts';

const meaningKinds: readonly MeaningKind[] = ['code', 'organisation', 'relation', 'factor', 'dilemma', 'other'];
const poles = ['A', 'B', 'both'] as const;

type Props = Pick<MatchProps, 'organisations' | 'codebook' | 'kinds'> & {
  /** The code it is about, read out with every field. */
  readonly label: string;
  readonly meaning: CodeMeaning | null;
  /** The kind of thing to begin with. */
  readonly likely: MeaningKind | null;
  /** Names of dilemmas that may be meant. */
  readonly dilemmas: readonly string[];
  /** Null = nothing is said of it any more. */
  readonly onMeaning: (meaning: CodeMeaning | null) => void;
};

/** What one code stands for: first what kind of thing, then which. */
export function CodeMeaningFields({ label, meaning, likely, organisations, codebook, kinds, dilemmas, onMeaning }: Props) {
  const { t, text, word } = useLanguage();
  const [begun, setBegun] = useState<MeaningKind | ''>(likely === 'factor' ? '' : (likely ?? ''));
  const is = meaning?.is ?? begun;
  const options = (words: readonly WordOfColumn[]) =>
    words.map(({ word: value, label: said }) => ({ value, label: said ? text(said) : value }));

  const begin = (kind: MeaningKind | ''): void => {
    setBegun(kind);
    if (kind === 'other') onMeaning({ is: 'other' });
    else if (kind === 'factor') onMeaning({ is: 'factor', level: null, kind: null });
    else onMeaning(null);
  };

  return (
    <div className={classes.choice}>
      <NativeSelect
        size="xs"
        aria-label={t('codes.meansOf', { code: label })}
        value={is}
        onChange={(event) => begin(meaningKinds.find((kind) => kind === event.currentTarget.value) ?? '')}
        data={[
          { value: '', label: t('codes.choose') },
          ...meaningKinds.map((kind) => ({ value: kind, label: t(`codes.is.${kind}`) })),
        ]}
      />
      {is === 'code' && (
        <Select
          size="xs"
          searchable
          limit={50}
          aria-label={t('codes.whichCode', { code: label })}
          placeholder={t('codes.search')}
          nothingFoundMessage={t('codes.nothingFound')}
          value={meaning?.is === 'code' ? meaning.code : null}
          onChange={(code) => onMeaning(code === null ? null : { is: 'code', code })}
          data={codebook.map(({ id, name }) => ({ value: id, label: name }))}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {is === 'organisation' && (
        <Select
          size="xs"
          searchable
          limit={50}
          aria-label={t('codes.whichOrganisation', { code: label })}
          placeholder={t('codes.search')}
          nothingFoundMessage={t('codes.nothingFound')}
          value={meaning?.is === 'organisation' ? meaning.organisation : null}
          onChange={(organisation) => onMeaning(organisation === null ? null : { is: 'organisation', organisation })}
          data={organisations.map(({ id, name, municipality }) => ({
            value: id,
            label: municipality === null ? name : `${name} · ${municipality}`,
          }))}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {is === 'relation' && (
        <NativeSelect
          size="xs"
          aria-label={t('codes.whichRelation', { code: label })}
          value={meaning?.is === 'relation' ? meaning.type : ''}
          onChange={(event) => {
            const type = event.currentTarget.value;
            onMeaning(type === '' ? null : { is: 'relation', type });
          }}
          data={[{ value: '', label: t('codes.chooseOne') }, ...options(wordsOf(kinds, 'relations', 'type'))]}
        />
      )}
      {meaning?.is === 'factor' && (
        <>
          <NativeSelect
            size="xs"
            aria-label={t('codes.whichLevel', { code: label })}
            value={meaning.level ?? ''}
            onChange={(event) => onMeaning({ ...meaning, level: event.currentTarget.value || null })}
            data={[{ value: '', label: t('codes.levelUnknown') }, ...options(wordsOf(kinds, 'codebook', 'level'))]}
          />
          <NativeSelect
            size="xs"
            aria-label={t('codes.whichKind', { code: label })}
            value={meaning.kind ?? ''}
            onChange={(event) => onMeaning({ ...meaning, kind: event.currentTarget.value || null })}
            data={[{ value: '', label: t('codes.kindUnknown') }, ...options(wordsOf(kinds, 'codebook', 'kind'))]}
          />
        </>
      )}
      {is === 'dilemma' && (
        <>
          <Autocomplete
            size="xs"
            aria-label={t('codes.whichDilemma', { code: label })}
            placeholder={t('codes.dilemmaName')}
            value={meaning?.is === 'dilemma' ? meaning.dilemma : ''}
            maxLength={500}
            onChange={(dilemma) => {
              setBegun('dilemma');
              const pole = meaning?.is === 'dilemma' ? meaning.pole : null;
              onMeaning(dilemma === '' ? null : { is: 'dilemma', dilemma, pole });
            }}
            data={[...dilemmas]}
            comboboxProps={{ withinPortal: false }}
          />
          {meaning?.is === 'dilemma' && (
            <NativeSelect
              size="xs"
              aria-label={t('codes.whichPole', { code: label })}
              value={meaning.pole ?? ''}
              onChange={(event) =>
                onMeaning({ ...meaning, pole: poles.find((pole) => pole === event.currentTarget.value) ?? null })
              }
              data={[
                { value: '', label: t('codes.noPole') },
                ...poles.map((pole) => ({ value: pole, label: word('pole', pole) })),
              ]}
            />
          )}
        </>
      )}
    </div>
  );
}
