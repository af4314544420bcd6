import { ActionIcon, useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DrawingView } from '../../../../server/http/contract.ts';
import type { Selection } from '../../../state/address.ts';
import { neighbourhood, partnerCounts } from '../../../state/neighbourhood.ts';
import { isArrow, walk } from '../../../state/walk.ts';
import { FitIcon, MinusIcon, PlusIcon } from '../../../ui/icons.tsx';
import hidden from '../../../ui/unseen.module.css';
import { useLanguage } from '../../../ui/use-language.ts';
import { CameraController, DrawingController, EventsController, HighlightController, LabelController } from './controllers.tsx';
import type { MapSigma } from './map-model.ts';
import classes from './network-map.module.css';
import { paletteOf } from './palette.ts';
import { MapContext, useSigma } from './use-sigma.ts';

type Props = {
  readonly drawing: DrawingView;
  /** What the picture shows, in sentences, for those who do not see it. */
  readonly summary: string;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
};

/** The network as the server drew it. With the keyboard: arrows walk, Enter opens, Escape clears. */
export function NetworkMap({ drawing, summary, selection, onSelect }: Props) {
  const { t } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const map = useSigma(container);
  const help = useId();
  const isDark = useComputedColorScheme('light') === 'dark';
  const palette = useMemo(() => paletteOf(isDark), [isDark]);
  const [hovered, setHovered] = useState<Selection | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const counts = useMemo(() => partnerCounts(drawing), [drawing]);

  // A change of the selection elsewhere, as in the table, takes the keyboard along.
  useEffect(() => setCursor(selection?.kind === 'node' ? selection.id : null), [selection]);

  const highlight = useMemo(
    () => neighbourhood(drawing, hovered ?? (cursor ? { kind: 'node', id: cursor } : selection)),
    [drawing, hovered, cursor, selection],
  );
  const ringed = useMemo(() => {
    const ends = selection?.kind === 'tie' ? [selection.from, selection.to] : selection ? [selection.id] : [];
    return new Set(cursor ? [...ends, cursor] : ends);
  }, [selection, cursor]);

  const press = useCallback(
    (event: KeyboardEvent) => {
      if (isArrow(event.key)) {
        event.preventDefault();
        setCursor((now) => walk(drawing, now, event.key as Parameters<typeof walk>[2]));
      } else if (event.key === 'Enter' && cursor) onSelect({ kind: 'node', id: cursor });
      else if (event.key === 'Escape') {
        setCursor(null);
        onSelect(null);
      }
    },
    [drawing, cursor, onSelect],
  );
  const stoodOn = drawing.nodes.find((node) => node.id === cursor);

  return (
    <div className={classes.frame}>
      <div
        className={classes.keys}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is worked with the arrow keys
        tabIndex={0}
        aria-label={t('map.name')}
        aria-describedby={help}
        onKeyDown={press}
      >
        <div ref={container} className={classes.canvas} role="img" aria-label={summary} />
      </div>
      <p id={help} className={hidden.unseen}>
        {t('map.help')}
      </p>
      <p className={hidden.unseen} aria-live="polite">
        {stoodOn && t('map.standsOn', { name: stoodOn.label, ties: t('count.ties', { count: counts.get(stoodOn.id) ?? 0 }) })}
      </p>
      {map && <Zoom map={map} />}
      {map && (
        <MapContext value={map}>
          <DrawingController drawing={drawing} palette={palette} />
          <HighlightController palette={palette} highlight={highlight} ringed={ringed} />
          <LabelController palette={palette} highlight={highlight} ringed={ringed} drawing={drawing} />
          <EventsController onSelect={onSelect} onHover={setHovered} />
          <CameraController target={cursor} />
        </MapContext>
      )}
    </div>
  );
}

/** Buttons for what the wheel and dragging do. */
function Zoom({ map }: { readonly map: MapSigma }) {
  const { t } = useLanguage();
  const camera = map.getCamera();
  const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
  return (
    <div className={classes.zoom}>
      <ActionIcon variant="default" aria-label={t('map.zoomIn')} onClick={() => void camera.animatedZoom({ duration })}>
        <PlusIcon size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('map.zoomOut')} onClick={() => void camera.animatedUnzoom({ duration })}>
        <MinusIcon size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('map.fit')} onClick={() => void camera.animatedReset({ duration })}>
        <FitIcon size={16} />
      </ActionIcon>
    </div>
  );
}
