import { useEffect } from 'react';
import type { DrawingView } from '../../../../server/http/contract.ts';
import type { Selection } from '../../../state/address.ts';
import type { Highlight } from '../../../state/neighbourhood.ts';
import { drawLabels, labelFonts } from './labels.ts';
import { faded, type Palette, plain, tieColour } from './palette.ts';
import { useMap } from './use-sigma.ts';

/* Components that render nothing: each keeps one side of the map in step with the page. */

/** Puts the drawing's nodes and ties on the map. The drawing's y goes down, the map's goes up. */
export function DrawingController({ drawing, palette }: { readonly drawing: DrawingView; readonly palette: Palette }) {
  const map = useMap();
  useEffect(() => {
    const graph = map.getGraph();
    graph.clear();
    for (const node of drawing.nodes) {
      graph.addNode(node.id, {
        x: node.x,
        y: -node.y,
        size: node.radius,
        color: node.hollow ? palette.ground : plain(node.fill),
        outline: palette.dark ? palette.outline : plain(node.outline),
        outlineWidth: node.hollow ? 2 : 1.2,
        shape: node.shape,
        label: node.label,
        labelLines: node.labelLines,
        labelAt: node.labelAt && { dx: node.labelAt.x - node.x, dy: node.labelAt.y - node.y, anchor: node.labelAt.anchor },
      });
    }
    for (const tie of drawing.ties) {
      graph.addEdgeWithKey(tie.id, tie.source, tie.target, {
        size: tie.width,
        color: tieColour(tie.colour, palette),
        heads: tie.heads,
        dashed: tie.dashed,
      });
    }
    map.setCustomBBox({ x: [0, drawing.width], y: [-drawing.height, 0] });
    map.refresh();
    // Tells who waits for the map, as tests do, that it stands.
    map.getContainer().dataset.drawn = 'true';
  }, [map, drawing, palette]);
  return null;
}

type LookProps = {
  readonly palette: Palette;
  readonly highlight: Highlight;
  /** Nodes with a ring around them: the selected and the one the keyboard stands on. */
  readonly ringed: ReadonlySet<string>;
};

/** Lets what is pointed at or selected stand out and the rest step back. */
export function HighlightController({ palette, highlight, ringed }: LookProps) {
  const map = useMap();
  useEffect(() => {
    map.setSettings({
      nodeReducer: (id, data) => {
        const ring = ringed.has(id) ? { outline: palette.accent, outlineWidth: 3.5, zIndex: 2 } : {};
        if (!highlight || highlight.nodes.has(id)) return { ...data, zIndex: highlight ? 1 : 0, ...ring };
        return { ...data, color: faded(data.color, palette), outline: faded(data.outline, palette, 0.7), zIndex: 0, ...ring };
      },
      edgeReducer: (id, data) => {
        if (!highlight) return data;
        return highlight.ties.has(id) ? { ...data, zIndex: 1 } : { ...data, color: faded(data.color, palette, 0.85), zIndex: 0 };
      },
    });
  }, [map, palette, highlight, ringed]);
  return null;
}

/** Writes the labels after every frame. */
export function LabelController({ palette, highlight, ringed, drawing }: LookProps & { readonly drawing: DrawingView }) {
  const map = useMap();
  useEffect(() => {
    const draw = () => drawLabels(map, { palette, highlight, ringed, drawing });
    map.on('afterRender', draw);
    map.scheduleRender();
    return () => {
      map.off('afterRender', draw);
    };
  }, [map, palette, highlight, ringed, drawing]);
  useEffect(() => {
    // A canvas does not wait for its font.
    let here = true;
    const again = () => here && map.scheduleRender();
    void Promise.all(labelFonts.map((font) => document.fonts.load(font))).then(again, again);
    return () => {
      here = false;
    };
  }, [map]);
  return null;
}

type EventProps = {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
};

/** Turns the mouse into selections. */
export function EventsController({ onSelect, onHover }: EventProps) {
  const map = useMap();
  useEffect(() => {
    const graph = map.getGraph();
    const tie = (edge: string): Selection => ({ kind: 'tie', from: graph.source(edge), to: graph.target(edge) });
    const point = (over: boolean) => {
      map.getContainer().style.cursor = over ? 'pointer' : '';
    };
    const handlers = {
      clickNode: ({ node }: { node: string }) => onSelect({ kind: 'node', id: node }),
      clickEdge: ({ edge }: { edge: string }) => onSelect(tie(edge)),
      clickStage: () => onSelect(null),
      enterNode: ({ node }: { node: string }) => {
        point(true);
        onHover({ kind: 'node', id: node });
      },
      enterEdge: ({ edge }: { edge: string }) => {
        point(true);
        onHover(tie(edge));
      },
      leaveNode: () => {
        point(false);
        onHover(null);
      },
      leaveEdge: () => {
        point(false);
        onHover(null);
      },
    };
    map.on('clickNode', handlers.clickNode);
    map.on('clickEdge', handlers.clickEdge);
    map.on('clickStage', handlers.clickStage);
    map.on('enterNode', handlers.enterNode);
    map.on('enterEdge', handlers.enterEdge);
    map.on('leaveNode', handlers.leaveNode);
    map.on('leaveEdge', handlers.leaveEdge);
    return () => {
      map.off('clickNode', handlers.clickNode);
      map.off('clickEdge', handlers.clickEdge);
      map.off('clickStage', handlers.clickStage);
      map.off('enterNode', handlers.enterNode);
      map.off('enterEdge', handlers.enterEdge);
      map.off('leaveNode', handlers.leaveNode);
      map.off('leaveEdge', handlers.leaveEdge);
    };
  }, [map, onSelect, onHover]);
  return null;
}

/** Brings a chosen organisation into view when it lies outside the frame. */
export function CameraController({ target }: { readonly target: string | null }) {
  const map = useMap();
  useEffect(() => {
    if (!target) return;
    // The details open beside the map first, which makes it narrower.
    const frame = requestAnimationFrame(() => {
      if (!map.getGraph().hasNode(target)) return;
      const { width, height } = map.getDimensions();
      const at = map.graphToViewport(map.getGraph().getNodeAttributes(target));
      if (at.x > 0 && at.x < width && at.y > 0 && at.y < height) return;
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const { x, y } = map.viewportToFramedGraph(at);
      void map.getCamera().animate({ x, y }, { duration: still ? 0 : 300 });
    });
    return () => cancelAnimationFrame(frame);
  }, [map, target]);
  return null;
}
