import { Autocomplete, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { Speaking } from '../../state/code-choices.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './match.module.css';
import { type MatchProps, wordsOf } from './match-model.ts';

type FieldsProps = Pick<MatchProps, 'organisations' | 'municipalities' | 'kinds'> & {
  readonly label: string;
  readonly speaking: Speaking;
  readonly onChange: (change: Partial<Speaking>) => void;
};

/** Organisation, municipality and role of who speaks. */
export function SpeakerFields({ label, speaking, organisations, municipalities, kinds, onChange }: FieldsProps) {
  const { t, text } = useLanguage();
  const [place, setPlace] = useState(speaking.municipality ?? '');
  const roles = wordsOf(kinds, 'interviews', 'respondent_role');
  return (
    <div className={`${classes.choice} ${classes.speaker}`}>
      <Select
        size="xs"
        searchable
        clearable
        limit={50}
        clearButtonProps={{ 'aria-label': t('codes.clearSpeaker', { document: label }) }}
        aria-label={t('codes.speakerOf', { document: label })}
        placeholder={t('codes.organisation')}
        nothingFoundMessage={t('codes.nothingFound')}
        value={speaking.org_id}
        onChange={(org_id) => onChange({ org_id })}
        data={organisations.map(({ id, name, municipality }) => ({
          value: id,
          label: municipality === null ? name : `${name} · ${municipality}`,
        }))}
        comboboxProps={{ withinPortal: false }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('codes.roleOf', { document: label })}
        value={speaking.respondent_role ?? ''}
        onChange={(event) => onChange({ respondent_role: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('codes.role') },
          ...roles.map(({ word, label: said }) => ({ value: word, label: said ? text(said) : word })),
        ]}
      />
      <Autocomplete
        size="xs"
        aria-label={t('codes.placeOf', { document: label })}
        placeholder={t('codes.place')}
        value={place}
        maxLength={128}
        onChange={setPlace}
        // A place is said once it is whole, not letter by letter.
        onBlur={() => place.trim() !== (speaking.municipality ?? '') && onChange({ municipality: place.trim() || null })}
        onOptionSubmit={(municipality) => onChange({ municipality })}
        data={[...municipalities]}
        comboboxProps={{ withinPortal: false }}
      />
    </div>
  );
}
