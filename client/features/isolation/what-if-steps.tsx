import { ActionIcon, Button, Group } from '@mantine/core';
import type { WhatIfView } from '../../../server/http/contract.ts';
import { type Thought, type ThoughtAct, wordsOf } from '../../state/what-if.ts';
import { CloseIcon, UndoIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './what-if.module.css';

type Props = {
  readonly thought: Thought;
  /** What the service answered last; it says the steps in words. */
  readonly view: WhatIfView | undefined;
  readonly act: (act: ThoughtAct) => void;
};

/** The steps of a thought; each can go, and the last thing done can be taken back and done again. Nothing before the first. */
export function WhatIfSteps({ thought, view, act }: Props) {
  const { t, text } = useLanguage();
  const { changes, past, undone } = thought;
  const said = (place: number): string => {
    const change = changes[place];
    const known = view && change && wordsOf(view, change);
    const words = known ? text(known) : change ? t(`whatIf.kind.${change.kind}`) : '';
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  };
  if (changes.length + past.length + undone.length === 0) return null;
  return (
    <section className={classes.steps}>
      <div className={classes.stepsHead}>
        <h2>{changes.length === 0 ? t('whatIf.noSteps') : t('whatIf.steps', { count: changes.length })}</h2>
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<UndoIcon size={14} />}
            disabled={past.length === 0}
            onClick={() => act({ kind: 'undo' })}
          >
            {t('whatIf.undo')}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={undone.length === 0} onClick={() => act({ kind: 'redo' })}>
            {t('whatIf.redo')}
          </Button>
        </Group>
      </div>
      {changes.length > 0 && (
        <ol>
          {changes.map((change, place) => (
            // Two equal steps are told apart by their place alone.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a step is known by
            <li key={`${place} ${JSON.stringify(change)}`}>
              <span>{said(place)}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('whatIf.drop', { step: said(place) })}
                title={t('whatIf.drop', { step: said(place) })}
                onClick={() => act({ kind: 'drop', place })}
              >
                <CloseIcon size={16} />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
