/** The organisations that the rows of a long log name. */
export const logOrganisations = `org_id,name\n${Array.from({ length: 200 }, (_, at) => `org-${at},Dienst ${at}\n`).join('')}`;

/** A contact log of so many rows, all of them right. */
export function longLog(rows: number): Buffer {
  const lines = ['contact_id,date,from_org,to_org,channel,duration_min,note'];
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2022, 0, 1) + (row % 900) * 86_400_000).toISOString().slice(0, 10);
    lines.push(`k${row},${day},org-${row % 200},org-${(row * 7 + 1) % 200},telefoon,${row % 90},besproken ${row % 13}`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
