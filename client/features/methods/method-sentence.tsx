import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { asClause, shortReference } from '../../state/citation.ts';
import type { Method } from '../../state/methods.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './methods.module.css';

type Props = { readonly method: Method; readonly version: string };

/** The sentence for the methods section of an article; the clipboard also gets the sources in full. */
export function MethodSentence({ method, version }: Props) {
  const { t, text, language } = useLanguage();
  const clipboard = useClipboard({ timeout: 3000 });
  const { id, label, formula, convention, references } = method;
  const details = [
    formula === null ? id : `${id}: ${text(formula)}`,
    ...(convention ? [asClause(text(convention), language)] : []),
    ...(method.drawn ? [t('methods.sentence.drawn', { ...method.drawn, model: text(method.drawn.model) })] : []),
    ...(method.searched ? [t('methods.sentence.searched')] : []),
    ...(method.ownDesign ? [t('methods.sentence.ownDesign')] : []),
    ...references.map(({ citation }) => shortReference(citation)),
  ].join('; ');
  const words = { label: text(label), version, details };
  const sentence =
    method.chapter === 'comparisons' ? t('methods.sentence.compared', words) : t('methods.sentence.computed', words);
  const sources = references.map(({ citation, doi }) => (doi ? `${citation} https://doi.org/${doi}` : citation));
  return (
    <details className={classes.screen}>
      <summary>{t('methods.sentence.title')}</summary>
      <div className={classes.sentence}>
        <p>{sentence}</p>
        <Button size="compact-sm" variant="default" onClick={() => clipboard.copy([sentence, ...sources].join('\n'))}>
          {t('methods.sentence.copy')}
        </Button>
        <span role="status">
          {clipboard.copied && t('methods.sentence.copied')}
          {clipboard.error && t('methods.sentence.notCopied')}
        </span>
      </div>
    </details>
  );
}
