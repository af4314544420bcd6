/** One line of the report. Times in milliseconds; `ratio` is our time over that of this tool, in the same rounds. */
export type Line = {
  readonly what: string;
  readonly name?: string;
  readonly median?: number;
  readonly least?: number;
  readonly most?: number;
  readonly ratio?: number;
  /** What the ratio, or where there is none the median, must not pass. */
  readonly goal?: number;
  readonly remark?: string;
};

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : Math.round(value).toString());

const fixed = (ratio: number): string => `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} x`;

/** Lines with a goal as a Markdown table: what was promised, and what was reached. */
export function goalTable(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ what, name = '', ratio, median, goal }) => {
    if (goal === undefined) return [];
    const own = lines.find((line) => line.what === what && line.name === 'Weefsel')?.median ?? median ?? Number.NaN;
    const [wanted, reached] =
      ratio === undefined ? [`${goal} ms`, `${ms(median ?? Number.NaN)} ms`] : [`${goal} x`, fixed(ratio)];
    const isMet = (ratio ?? median ?? Number.NaN) <= goal;
    return [
      [
        what,
        ratio === undefined ? '' : name,
        ms(own),
        ratio === undefined ? '' : ms(median ?? Number.NaN),
        wanted,
        reached,
        isMet ? 'met' : 'NOT MET',
      ],
    ];
  });
  const head = ['what', 'beside', 'Weefsel, ms', 'theirs, ms', 'goal: at most', 'reached', ''];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function verdict({ ratio, median, goal }: Line): string {
  if (goal === undefined) return '';
  const measured = ratio ?? median ?? Number.NaN;
  return `goal ${goal}${ratio === undefined ? ' ms' : ' x'}: ${measured <= goal ? 'met' : 'NOT MET'}`;
}

/** Prints lines as a table. */
export function printLines(title: string, lines: readonly Line[]): void {
  const cells = lines.map((line, at) => [
    line.what === lines[at - 1]?.what ? '' : line.what,
    line.name ?? '',
    line.median === undefined ? '' : ms(line.median),
    line.least === undefined || line.most === undefined ? '' : `${ms(line.least)}-${ms(line.most)}`,
    line.ratio === undefined ? '' : fixed(line.ratio),
    [verdict(line), line.remark ?? ''].filter((part) => part !== '').join(', '),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  process.stdout.write(`\n${title}\n`);
  for (const line of cells)
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}
