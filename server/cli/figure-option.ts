import type { Command } from 'commander';

export type FigureOptions = { readonly sizeBy?: string; readonly colourBy: string; readonly width: string; readonly dpi: string };

/** Adds what a figure looks like to a command. */
export function addFigureOptions(command: Command): Command {
  return command
    .option('--size-by <indicator>', 'node indicator shown by size in the figure')
    .option('--colour-by <attribute>', 'attribute shown by colour and shape in the figure', 'sector')
    .option('--width <mm>', 'printed width of the figure in millimetres', '174')
    .option('--dpi <number>', 'dots per inch of a .png', '300');
}
