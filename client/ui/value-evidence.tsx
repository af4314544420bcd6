import { CloseButton, Text } from '@mantine/core';
import type { PartialRecipe } from '../../server/http/contract.ts';
import { type ChosenValue, numberBeside, subjectOf } from '../state/measures.ts';
import { Evidence } from './evidence.tsx';
import { MethodLink } from './method-link.tsx';
import { useIntoView } from './use-into-view.ts';
import { useLanguage } from './use-language.ts';
import classes from './value-evidence.module.css';

type Props = {
  readonly study: string;
  readonly recipe: PartialRecipe;
  readonly chosen: ChosenValue;
  /** What the value is about, in words. */
  readonly about: string;
  /** The value as the page writes it. */
  readonly shown: string;
  readonly onClose: () => void;
};

/** Beside a table of measures: one value, what it says, and the rows and passages behind it. */
export function ValueEvidence({ study, recipe, chosen, about, shown, onClose }: Props) {
  const { t, text } = useLanguage();
  const { measure, cell } = chosen;
  const subject = subjectOf(chosen);
  const draws = numberBeside(cell, 'draws');
  const panel = useIntoView<HTMLElement>(`${JSON.stringify(subject)} ${about}`);
  return (
    <aside ref={panel} className={classes.side} aria-label={`${text(measure.label)}: ${about}`}>
      <div className={classes.head}>
        <h2>{about}</h2>
        <CloseButton aria-label={t('evidence.close')} onClick={onClose} />
      </div>
      <p className={classes.value}>
        <MethodLink id={measure.id}>{text(measure.label)}</MethodLink>
        <strong>{shown}</strong>
      </p>
      {cell.reason && <Text size="sm">{text(cell.reason)}</Text>}
      <Text size="sm" c="dimmed">
        {text(measure.definition)}
      </Text>
      {measure.drawn && draws !== null && draws > 0 && (
        <Text size="sm" c="dimmed">
          {t('drawn', { model: text(measure.drawn.model), draws, seed: measure.drawn.seed })}
        </Text>
      )}
      <h3>{t('evidence.title')}</h3>
      <Evidence key={JSON.stringify(subject)} study={study} recipe={recipe} subject={subject} />
    </aside>
  );
}
