import { Link } from 'react-router';
import { type ImportStep, importSteps, type OpenQuestions } from '../../state/import-address.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import hidden from '../../ui/unseen.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './wizard.module.css';

type Props = {
  readonly step: ImportStep;
  readonly open: OpenQuestions;
  /** False while nothing is known of the files yet. */
  readonly checked: boolean;
  readonly search: (step: ImportStep) => string;
};

/** The steps, each with what it still asks; every step can be reached at any time. */
export function WizardNav({ step, open, checked, search }: Props) {
  const { t, number } = useLanguage();
  return (
    <nav aria-label={t('import.steps')}>
      <ol className={classes.steps}>
        {importSteps.map((one, index) => {
          const count = open[one];
          const done = checked && count === 0 && one !== 'confirm';
          return (
            <li key={one}>
              <Link className={classes.step} to={search(one)} aria-current={one === step ? 'step' : undefined}>
                <span className={classes.stepNumber} aria-hidden="true">
                  {done ? <CheckIcon size={14} /> : index + 1}
                </span>
                <span>{t(`import.step.${one}`)}</span>
                {count > 0 && (
                  <span className={classes.count} aria-hidden="true">
                    {number(count)}
                  </span>
                )}
                <span className={hidden.unseen}>
                  {count > 0 ? t('import.stepOpen', { count }) : done ? t('import.stepDone') : ''}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
