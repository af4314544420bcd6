import { Button, Menu, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { FormEvent } from 'react';
import type { PartialRecipe, ScenarioCard } from '../../../server/http/contract.ts';
import { figureAddress } from '../../api/queries.ts';
import { scenarioText, useScenarioAct, whatIfTableAddress } from '../../api/scenarios.ts';
import type { Change } from '../../state/what-if.ts';
import { DownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import classes from './what-if.module.css';

type Props = {
  readonly study: string;
  readonly recipe: PartialRecipe;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly changes: readonly Change[];
  /** The saved scenario that is open; null = none. */
  readonly card: ScenarioCard | null;
  readonly onSaved: (card: ScenarioCard) => void;
};

/** Gives a thought its name, keeps it with the study, and takes it along as a figure or a table. */
export function WhatIfSave({ study, recipe, name, onName, changes, card, onSaved }: Props) {
  const { t, language } = useLanguage();
  const { said, failed } = useNotify();
  const clipboard = useClipboard();
  const act = useScenarioAct(study);
  const named = name.trim();
  const scenario = { name: named || t('whatIf.unnamed'), changes: [...changes] };
  const text = scenarioText(scenario);
  const save = (over: ScenarioCard | null): void =>
    act.mutate(
      { kind: 'save', over, recipe, scenario },
      {
        onSuccess: (saved) => {
          said(t('whatIf.saidSaved', { name: saved.scenario.name }));
          onSaved(saved);
        },
        onError: failed,
      },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (named !== '') save(card);
  };
  const file = (format: 'svg' | 'png') =>
    figureAddress(study, recipe, { format, scenario: text, lang: language, ...(format === 'png' && { dpi: 300 }) });
  const copy = (): void => {
    clipboard.copy(JSON.stringify(scenario, null, 2));
    said(t('whatIf.copied'));
  };
  return (
    <form className={classes.save} onSubmit={submit}>
      <TextInput
        label={t('whatIf.name')}
        placeholder={t('whatIf.nameExample')}
        value={name}
        maxLength={128}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={named === '' || changes.length === 0} loading={act.isPending}>
        {t('whatIf.save')}
      </Button>
      {card && (
        <Button variant="default" disabled={named === '' || changes.length === 0} onClick={() => save(null)}>
          {t('whatIf.saveNew')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" width={270}>
        <Menu.Target>
          <Button
            variant="default"
            disabled={changes.length === 0}
            leftSection={<DownloadIcon size={16} />}
            rightSection={<DownIcon size={14} />}
          >
            {t('whatIf.take')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={file('svg')} download>
            {t('figure.svg')}
          </Menu.Item>
          <Menu.Item component="a" href={file('png')} download>
            {t('figure.png')}
          </Menu.Item>
          <Menu.Item component="a" href={whatIfTableAddress(study, recipe, text, language)} download>
            {t('whatIf.table')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={copy}>{t('whatIf.copy')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </form>
  );
}
