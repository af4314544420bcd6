import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ScenarioCard } from '../../../server/http/contract.ts';
import type { ScenarioAct } from '../../api/scenarios.ts';
import { useScenarioAct } from '../../api/scenarios.ts';
import { TrashIcon } from '../../ui/icons.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import classes from './what-if.module.css';

type Props = {
  readonly study: string;
  readonly scenarios: readonly ScenarioCard[];
  /** Id of the one that is open. */
  readonly open: string | null;
  readonly onOpen: (card: ScenarioCard) => void;
};

/** The scenarios that are kept with the study: open, rename, remove, bring back. */
export function WhatIfSaved({ study, scenarios, open, onOpen }: Props) {
  const { t, text, moment, list } = useLanguage();
  const { failed } = useNotify();
  const change = useScenarioAct(study);
  const [renaming, setRenaming] = useState<ScenarioCard | null>(null);
  const run = (act: ScenarioAct): void => change.mutate(act, { onError: failed });
  const standing = scenarios.filter(({ removed }) => !removed);
  const removed = scenarios.filter((card) => card.removed);
  if (scenarios.length === 0) return null;
  return (
    <section className={classes.saved}>
      <h2>{t('whatIf.saved', { count: standing.length })}</h2>
      <ul>
        {standing.map((card) => (
          <li key={card.id} aria-current={card.id === open ? 'true' : undefined}>
            {renaming?.id === card.id ? (
              <Rename
                card={card}
                onDone={(name) => {
                  setRenaming(null);
                  if (name !== null) run({ kind: 'rename', card, name });
                }}
              />
            ) : (
              <>
                <div className={classes.savedWords}>
                  <RowButton onClick={() => onOpen(card)}>{card.scenario.name}</RowButton>
                  <Text size="xs" c="dimmed">
                    {moment(card.savedAt)} · {list(card.words.map(text))}
                  </Text>
                  {card.dataChanged && <p className={classes.warn}>{t('whatIf.dataChanged')}</p>}
                </div>
                <Group gap={2} wrap="nowrap">
                  <Button size="compact-sm" variant="subtle" onClick={() => setRenaming(card)}>
                    {t('whatIf.rename')}
                  </Button>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('whatIf.remove', { name: card.scenario.name })}
                    title={t('whatIf.remove', { name: card.scenario.name })}
                    onClick={() => run({ kind: 'remove', card })}
                  >
                    <TrashIcon size={16} />
                  </ActionIcon>
                </Group>
              </>
            )}
          </li>
        ))}
        {removed.slice(0, 3).map((card) => (
          <li key={card.id} className={classes.removed}>
            <span>{t('whatIf.removed', { name: card.scenario.name })}</span>
            <Button size="compact-sm" variant="subtle" onClick={() => run({ kind: 'return', card })}>
              {t('whatIf.return')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rename({ card, onDone }: { readonly card: ScenarioCard; readonly onDone: (name: string | null) => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState(card.scenario.name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone(name.trim() === '' || name.trim() === card.scenario.name ? null : name.trim());
  };
  return (
    <form className={classes.rename} onSubmit={submit}>
      <TextInput
        aria-label={t('whatIf.renameOf', { name: card.scenario.name })}
        value={name}
        maxLength={128}
        data-autofocus
        ref={(field) => field?.focus()}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      />
      <Button type="submit" size="sm" variant="light">
        {t('whatIf.rename')}
      </Button>
    </form>
  );
}
