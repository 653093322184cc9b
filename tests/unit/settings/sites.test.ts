import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostFrom, isSiteOn, readSites, switchSite } from '../../../src/settings/sites';

describe('hostFrom', () => {
  it.each([
    ['https://www.etvbharat.com/hindi/a', 'etvbharat.com'],
    ['etvbharat.com', 'etvbharat.com'],
    ['  WWW.Example.ORG. ', 'example.org'],
    ['*.example.org', 'example.org'],
    ['*://*.example.org/*', 'example.org'],
    ['http://localhost:8080/x', 'localhost'],
    ['उदाहरण.परीक्षा', 'xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g'],
  ])('%s means %s', (typed, host) => {
    expect(hostFrom(typed)).toBe(host);
  });

  it.each(['', 'news', 'two words.example', 'ftp://example.org', 'javascript:alert(1)', 'chrome://extensions', 'a..b', '-a.example', 'http://'])(
    '%j is no site',
    (typed) => {
      expect(hostFrom(typed)).toBeNull();
    },
  );

  it('keeps what it made', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        const host = hostFrom(domain);
        expect(host === null ? null : hostFrom(host)).toBe(host);
      }),
    );
  });
});

describe('the site list', () => {
  const except = { mode: 'except', hosts: ['example.org'] } as const;
  const only = { mode: 'only', hosts: ['example.org'] } as const;

  it('covers a host and what is below it, and nothing that only ends alike', () => {
    expect(isSiteOn(except, 'example.org')).toBe(false);
    expect(isSiteOn(except, 'hi.example.org')).toBe(false);
    expect(isSiteOn(except, 'notexample.org')).toBe(true);
    expect(isSiteOn(only, 'hi.example.org')).toBe(true);
    expect(isSiteOn(only, 'example.com')).toBe(false);
  });

  it('does what a switch says, in both modes', () => {
    for (const sites of [except, only, readSites(null)]) {
      for (const host of ['example.org', 'hi.example.org', 'other.example']) {
        for (const on of [true, false]) expect(isSiteOn(switchSite(sites, host, on), host)).toBe(on);
      }
    }
  });

  it('leaves the list as it is where the switch says nothing new', () => {
    expect(switchSite(except, 'other.example', true)).toBe(except);
  });
});

describe('a stored list of another shape', () => {
  it('keeps what fits', () => {
    expect(readSites({ mode: 'only', hosts: ['a.example', 7, null, 'no host', 'A.example'] })).toEqual({ mode: 'only', hosts: ['a.example'] });
  });

  it('cannot throw', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { mode, hosts } = readSites(stored);
        expect(['except', 'only']).toContain(mode);
        expect(Array.isArray(hosts)).toBe(true);
      }),
    );
  });
});
