import { Alert, Checkbox, SegmentedControl, Text } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { NetworkView, StudyDetail } from '../../../server/http/contract.ts';
import { type Selection, tabs } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { canDraw } from './can-draw.ts';
import { Details } from './details.tsx';
import { Legend } from './legend.tsx';
import classes from './network.module.css';
import { NodeTable } from './node-table.tsx';
import { SearchBox } from './search-box.tsx';
import { SummaryLine } from './summary-line.tsx';
import { TieTable } from './tie-table.tsx';
import { useSummary } from './use-summary.ts';

/** The map is a file of its own; asking for it while the network is on its way saves a moment. */
export const loadMap = () => import('./map/network-map.tsx');
const NetworkMap = lazy(() => loadMap().then((map) => ({ default: map.NetworkMap })));

type Props = {
  readonly study: StudyDetail;
  readonly view: NetworkView;
  /** A newer network is on its way. */
  readonly refreshing: boolean;
};

/** The network as a map or as tables, with what is selected beside it. */
export function NetworkStage({ study, view, refreshing }: Props) {
  const { t } = useLanguage();
  const { address, change } = useAddress();
  const { selection } = address;
  const drawable = useMemo(canDraw, []);
  const tab = !drawable && address.tab === 'map' ? 'organisations' : address.tab;
  const select = useCallback((next: Selection | null) => change({ selection: next }), [change]);
  const [legend, setLegend] = useState(true);
  const summary = useSummary(view);
  const offered = useMemo(() => tabs.filter((one) => drawable || one !== 'map'), [drawable]);
  return (
    <>
      <div className={classes.top}>
        <SegmentedControl
          aria-label={t('network.faces')}
          value={tab}
          onChange={(value) => change({ tab: tabs.find((known) => known === value) ?? 'map' })}
          data={offered.map((value) => ({ value, label: t(`tab.${value}`) }))}
        />
        <SearchBox nodes={view.nodes} onChoose={(id) => select({ kind: 'node', id })} />
        <span className={classes.spring} />
        {tab === 'map' && (
          <Checkbox
            size="sm"
            label={t('map.legend')}
            checked={legend}
            onChange={(event) => setLegend(event.currentTarget.checked)}
          />
        )}
      </div>
      {!drawable && (
        <Alert mt="sm" variant="light" title={t('network.noMapTitle')}>
          <Text size="sm">{t('network.noMap')}</Text>
        </Alert>
      )}
      <div className={`${classes.stage} ${selection ? classes.withDetails : ''}`}>
        <div className={`${classes.board} ${refreshing ? classes.refreshing : ''}`}>
          {view.nodes.length === 0 ? (
            <div className={classes.empty}>
              <Text fw={600}>{t('network.emptyTitle')}</Text>
              <Text size="sm">{t('network.empty')}</Text>
            </div>
          ) : tab === 'map' ? (
            <div className={`${classes.face} ${legend ? classes.withLegend : ''}`}>
              <div className={classes.map}>
                <Suspense fallback={null}>
                  <NetworkMap drawing={view.drawing} summary={summary} selection={selection} onSelect={select} />
                </Suspense>
                {view.drawing.mark && <p className={classes.mark}>{view.drawing.mark}</p>}
              </div>
              {legend && <Legend legend={view.drawing.legend} />}
            </div>
          ) : (
            <div className={classes.table}>
              {tab === 'organisations' ? (
                <NodeTable study={study} view={view} selection={selection} onSelect={select} />
              ) : (
                <TieTable view={view} selection={selection} onSelect={select} />
              )}
            </div>
          )}
        </div>
        {selection && <Details study={study} view={view} selection={selection} onSelect={select} />}
      </div>
      <SummaryLine view={view} />
    </>
  );
}
