import { Button, Kbd, Text, UnstyledButton } from '@mantine/core';
import { likelihood } from '../state/name-choices.ts';
import type { NameAnswer, OrganisationChoice, PlacedName } from '../state/name-matching.ts';
import { foldName } from '../state/plan.ts';
import { CheckIcon, UndoIcon } from './icons.tsx';
import classes from './name-matching.module.css';
import type { NewOrganisationOffer } from './name-matching.tsx';
import { NewOrganisation } from './name-matching-new.tsx';
import { OtherOrganisation } from './name-matching-other.tsx';
import { useLanguage } from './use-language.ts';

export type PanelMode = 'suggestions' | 'other' | 'new';

type Props = {
  readonly name: PlacedName;
  readonly mode: PanelMode;
  readonly organisations: readonly OrganisationChoice[];
  readonly offer: NewOrganisationOffer;
  readonly locked: boolean;
  readonly wordsFor: (answer: NameAnswer) => string;
  readonly onMode: (mode: PanelMode) => void;
  readonly onAnswer: (answer: NameAnswer) => void;
  readonly onUndo: () => void;
};

/** What one spelling may mean, and the ways to say so. */
export function NamePanel({ name, mode, organisations, offer, locked, wordsFor, onMode, onAnswer, onUndo }: Props) {
  const { t } = useLanguage();
  const { answer } = name;
  return (
    <section className={classes.panel} aria-label={t('names.panel', { written: name.written })}>
      <p className={classes.question}>{t('names.question', { written: name.written })}</p>
      <Text size="sm" c="dimmed">
        {[name.facts, name.places].filter(Boolean).join(' · ')}
      </Text>
      {name.odd && <p className={classes.odd}>{t('names.odd')}</p>}
      {answer && (
        <p className={classes.means}>
          <CheckIcon size={16} />
          <span>{wordsFor(answer)}</span>
        </p>
      )}
      {name.suggestions.length > 0 ? (
        <ol className={classes.suggestions}>
          {name.suggestions.map((one, nr) => (
            <li key={one.organisation}>
              <UnstyledButton
                className={classes.suggestion ?? ''}
                aria-pressed={answer?.is === 'organisation' && answer.id === one.organisation}
                disabled={locked}
                onClick={() => onAnswer({ is: 'organisation', id: one.organisation, name: one.name })}
              >
                <Kbd size="xs" aria-hidden="true">
                  {nr + 1}
                </Kbd>
                <span className={classes.name}>
                  {one.name}
                  {factsOf(one, name.suggestions).map((fact) => (
                    <Text key={fact} span size="sm" c="dimmed">
                      {' '}
                      · {fact}
                    </Text>
                  ))}
                </span>
                <span className={classes.sure}>
                  <strong>{t(`names.likelihood.${likelihood(one)}`)}</strong>
                  <br />
                  {t(`names.reason.${one.reason}`)}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      ) : (
        <Text size="sm" my="sm">
          {answer === null && t('names.noSuggestion')}
        </Text>
      )}
      {mode === 'other' && (
        <OtherOrganisation
          organisations={organisations}
          onCancel={() => onMode('suggestions')}
          onChoose={({ id, name: chosen }) => onAnswer({ is: 'organisation', id, name: chosen })}
        />
      )}
      {mode === 'new' && (
        <NewOrganisation
          written={name.written}
          offer={offer}
          onCancel={() => onMode('suggestions')}
          onMake={(made) => onAnswer({ is: 'new', made })}
        />
      )}
      {mode === 'suggestions' && (
        <div className={classes.ways}>
          <Button size="xs" variant="default" disabled={locked} onClick={() => onMode('other')}>
            {t('names.other')}
          </Button>
          <Button size="xs" variant="default" disabled={locked} onClick={() => onMode('new')}>
            {t('names.new')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={locked}
            aria-pressed={answer?.is === 'left'}
            onClick={() => onAnswer({ is: 'left' })}
          >
            {t('names.leave')}
          </Button>
          {answer && (
            <Button size="xs" variant="subtle" leftSection={<UndoIcon size={14} />} disabled={locked} onClick={onUndo}>
              {t('names.undo', { answer: wordsFor(answer) })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

type Suggestion = PlacedName['suggestions'][number];

/** What tells a suggestion from the others: its municipality, and its code where another has the same name. */
function factsOf({ organisation, name, municipality }: Suggestion, others: readonly Suggestion[]): readonly string[] {
  const isShared = others.some((one) => one.organisation !== organisation && foldName(one.name) === foldName(name));
  return [...(municipality === null ? [] : [municipality]), ...(isShared ? [organisation] : [])];
}
