import { NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndicatorView, StudyDetail, TwoModeView } from '../../../server/http/contract.ts';
import { twoModeQuery } from '../../api/queries.ts';
import { twoModeRules, twoModeSides } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './indicators.module.css';
import { TwoModeNodes } from './two-mode-nodes.tsx';
import { TwoModePairs } from './two-mode-pairs.tsx';
import { TwoModeWhole } from './two-mode-whole.tsx';

type Props = { readonly study: StudyDetail; readonly indicators: readonly IndicatorView[] };

const faces = ['pairs', 'organisations', 'others', 'whole'] as const;
type Face = (typeof faces)[number];

/** Organisations and what they have in common: events, codes or families; who shares with whom, and the numbers of both kinds. */
export function TwoModeValues({ study, indicators }: Props) {
  const { t, language } = useLanguage();
  const { address, change } = useAddress();
  const side = address.side ?? 'event';
  const [face, setFace] = useState<Face>('pairs');
  const query = useQuery(twoModeQuery(study.id, address.recipe, { side, rule: address.rule }, language));
  return (
    <>
      <div className={classes.columns}>
        <NativeSelect
          label={t('twoMode.side')}
          value={side}
          onChange={(event) => change({ side: twoModeSides.find((known) => known === event.currentTarget.value) ?? 'event' })}
          data={twoModeSides.map((value) => ({ value, label: t(`twoMode.sides.${value}`) }))}
        />
        <NativeSelect
          label={t('twoMode.rule')}
          value={address.rule}
          onChange={(event) => change({ rule: twoModeRules.find((known) => known === event.currentTarget.value) ?? 'sum' })}
          data={twoModeRules.map((value) => ({ value, label: t(`twoMode.rules.${value}`) }))}
          miw={280}
        />
        <SegmentedControl
          aria-label={t('twoMode.faces')}
          value={face}
          onChange={(value) => setFace(faces.find((known) => known === value) ?? 'pairs')}
          data={faces.map((value) => ({
            value,
            label: value === 'others' ? t(`twoMode.others.${side}`) : t(`twoMode.face.${value}`),
          }))}
        />
      </div>
      <Loaded query={query}>
        {(view) => (
          <Outdated query={query}>
            <Body view={view} face={face} indicators={indicators} />
          </Outdated>
        )}
      </Loaded>
    </>
  );
}

type BodyProps = { readonly view: TwoModeView; readonly face: Face; readonly indicators: readonly IndicatorView[] };

function Body({ view, face, indicators }: BodyProps) {
  const { t, text, number } = useLanguage();
  const { report, side } = view;
  if (view.ties === 0) {
    return (
      <div className={classes.nothing}>
        <Text fw={600}>{t(`twoMode.none.${side}`)}</Text>
        <Text size="sm">{t('twoMode.noneHelp')}</Text>
      </div>
    );
  }
  return (
    <>
      <Text size="sm" mb="sm" maw={820}>
        {t(`twoMode.about.${side}`)} {face === 'pairs' && t(`twoMode.ruleAbout.${view.rule}`)}
      </Text>
      {face === 'whole' ? (
        <TwoModeWhole view={view} indicators={indicators} />
      ) : face === 'pairs' ? (
        <TwoModePairs key={side} view={view} />
      ) : (
        <TwoModeNodes key={`${side} ${face}`} view={view} indicators={indicators} ofOthers={face === 'others'} />
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {t('twoMode.rows', { used: number(report.used), count: report.read })}{' '}
        {report.leftOut.map(({ reason, count }) => `${text(reason)} (${number(count)})`).join(' · ')}
      </Text>
    </>
  );
}
