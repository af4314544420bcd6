import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useContext, useState } from 'react';
import type { PartialRecipe } from '../../../server/http/contract.ts';
import { whatIfChoicesQuery } from '../../api/scenarios.ts';
import { type Change, newcomer, newOrganisationId } from '../../state/what-if.ts';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './what-if.module.css';
import { NamesContext, useNames } from './what-if-names.ts';

const kinds = ['remove-organisation', 'add-tie', 'remove-tie', 'remove-person', 'add-person', 'add-organisation'] as const;
type Kind = (typeof kinds)[number];

type Props = {
  readonly study: string;
  readonly recipe: PartialRecipe;
  readonly service: string | null;
  readonly onService: (id: string | null) => void;
  /** Services that are there in the scenario, and where the one chosen lies. */
  readonly services: readonly string[];
  readonly municipality: string | null;
  readonly changes: readonly Change[];
  readonly onAdd: (change: Change) => void;
};

/** One step of a thought: about which service, and what happens to it. */
export function WhatIfAdd({ study, recipe, service: asked, onService, services, municipality, changes, onAdd }: Props) {
  const { t, list } = useLanguage();
  const names = useContext(NamesContext);
  const nameOf = useNames();
  const [kind, setKind] = useState<Kind>('remove-organisation');
  const [other, setOther] = useState('');
  const [label, setLabel] = useState('');
  const service = asked !== null && services.includes(asked) ? asked : null;
  const isNew = changes.some((one) => one.kind === 'add-organisation' && one.organisation === service);
  // Of a service that is only thought of, the data know nobody.
  const choices = useQuery(whatIfChoicesQuery(study, recipe, isNew ? null : service));
  const isWaiting = !isNew && choices.isPending;
  const { partners = [], workers = [] } = choices.data ?? {};
  const byName = (ids: readonly string[]) =>
    [...ids].map((id) => ({ value: id, label: nameOf(id) })).sort((a, b) => a.label.localeCompare(b.label));
  const others: Readonly<Record<Kind, readonly { readonly value: string; readonly label: string }[] | null>> = {
    'remove-organisation': null,
    'add-organisation': null,
    'add-tie': byName(services.filter((id) => id !== service && !partners.includes(id))),
    'remove-tie': byName(partners.filter((id) => services.includes(id))),
    'add-person': [{ value: '', label: t('whatIf.noPartner') }, ...byName(partners.filter((id) => services.includes(id)))],
    'remove-person': workers.map(({ person, alone, shared }) => ({
      value: person,
      label:
        alone.length > 0
          ? t('whatIf.workerAlone', { person, partners: list(alone.map(nameOf)), count: alone.length })
          : t('whatIf.workerShared', { person, count: shared.length }),
    })),
  };
  const offered = others[kind];
  const chosen = offered?.some(({ value }) => value === other) ? other : (offered?.[0]?.value ?? '');
  const needsService = kind !== 'add-organisation';
  const change = changeOf();

  function changeOf(): Change | null {
    if (kind === 'add-organisation') {
      const name = label.trim();
      if (name === '') return null;
      const organisation = newOrganisationId(name, new Set(names.keys()));
      return { kind, organisation, label: name, sector: null, type: null, municipality, district: null };
    }
    if (service === null) return null;
    if (kind === 'remove-organisation') return { kind, organisation: service };
    // With whom it has ties is asked anew for each service.
    if (!isNew && !choices.isSuccess) return null;
    if (kind === 'add-person')
      return { kind, person: newcomer(changes), organisation: service, alongside: chosen === '' ? [] : [chosen] };
    if (chosen === '') return null;
    if (kind === 'remove-person') return { kind, person: chosen };
    if (kind === 'remove-tie') return { kind, from: service, to: chosen };
    return { kind, from: service, to: chosen, type: 'tie', mutual: true, weight: 1 };
  }

  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (change === null) return;
    onAdd(change);
    setLabel('');
    setOther('');
  };

  return (
    <form className={classes.add} onSubmit={add}>
      <NativeSelect
        label={t('whatIf.service')}
        value={service ?? ''}
        onChange={(event) => onService(event.currentTarget.value || null)}
        data={[{ value: '', label: t('whatIf.chooseService') }, ...byName(services)]}
      />
      <NativeSelect
        label={t('whatIf.happens')}
        value={kind}
        onChange={(event) => setKind(kinds.find((known) => known === event.currentTarget.value) ?? 'remove-organisation')}
        data={kinds.map((value) => ({ value, label: t(`whatIf.kind.${value}`) }))}
      />
      {kind === 'add-organisation' && (
        <TextInput
          label={t('whatIf.newName')}
          value={label}
          maxLength={128}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      )}
      {offered !== null && service !== null && choices.isError && (
        <Problem error={choices.error} onRetry={() => void choices.refetch()} />
      )}
      {offered !== null && service !== null && !choices.isError && (
        <NativeSelect
          label={t(`whatIf.whom.${kind === 'remove-person' ? 'worker' : kind === 'add-person' ? 'shares' : 'partner'}`)}
          value={chosen}
          disabled={isWaiting || offered.length === 0}
          onChange={(event) => setOther(event.currentTarget.value)}
          data={
            isWaiting
              ? [{ value: '', label: t('loading') }]
              : offered.length > 0
                ? [...offered]
                : [{ value: '', label: kind === 'remove-person' ? t('whatIf.noWorkers') : t('whatIf.noPartners') }]
          }
        />
      )}
      <Button type="submit" variant="light" disabled={change === null}>
        {needsService && service === null ? t('whatIf.chooseFirst') : t('whatIf.add')}
      </Button>
    </form>
  );
}
