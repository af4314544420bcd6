import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { CodeChoice, CodeMeaning } from '../../../server/http/contract.ts';
import { type BulkMeaning, bulkMeaning, type GatheredCode } from '../../state/code-choices.ts';
import { type KnownMeanings, kindAbove } from '../../state/code-suggestions.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { CodeMeaningFields } from './codes-meaning.tsx';
import classes from './match.module.css';
import type { MatchProps } from './match-model.ts';

const byNames = ['organisation', 'relation', 'code'] as const;
type ByName = (typeof byNames)[number];

type Props = Pick<MatchProps, 'organisations' | 'codebook' | 'kinds'> & {
  readonly known: KnownMeanings;
  readonly codes: readonly GatheredCode[];
  readonly dilemmas: readonly string[];
  readonly onChoices: (choices: readonly CodeChoice[]) => void;
  readonly onClear: () => void;
};

/** Gives many codes the same kind of meaning. Organisations and codes of the codebook are found by each code's own name. */
export function CodesBulk({ codes, dilemmas, known, organisations, codebook, kinds, onChoices, onClear }: Props) {
  const { t } = useLanguage();
  const [byName, setByName] = useState<ByName | ''>(() => likelyOf(codes));
  const [meaning, setMeaning] = useState<CodeMeaning | null>(null);
  const [left, setLeft] = useState<number | null>(null);

  const knownBy = { organisation: known.organisations, relation: known.relations, code: known.codebook };
  const apply = (bulk: BulkMeaning): void => {
    const { choices, left: unplaced } = bulkMeaning(codes, bulk, byName === '' ? [] : knownBy[byName]);
    if (choices.length > 0) onChoices(choices);
    setLeft(unplaced.length);
    if (unplaced.length === 0) onClear();
  };
  const same: BulkMeaning | null = meaning && { is: 'same', meaning };
  const bulk: BulkMeaning | null = byName === '' ? same : { is: 'by-name', of: byName };

  return (
    <section className={classes.bulk} aria-label={t('codes.bulk')}>
      <Text span size="sm" fw={600}>
        {t('codes.picked', { count: codes.length })}
      </Text>
      <NativeSelect
        size="xs"
        aria-label={t('codes.bulkMeans')}
        value={byName === '' ? 'same' : byName}
        onChange={(event) => {
          setByName(byNames.find((one) => one === event.currentTarget.value) ?? '');
          setLeft(null);
        }}
        data={[
          { value: 'same', label: t('codes.bulkSame') },
          ...byNames.map((one) => ({ value: one, label: t(`codes.bulkBy.${one}`) })),
        ]}
      />
      {byName === '' && (
        <CodeMeaningFields
          label={t('codes.picked', { count: codes.length })}
          meaning={meaning}
          likely={null}
          organisations={organisations}
          codebook={codebook}
          kinds={kinds}
          dilemmas={dilemmas}
          onMeaning={setMeaning}
        />
      )}
      <Button size="xs" disabled={bulk === null} onClick={() => bulk && apply(bulk)}>
        {t('codes.bulkApply', { count: codes.length })}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('codes.bulkClear')}
      </Button>
      {left !== null && left > 0 && (
        <Text size="sm" role="status">
          {t('codes.bulkLeft', { count: left })}
        </Text>
      )}
    </section>
  );
}

/** How codes are looked up by their name, where the parts above all of them say the same kind. */
function likelyOf(codes: readonly GatheredCode[]): ByName | '' {
  const kinds = new Set(codes.map(({ path }) => kindAbove(path)));
  return kinds.size === 1 ? (byNames.find((one) => kinds.has(one)) ?? '') : '';
}
