import { Anchor } from '@mantine/core';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { ComparedUnit, CompareRow, ComparisonRun } from '../../../server/http/contract.ts';
import { comparisonTableAddress } from '../../api/compare.ts';
import { href } from '../../state/address.ts';
import { networkAddress } from '../../state/compare-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { DownIcon, DownloadIcon, UpIcon } from '../../ui/icons.tsx';
import hidden from '../../ui/unseen.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import { pathFor } from '../../ui/view.ts';
import classes from './compare.module.css';
import { rowFormat } from './figures-in-words.ts';
import { RowDetails } from './row-details.tsx';

type Result = NonNullable<ComparisonRun['result']>;

/** Every number of all networks, each difference with the first, and what can be said of it. Never sorted: it is no ranking. */
export function CompareTable({ study, id, result }: { readonly study: string; readonly id: string; readonly result: Result }) {
  const { t, number, language } = useLanguage();
  const { units, rows, run } = result;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard */}
      <div className={classes.scroll} role="group" tabIndex={0} aria-label={t('compare.table')}>
        <table className={classes.table}>
          <caption className={hidden.unseen}>{t('compare.table')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.head}>
                {t('compare.number')}
              </th>
              {units.map((unit, place) => (
                <UnitHeader key={unit.key} study={study} unit={unit} first={place === 0} />
              ))}
              <th scope="col" className={classes.head}>
                {t('compare.says')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.statistic}>
                <NumberRow
                  row={row}
                  units={units}
                  open={open === row.statistic}
                  onToggle={() => setOpen(open === row.statistic ? null : row.statistic)}
                />
                {open === row.statistic && (
                  <tr>
                    <td colSpan={units.length + 2} className={classes.details}>
                      <RowDetails study={study} id={id} row={row} units={units} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.files}>
        <Anchor href={comparisonTableAddress(study, id, { format: 'csv', lang: language })} download>
          <DownloadIcon size={14} /> {t('compare.tableFile')}
        </Anchor>
        <Anchor href={comparisonTableAddress(study, id, { format: 'json', lang: language })} download>
          <DownloadIcon size={14} /> {t('compare.recipeFile')}
        </Anchor>
      </div>
      <p className={classes.foot}>{t('compare.foot', { count: run.repetitions, seed: number(run.seed) })}</p>
    </>
  );
}

function UnitHeader({ study, unit, first }: { readonly study: string; readonly unit: ComparedUnit; readonly first: boolean }) {
  const { params } = useAddress();
  const { t, number, share } = useLanguage();
  const { response } = unit;
  return (
    <th scope="col" className={`${classes.head} ${classes.unit}`}>
      <strong>{unit.label}</strong>
      {unit.choice.kind === 'catchment' && <span>{t('compare.isCatchment', { place: unit.municipality ?? '–' })}</span>}
      <span>{t('count.organisations', { count: unit.order })}</span>
      <span>
        {response === null
          ? t('compare.noResponse')
          : t('report.response', {
              answered: number(response.answered),
              asked: number(response.asked),
              share: share(response.answered, response.asked),
            })}
      </span>
      <Anchor
        inherit
        component={Link}
        to={href(pathFor('/studies/:study/network', study), networkAddress(params, unit.choice, unit.municipality))}
        aria-label={t('compare.openNetworkOf', { name: unit.label })}
      >
        {t('compare.openNetwork')}
      </Anchor>
      {first && <em>{t('compare.first')}</em>}
    </th>
  );
}

type RowProps = {
  readonly row: CompareRow;
  readonly units: readonly ComparedUnit[];
  readonly open: boolean;
  readonly onToggle: () => void;
};

function NumberRow({ row, units, open, onToggle }: RowProps) {
  const words = useLanguage();
  const { t, text } = words;
  const format = rowFormat(row, words);
  const [first] = units;
  return (
    <tr className={classes.row}>
      <th scope="row">
        <button type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
          {open ? <UpIcon size={14} /> : <DownIcon size={14} />}
          <span>{text(row.label)}</span>
        </button>
      </th>
      {units.map(({ key }) => {
        const cell = row.cells.find((each) => each.unit === key);
        const difference = row.differences.find((each) => each.unit === key);
        if (cell === undefined || cell.value === null) {
          return (
            <td key={key} className={classes.cell} title={cell?.reason ? text(cell.reason) : undefined}>
              – <small>{t('undefined')}</small>
            </td>
          );
        }
        return (
          <td key={key} className={classes.cell}>
            <span className={classes.value}>{format.value(cell.value)}</span>
            {cell.interval && <small>{format.interval(cell.interval)}</small>}
            {difference?.value !== null && difference !== undefined && (
              <small className={classes.difference}>
                {t('compare.difference', { name: first?.label ?? '', value: format.signed(-difference.value) })}{' '}
                {difference.interval && format.interval([-difference.interval[1], -difference.interval[0]])}
              </small>
            )}
          </td>
        );
      })}
      <td className={classes.says}>{text(row.verdict)}</td>
    </tr>
  );
}
