import { Button, Collapse } from '@mantine/core';
import { useState } from 'react';
import type { Draft, IssueView } from '../../../server/http/contract.ts';
import { tablePlanOf } from '../../state/plan.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';

type Group = { readonly code: string; readonly count: number; readonly example: IssueView; readonly file: string };

/** What stands in the files that somebody should know of and that hinders nothing: by kind, with one example. */
export function FixWarnings({ draft }: { readonly draft: Draft }) {
  const { t, text, number } = useLanguage();
  const [open, setOpen] = useState(false);
  const kept = draft.checks.filter((check) => tablePlanOf(draft.plan, check).leaveOut !== true);
  const total = kept.reduce((sum, { warnings }) => sum + warnings, 0);
  if (total === 0) return null;
  const groups = groupsOf(kept.flatMap(({ file, issues }) => issues.map((issue) => ({ file, issue }))));
  const listed = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.more}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<WarningIcon size={16} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('fix.warnings', { count: total })}
      </Button>
      <Collapse expanded={open}>
        <ul className={classes.warnings}>
          {groups.map(({ code, count, example, file }) => (
            <li key={code}>
              <span className={classes.times}>{t('fix.times', { count })}</span>
              <span>
                {text(example.message)}{' '}
                <span className={classes.quiet}>
                  {example.row === null
                    ? file
                    : t('fix.place', { file, row: number(example.row), column: example.column ?? '–' })}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {listed < total && <p className={classes.quiet}>{t('fix.firstWarnings', { shown: listed, count: total })}</p>}
      </Collapse>
    </div>
  );
}

function groupsOf(found: readonly { readonly file: string; readonly issue: IssueView }[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { file, issue } of found) {
    if (issue.severity === 'error') continue;
    const group = groups.get(issue.code) ?? { code: issue.code, count: 0, example: issue, file };
    groups.set(issue.code, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
