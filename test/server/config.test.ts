import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, systemLocale } from '../../server/config.ts';

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toEqual({
      dataFolder: resolve('data'),
      store: { kind: 'sqlite', path: join(resolve('data'), 'weefsel.sqlite') },
      port: 4280,
      hosts: [],
      logLevel: 'warn',
      examples: true,
      locale: 'nl',
    });
  });

  it('takes what is set, and an empty setting as none', () => {
    const config = loadConfig({
      WEEFSEL_DATA: '/tmp/x',
      WEEFSEL_PORT: '0',
      WEEFSEL_HOSTS: 'Weefsel.Example.be, intern:8443,',
      WEEFSEL_LOG: 'INFO',
      WEEFSEL_EXAMPLES: 'off',
      DATABASE_URL: 'postgres://u:p@localhost/weefsel',
      LANG: 'fr_BE.UTF-8',
    });
    expect(config).toMatchObject({
      dataFolder: '/tmp/x',
      store: { kind: 'postgres', url: 'postgres://u:p@localhost/weefsel' },
      port: 0,
      hosts: ['weefsel.example.be', 'intern:8443'],
      logLevel: 'info',
      examples: false,
      locale: 'fr',
    });
    expect(loadConfig({ WEEFSEL_PORT: '', DATABASE_URL: '', WEEFSEL_LOG: '' })).toMatchObject({ port: 4280, logLevel: 'warn' });
  });

  it.each([
    ['WEEFSEL_PORT', '65536'],
    ['WEEFSEL_PORT', 'vier'],
    ['WEEFSEL_PORT', '-1'],
    ['WEEFSEL_PORT', '4280.5'],
    ['WEEFSEL_HOSTS', 'ok.be,http://x'],
    ['WEEFSEL_HOSTS', '*'],
    ['WEEFSEL_LOG', 'loud'],
    ['WEEFSEL_EXAMPLES', 'perhaps'],
    ['DATABASE_URL', 'mysql://u:geheim@h/d'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(expect.objectContaining({ code: 'bad-setting', where: { field: name } }));
  });

  it('never repeats a database address: it may hold a password', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://u:geheim@h/d' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('geheim') }),
    );
  });
});

describe('systemLocale', () => {
  it.each([
    [{}, 'nl'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'nl_BE.UTF-8' }, 'nl'],
    [{ LANG: 'C.UTF-8' }, 'nl'],
    [{ LANG: 'de_DE' }, 'nl'],
  ])('%o -> %s', (environment, locale) => {
    expect(systemLocale(environment)).toBe(locale);
  });
});
