import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, safeFileName } from '../../../server/http/content-disposition.ts';

describe('the name of a download', () => {
  it.each([
    ['boom.svg', 'boom.svg'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\win.ini', 'C--Windows-win.ini'],
    ['con.csv', '_con.csv'],
    ['LPT1', '_LPT1'],
    ['.htaccess', 'htaccess'],
    ['a\r\nSet-Cookie: x=1.csv', 'aSet-Cookie- x=1.csv'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['', 'weefsel'],
    ['...', 'weefsel'],
    ['Crèche “De Troetelboom”.png', 'Crèche “De Troetelboom”.png'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('stands in the header in plain letters and in UTF-8', () => {
    expect(attachment('Crèche é.csv')).toBe(`attachment; filename="Creche e.csv"; filename*=UTF-8''Cr%C3%A8che%20%C3%A9.csv`);
  });

  it('has plain letters even where the name is a mark alone', () => {
    expect(attachment('\u0730')).toBe(`attachment; filename="weefsel"; filename*=UTF-8''%DC%B0`);
  });

  it('is safe whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe.length).toBeGreaterThan(0);
        expect([...safe].length).toBeLessThanOrEqual(121);
        expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|\.$/u);
        expect(attachment(name)).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.~%!&+$^`|#-]+$/);
      }),
    );
  });
});
