import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type Props = {
  readonly title: ReactNode;
  readonly badge?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Uses the whole width of the window. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A page: its title, one line about it, its actions, its content. */
export function Page({ title, badge, lead, actions, wide = false, children }: Props) {
  return (
    <div className={wide ? classes.wide : classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <div className={classes.title}>
            <Title order={1} size={wide ? 'h3' : 'h2'}>
              {title}
            </Title>
            {badge}
          </div>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page with its own title. */
export function Section({ title, actions, children }: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
