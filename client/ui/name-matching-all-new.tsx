import { Autocomplete, Button, Checkbox, Group, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { NameAnswer } from '../state/name-matching.ts';
import type { ProposedOrganisation } from '../state/new-organisations.ts';
import classes from './name-matching.module.css';
import type { NewOrganisationOffer } from './name-matching.tsx';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly proposed: readonly ProposedOrganisation[];
  readonly offer: NewOrganisationOffer;
  readonly onMake: (answers: readonly { readonly written: string; readonly answer: NameAnswer }[]) => void;
  readonly onClose: () => void;
};

/** Makes organisations for many spellings at once: shows them all first, each to be left out. Those that resemble one that is there are not picked. */
export function AllNewOrganisations({ proposed, offer, onMake, onClose }: Props) {
  const { t, list } = useLanguage();
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(proposed.flatMap(({ id, resembles, odd }) => (resembles === null && !odd ? [id] : []))),
  );
  const [sector, setSector] = useState('');
  const [municipality, setMunicipality] = useState('');
  const chosen = proposed.filter(({ id }) => picked.has(id));
  const pick = (ids: readonly string[], on: boolean): void => {
    const next = new Set(picked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setPicked(next);
  };
  const make = (): void => {
    const facts = { sector: sector || null, municipality: municipality.trim() || null };
    onMake(
      chosen.flatMap(({ id, name, spellings }) =>
        spellings.map((written) => ({ written, answer: { is: 'new', made: { id, name, ...facts } } as const })),
      ),
    );
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('names.allNew.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className={classes.allNewLead}>{t('names.allNew.lead')}</p>
      <div className={classes.allNewList}>
        <table className={classes.allNew}>
          <thead>
            <tr>
              <td>
                <Checkbox
                  size="sm"
                  data-autofocus
                  aria-label={t('names.allNew.pickAll')}
                  checked={chosen.length === proposed.length}
                  indeterminate={chosen.length > 0 && chosen.length < proposed.length}
                  onChange={(event) =>
                    pick(
                      proposed.map(({ id }) => id),
                      event.currentTarget.checked,
                    )
                  }
                />
              </td>
              <th scope="col">{t('names.newName')}</th>
              <th scope="col">{t('names.newCode')}</th>
            </tr>
          </thead>
          <tbody>
            {proposed.map(({ id, name, spellings, resembles, odd }) => (
              <tr key={id}>
                <td>
                  <Checkbox
                    size="sm"
                    aria-label={t('names.allNew.pick', { name })}
                    checked={picked.has(id)}
                    onChange={(event) => pick([id], event.currentTarget.checked)}
                  />
                </td>
                <th scope="row">
                  {name}
                  {spellings.length > 1 && (
                    <span className={classes.facts}>
                      {t('names.allNew.also', { spellings: list(spellings.slice(1).map((words) => t('quoted', { words }))) })}
                    </span>
                  )}
                  {resembles !== null && <span className={classes.like}>{t('names.allNew.resembles', { name: resembles })}</span>}
                  {odd && <span className={classes.like}>{t('names.allNew.odd')}</span>}
                </th>
                <td>{id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.form}>
        <Autocomplete
          label={t('names.allNew.municipality')}
          value={municipality}
          maxLength={128}
          onChange={setMunicipality}
          data={[...offer.municipalities]}
          comboboxProps={{ withinPortal: false }}
        />
        <NativeSelect
          label={t('names.allNew.sector')}
          value={sector}
          onChange={(event) => setSector(event.currentTarget.value)}
          data={[{ value: '', label: t('names.unknown') }, ...offer.sectors]}
        />
      </div>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={make}>
          {t('names.allNew.make', { count: chosen.length })}
        </Button>
      </Group>
    </Modal>
  );
}
