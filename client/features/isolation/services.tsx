import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MeasuresView, OrganisationNames, StudyDetail } from '../../../server/http/contract.ts';
import { type ChosenValue, cellOf, measureOf, numberBeside, wordBeside, wordsBeside } from '../../state/measures.ts';
import { useAddress } from '../../state/use-address.ts';
import { writeWhatIf } from '../../state/what-if.ts';
import { Beside } from '../../ui/beside.tsx';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ValueEvidence } from '../../ui/value-evidence.tsx';
import classes from './isolation.module.css';
import { isReason, reasons, type ServiceRow } from './service-row.ts';
import { ServiceTable } from './service-table.tsx';
import { SilentDays } from './silent-days.tsx';

type Props = {
  readonly study: StudyDetail;
  readonly organisations: OrganisationNames['organisations'];
  readonly measures: MeasuresView;
};

type Chosen = ChosenValue & { readonly row: ServiceRow; readonly shown: string };

/** Every service of the list: those that stand apart in sight, those that are connected under their number. */
export function Services({ study, organisations, measures }: Props) {
  const { t, text } = useLanguage();
  const { address, setParams } = useAddress();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [all, setAll] = useState(false);
  const measure = measureOf(measures, 'isolation');
  const silentDays = measure?.parameters['isolation_silent_days'] ?? 0;
  const places = address.recipe.municipalities;
  const rows = useMemo(() => {
    const names = new Map(organisations.map((one) => [one.id, one.name]));
    const onOne = measureOf(measures, 'single_person_ties');
    const open = measureOf(measures, 'open_referrals');
    return (measure?.cells ?? []).flatMap((cell): ServiceRow[] => {
      const place = wordBeside(cell, 'municipality');
      if (cell.unit === null || cell.value === null) return [];
      if (places && places.length > 0 && (place === null || !places.includes(place))) return [];
      return [
        {
          id: cell.unit,
          name: names.get(cell.unit) ?? cell.unit,
          place,
          weight: cell.value,
          reasons: wordsBeside(cell, 'reasons').filter(isReason),
          partners: wordsBeside(cell, 'partners').map((id) => names.get(id) ?? id),
          oneSided: numberBeside(cell, 'one_sided_ties') ?? 0,
          lastContact: wordBeside(cell, 'last_contact'),
          isolation: cell,
          onOnePerson: cellOf(onOne, 'organisation', cell.unit),
          openReferrals: cellOf(open, 'organisation', cell.unit),
        },
      ];
    });
  }, [measure, organisations, measures, places]);
  if (!measure || rows.length === 0) {
    const reason = measure?.cells.find((cell) => cell.reason !== null)?.reason;
    return <Text mt="md">{reason ? text(reason) : t('isolation.empty')}</Text>;
  }
  const apart = rows.filter((row) => row.reasons.length > 0);
  const connected = rows.filter((row) => row.reasons.length === 0);
  const counts = reasons.flatMap((reason) => {
    const count = apart.filter((row) => row.reasons[0] === reason).length;
    return count > 0 ? [{ reason, count }] : [];
  });
  const open = (row: ServiceRow, what: 'isolation' | 'onOnePerson' | 'openReferrals', shown: string): void => {
    const id = { isolation: 'isolation', onOnePerson: 'single_person_ties', openReferrals: 'open_referrals' }[what];
    const [found, cell] = [measureOf(measures, id), row[what]];
    if (found && cell) setChosen({ measure: found, cell, row, shown });
  };
  const whatIf = (row: ServiceRow): void =>
    setParams((now) => writeWhatIf(now, { open: true, service: row.id }), { preventScrollReset: false });
  const severalPlaces = new Set(rows.map(({ place }) => place)).size > 1;
  const table = {
    silentDays,
    withLog: study.logged !== null,
    severalPlaces,
    onOpen: open,
    onWhatIf: whatIf,
    selected: chosen?.row.id ?? null,
  };
  return (
    <Beside
      side={
        chosen && (
          <ValueEvidence
            study={study.id}
            recipe={address.recipe}
            chosen={chosen}
            about={chosen.row.name}
            shown={chosen.shown}
            onClose={() => setChosen(null)}
          />
        )
      }
    >
      <div className={classes.above}>
        <p className={classes.summary} role="status">
          <strong>{t('isolation.apart', { count: apart.length, all: rows.length })}</strong>
          {counts.map(({ reason, count }) => (
            <span key={reason}>{t(`isolation.count.${reason}`, { count })}</span>
          ))}
        </p>
        {study.logged !== null && <SilentDays key={silentDays} days={silentDays} />}
      </div>
      {study.logged === null && <p className={classes.note}>{t('isolation.noLog')}</p>}
      {apart.length > 0 && <ServiceTable caption={t('isolation.apartTable')} rows={apart} {...table} />}
      {connected.length > 0 && (
        <>
          <Button
            variant="subtle"
            my="sm"
            aria-expanded={all}
            rightSection={all ? <UpIcon size={14} /> : <DownIcon size={14} />}
            onClick={() => setAll(!all)}
          >
            {t('isolation.connected', { count: connected.length })}
          </Button>
          {all && <ServiceTable caption={t('isolation.connectedTable')} rows={connected} {...table} />}
        </>
      )}
    </Beside>
  );
}
