import { DirectedGraph } from 'graphology';
import { createContext, type RefObject, useContext, useEffect, useState } from 'react';
import Sigma from 'sigma';
import type { MapNode, MapSigma, MapTie } from './map-model.ts';
import { ShapeProgram } from './shape-program.ts';
import { TieProgram } from './tie-program.ts';

export const MapContext = createContext<MapSigma | null>(null);

/** The map that the controllers work on. */
export function useMap(): MapSigma {
  const map = useContext(MapContext);
  if (!map) throw new Error('A map controller stands outside the map.');
  return map;
}

/**
 * One sigma instance in the container. When the graphics card takes its contexts away (sleep, a remote desktop),
 * the instance is thrown away and built again.
 */
export function useSigma(container: RefObject<HTMLDivElement | null>): MapSigma | null {
  const [map, setMap] = useState<MapSigma | null>(null);
  const [generation, setGeneration] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation is the sign to build again
  useEffect(() => {
    if (!container.current) return;
    const graph = new DirectedGraph<MapNode, MapTie>();
    const sigma = new Sigma<MapNode, MapTie>(graph, container.current, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      minEdgeThickness: 0.6,
      stagePadding: 24,
      itemSizesReference: 'positions',
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio),
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      defaultNodeType: 'shape',
      defaultEdgeType: 'tie',
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { tie: TieProgram },
      defaultDrawNodeHover: () => undefined,
    });
    const lost = (event: Event) => {
      event.preventDefault();
      setGeneration((now) => now + 1);
    };
    const canvases = Object.values(sigma.getCanvases());
    for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
    const resized = new ResizeObserver(() => sigma.scheduleRefresh());
    resized.observe(container.current);
    setMap(sigma);
    return () => {
      // Killing the instance loses its contexts on purpose; that is no reason to build again.
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      resized.disconnect();
      setMap(null);
      sigma.kill();
    };
  }, [container, generation]);
  return map;
}
