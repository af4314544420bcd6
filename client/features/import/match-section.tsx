import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './match.module.css';

type Props = {
  readonly title: string;
  readonly lead: string;
  /** Questions without an answer. */
  readonly open: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** One group of questions, with how many are left. */
export function MatchSection({ title, lead, open, actions, children }: Props) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        <span className={classes.open}>{open === 0 ? t('match.allAnswered') : t('match.open', { count: open })}</span>
        <span className={classes.spring} />
        {actions}
      </div>
      <p className={classes.lead}>{lead}</p>
      {children}
    </section>
  );
}
