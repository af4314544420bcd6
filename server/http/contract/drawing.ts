import { z } from 'zod';
import { natures } from '../../model/study.ts';

const shapeSchema = z.enum(['circle', 'square', 'diamond', 'triangle', 'hexagon', 'pentagon', 'cross']);

const headsSchema = z.enum(['none', 'target', 'both']);

export const drawingSchema = z
  .object({
    width: z.number(),
    height: z.number(),
    nodes: z.array(
      z.object({
        id: z.string(),
        x: z.number(),
        y: z.number(),
        radius: z.number(),
        fill: z.string(),
        outline: z.string(),
        shape: shapeSchema,
        hollow: z.boolean(),
        label: z.string(),
        labelLines: z.array(z.string()),
        labelAt: z.object({ x: z.number(), y: z.number(), anchor: z.enum(['start', 'middle', 'end']) }).nullable(),
        group: z.string().nullable(),
        value: z.number().nullable(),
      }),
    ),
    ties: z.array(
      z.object({
        id: z.string(),
        source: z.string(),
        target: z.string(),
        heads: headsSchema,
        width: z.number(),
        colour: z.string(),
        dashed: z.boolean(),
        sourceClass: z.string(),
        weight: z.number().nullable(),
      }),
    ),
    labelSize: z.number(),
    labelLeading: z.number(),
    isolates: z.object({ heading: z.string(), x: z.number(), y: z.number(), count: z.number() }).nullable(),
    legend: z.object({
      groupTitle: z.string(),
      groups: z.array(
        z.object({
          id: z.string().nullable(),
          label: z.string(),
          colour: z.string(),
          outline: z.string(),
          shape: shapeSchema,
          count: z.number(),
        }),
      ),
      sizes: z
        .object({
          title: z.string(),
          steps: z.array(z.object({ value: z.number(), radius: z.number(), label: z.string() })),
          undefined: z.object({ radius: z.number(), label: z.string() }).nullable(),
        })
        .nullable(),
      tieTitle: z.string(),
      ties: z.array(z.object({ label: z.string(), width: z.number(), dashed: z.boolean(), heads: headsSchema })),
    }),
    title: z.string(),
    caption: z.array(z.string()),
    nature: z.enum(natures),
    mark: z.string().nullable(),
  })
  .meta({ id: 'Drawing' });

export type DrawingView = z.output<typeof drawingSchema>;
