import { ActionIcon, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NetworkView, StudyDetail } from '../../../server/http/contract.ts';
import type { Selection } from '../../state/address.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './network.module.css';
import { NodeDetails } from './node-details.tsx';
import { TieDetails } from './tie-details.tsx';

export type DetailsProps = {
  readonly study: StudyDetail;
  readonly view: NetworkView;
  readonly onSelect: (selection: Selection | null) => void;
};

/** What is selected, docked beside the map. */
export function Details({ selection, ...rest }: DetailsProps & { readonly selection: Selection }) {
  const { t } = useLanguage();
  const { view, onSelect } = rest;
  const node = (id: string) => view.nodes.find((one) => one.id === id);
  const close = () => onSelect(null);
  if (selection.kind === 'node') {
    const found = node(selection.id);
    return (
      <Panel title={found?.label ?? selection.id} onClose={close}>
        {found ? <NodeDetails key={found.id} {...rest} node={found} /> : <Gone />}
      </Panel>
    );
  }
  const from = node(selection.from);
  const to = node(selection.to);
  return (
    <Panel title={t('tie.between', { from: from?.label ?? selection.from, to: to?.label ?? selection.to })} onClose={close}>
      {from && to ? <TieDetails key={`${from.id} ${to.id}`} {...rest} from={from} to={to} /> : <Gone />}
    </Panel>
  );
}

type PanelProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

function Panel({ title, onClose, children }: PanelProps) {
  const { t } = useLanguage();
  const panel = useIntoView<HTMLElement>(title);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <aside ref={panel} className={classes.details} aria-label={title} tabIndex={0}>
      <div className={classes.head}>
        <h2 className={classes.name}>{title}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <CloseIcon size={18} />
        </ActionIcon>
      </div>
      {children}
    </aside>
  );
}

/** The recipe has changed and the selected one is no longer part of the network. */
function Gone() {
  const { t } = useLanguage();
  return (
    <Text size="sm" c="dimmed" mt="sm">
      {t('network.gone')}
    </Text>
  );
}
