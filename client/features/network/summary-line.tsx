import { Popover, Text, UnstyledButton } from '@mantine/core';
import type { NetworkView } from '../../../server/http/contract.ts';
import { partnerCounts } from '../../state/neighbourhood.ts';
import rowClasses from '../../ui/row-button.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './network.module.css';
import { useTieCount } from './use-tie-count.ts';

/** One line under the network: how large it is, how many answered, what was left out and why. */
export function SummaryLine({ view }: { readonly view: NetworkView }) {
  const { t, text, number, share, day } = useLanguage();
  const ties = useTieCount(view);
  const { report, drawing } = view;
  const isolated = [...partnerCounts(drawing).values()].filter((count) => count === 0).length;
  const leftOut = report.leftOut.filter((one) => one.count > 0);
  const total = leftOut.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className={classes.summary}>
      <span>{t('count.organisations', { count: view.nodes.length })}</span>
      <span>{ties}</span>
      <span>{t('count.isolates', { count: isolated })}</span>
      <span>{t('report.used', { used: number(report.used), read: number(report.read) })}</span>
      {report.response && (
        <span>
          {t('report.response', {
            answered: number(report.response.answered),
            asked: number(report.response.asked),
            share: share(report.response.answered, report.response.asked),
          })}
        </span>
      )}
      {report.logged && (
        <span>{t('report.logged', { from: day(report.logged.from), to: day(report.logged.to), count: report.logged.days })}</span>
      )}
      {(leftOut.length > 0 || report.isolatesSetAside.length > 0) && (
        <Popover position="top" width={440} shadow="md" withArrow>
          <Popover.Target>
            <UnstyledButton className={rowClasses.button ?? ''}>{t('report.leftOut', { count: total })}</UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <Text size="sm" fw={600} mb={6}>
              {t('report.leftOutTitle')}
            </Text>
            <ul className={classes.left}>
              {leftOut.map((one) => (
                <li key={one.code}>
                  {number(one.count)}: {text(one.reason)}
                </li>
              ))}
              {report.isolatesSetAside.length > 0 && (
                <li>{t('report.isolatesSetAside', { count: report.isolatesSetAside.length })}</li>
              )}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
