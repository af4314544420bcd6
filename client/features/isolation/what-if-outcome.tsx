import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WhatIfView } from '../../../server/http/contract.ts';
import { classChanges, differenceOf, pairsOf, wordsIn } from '../../state/what-if.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { isReason } from './service-row.ts';
import classes from './what-if.module.css';
import { useNames } from './what-if-names.ts';

type Props = { readonly view: WhatIfView; readonly service: string | null };

/** Services and ties listed before the rest follows on a click. */
const shownFirst = 6;

/** A study before and after a thought, in words: the network, the service itself, who comes to stand otherwise, which ties go and come. */
export function WhatIfOutcome({ view, service }: Props) {
  const { t, list } = useLanguage();
  const nameOf = useNames();
  const className = (reasons: readonly string[] | null): string => {
    if (reasons === null) return t('whatIf.notThere');
    const first = reasons.find(isReason);
    return first ? t(`isolation.class.${first}`) : t('isolation.class.connected');
  };
  // What weighs most may stay while another reason goes: here every reason is named.
  const everyReason = (reasons: readonly string[] | null): string => {
    const known = (reasons ?? []).filter(isReason);
    return known.length < 2 ? className(reasons) : list(known.map((reason) => t(`isolation.class.${reason}`)));
  };
  const others = classChanges(view).filter((one) => one.service !== service);
  const { nodesAdded, nodesRemoved, tiesLost, tiesGained, tiesWeakened, tiesStrengthened } = view.effects;
  // A pair that keeps one of its two directions only weakens.
  const [lost, gained] = [pairsOf(tiesLost), pairsOf(tiesGained)];
  const pair = ([one, other]: readonly [string, string]): string => `${nameOf(one)} – ${nameOf(other)}`;
  const ties = [
    { words: t('whatIf.tiesLost', { count: lost.length }), items: lost.map(pair) },
    { words: t('whatIf.tiesGained', { count: gained.length }), items: gained.map(pair) },
    { words: t('whatIf.tiesWeakened', { count: pairsOf(tiesWeakened).length }), items: pairsOf(tiesWeakened).map(pair) },
    {
      words: t('whatIf.tiesStrengthened', { count: pairsOf(tiesStrengthened).length }),
      items: pairsOf(tiesStrengthened).map(pair),
    },
  ].filter(({ items }) => items.length > 0);
  const isService = service !== null && view.differences.some(({ id, of }) => id === 'isolation' && of[0] === service);
  return (
    <>
      <table className={classes.values}>
        <caption>{t('whatIf.values')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('whatIf.now')}</th>
            <th scope="col">{t('whatIf.then')}</th>
          </tr>
        </thead>
        <tbody>
          <Value view={view} id="order" label={t('whatIf.order')} />
          <Value view={view} id="isolates" label={t('whatIf.isolates')} />
          <Value view={view} id="components_union_n" label={t('whatIf.parts')} />
          <Value view={view} id="cut_off_most_union" label={t('whatIf.cutOffMost')} />
        </tbody>
        {isService && (
          <tbody>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {nameOf(service)}
              </th>
            </tr>
            <ClassRow view={view} service={service} className={className} />
            <Value view={view} id="degree_union" of={service} label={t('whatIf.partners')} />
            <Value view={view} id="reach_two_steps" of={service} label={t('whatIf.reach')} share />
            <Value view={view} id="cut_off_union" of={service} label={t('whatIf.cutOff')} />
          </tbody>
        )}
      </table>
      <h2>{t('whatIf.others', { count: others.length })}</h2>
      {others.length > 0 && (
        <More
          items={others.map(({ service: id, before, after }) => (
            <>
              <strong>{nameOf(id)}</strong>: {everyReason(before)} → {everyReason(after)}
            </>
          ))}
        />
      )}
      <h2>{t('whatIf.ties')}</h2>
      {ties.length === 0 && <p className={classes.quiet}>{t('whatIf.noTies')}</p>}
      {ties.map(({ words, items }) => (
        <div key={words}>
          <p className={classes.tieWords}>{words}</p>
          <More items={items} />
        </div>
      ))}
      {nodesAdded.length === 0 && nodesRemoved.length === 0 && ties.length === 0 && others.length === 0 && (
        <p className={classes.quiet}>{t('whatIf.nothing')}</p>
      )}
    </>
  );
}

/** A list of which the rest follows on a click. */
function More({ items }: { readonly items: readonly React.ReactNode[] }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, shownFirst);
  return (
    <ul className={classes.list}>
      {shown.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is read, never edited
        <li key={place}>{item}</li>
      ))}
      {items.length > shown.length && (
        <li className={classes.rest}>
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {t('whatIf.more', { count: items.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

type ValueProps = {
  readonly view: WhatIfView;
  readonly id: string;
  readonly of?: string;
  readonly label: string;
  readonly share?: boolean;
};

/** A number before and after; marked where it is another. */
function Value({ view, id, of, label, share = false }: ValueProps) {
  const { number, format } = useLanguage();
  const found = differenceOf(view, of === undefined ? 'network' : 'node', id, of ?? null);
  const shown = (value: number | string | null | undefined): string => {
    if (typeof value !== 'number') return '–';
    return share ? new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 0 }).format(value) : number(value);
  };
  const changed = found !== undefined && found.before !== found.after;
  return (
    <tr className={changed ? classes.changed : undefined}>
      <th scope="row">{label}</th>
      <td>{shown(found?.before)}</td>
      <td>{shown(found?.after)}</td>
    </tr>
  );
}

type ClassProps = {
  readonly view: WhatIfView;
  readonly service: string;
  readonly className: (reasons: readonly string[] | null) => string;
};

function ClassRow({ view, service, className }: ClassProps) {
  const { t } = useLanguage();
  const found = differenceOf(view, 'measure', 'isolation', service);
  const before = className(found?.before == null ? null : wordsIn(found.detailBefore, 'reasons'));
  const after = className(found?.after == null ? null : wordsIn(found.detailAfter, 'reasons'));
  return (
    <tr className={before === after ? undefined : classes.changed}>
      <th scope="row">{t('whatIf.stands')}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}
