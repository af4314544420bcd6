import { Autocomplete, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { proposeCode } from '../state/name-choices.ts';
import type { NewOrganisationForm } from '../state/name-matching.ts';
import { foldName } from '../state/plan.ts';
import classes from './name-matching.module.css';
import type { NewOrganisationOffer } from './name-matching.tsx';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly written: string;
  readonly offer: NewOrganisationOffer;
  readonly onMake: (made: NewOrganisationForm) => void;
  readonly onCancel: () => void;
};

/** Makes an organisation for a spelling: its name stands there already, a code is proposed. */
export function NewOrganisation({ written, offer, onMake, onCancel }: Props) {
  const { t } = useLanguage();
  const [name, setName] = useState(written.trim());
  const [ownCode, setOwnCode] = useState<string | null>(null);
  const [sector, setSector] = useState('');
  const [municipality, setMunicipality] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const code = ownCode ?? proposeCode(name, offer.taken);
  const isTaken = offer.taken.some((one) => foldName(one) === foldName(code));
  const codeError = code.trim() === '' ? t('names.codeMissing') : isTaken ? t('names.codeTaken') : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || codeError !== null) return;
    onMake({ id: code.trim(), name: name.trim(), sector: sector || null, municipality: municipality.trim() || null });
  };

  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <TextInput
        ref={first}
        className={classes.wide ?? ''}
        label={t('names.newName')}
        value={name}
        maxLength={500}
        error={name.trim() === '' ? t('names.nameMissing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('names.newSector')}
        value={sector}
        onChange={(event) => setSector(event.currentTarget.value)}
        data={[{ value: '', label: t('names.unknown') }, ...offer.sectors]}
      />
      <Autocomplete
        label={t('names.newMunicipality')}
        value={municipality}
        maxLength={128}
        onChange={setMunicipality}
        data={[...offer.municipalities]}
        comboboxProps={{ withinPortal: false }}
      />
      <TextInput
        className={classes.wide ?? ''}
        label={t('names.newCode')}
        description={t('names.newCodeHint')}
        value={code}
        maxLength={128}
        error={codeError}
        onChange={(event) => setOwnCode(event.currentTarget.value)}
      />
      <Group className={classes.wide ?? ''} gap="sm">
        <Button type="submit">{t('names.newMake')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
