import { Kbd } from '@mantine/core';
import classes from './name-matching.module.css';
import { useLanguage } from './use-language.ts';

/** The keys of the list of names, quietly. */
export function NameKeys() {
  const { t } = useLanguage();
  const keys = [
    ['↑ ↓', t('names.keys.walk')],
    ['1–5', t('names.keys.pick')],
    ['Enter', t('names.keys.first')],
    ['O', t('names.keys.other')],
    ['N', t('names.keys.new')],
    ['L', t('names.keys.leave')],
    ['U', t('names.keys.undo')],
  ] as const;
  return (
    <p className={classes.keys}>
      <span>{t('names.keys.title')}</span>
      {keys.map(([key, words]) => (
        <span key={key}>
          <Kbd size="xs">{key}</Kbd> {words}
        </span>
      ))}
    </p>
  );
}
