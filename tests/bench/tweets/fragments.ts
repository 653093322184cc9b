import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageWith, type Case, type Expected } from './expect';

interface Described {
  readonly is_tweet: boolean;
  readonly form: string;
  readonly author_name: string | null;
  readonly handle: string | null;
  readonly status_id: string | null;
  readonly text: string | null;
  readonly date_iso: string | null;
  readonly snowflake_utc: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly tweets?: number;
}

/** The real fragments, each among paragraphs. Ids marked as invented by their notes are not asked for. */
export function fragmentsIn(folder: string): Case[] {
  const files = readdirSync(join(folder, 'fragments')).filter((file) => file.endsWith('.html')).sort();
  return files.map((file) => {
    const html = readFileSync(join(folder, 'fragments', file), 'utf8');
    const found = JSON.parse(readFileSync(join(folder, 'fragments', file.replace('.html', '.json')), 'utf8')) as Described;
    return { name: file.slice(0, 2), family: 'fragment', html: pageWith(html), cards: expectedOf(found), ...(found.is_tweet ? { left: leftOf(file) } : { untouched: true as const }) };
  });
}

/** The leak of the seed page in its variants: one post each, twice where two were leaked. */
export function variantsIn(folder: string): Case[] {
  const files = readdirSync(join(folder, 'dom')).filter((file) => /^[A-P]_.*\.html$/.test(file)).sort();
  return files.map((file) => {
    const html = readFileSync(join(folder, 'dom', file), 'utf8').replace(/^[\s\S]*<body[^>]*>|<\/?(?:html|body)>/gi, '').replace('<p>next paragraph</p>', '');
    const one: Expected = { name: 'MFA Russia 🇷🇺', handle: 'mfa_russia', language: 'en', direction: 'ltr' };
    return { name: file.slice(0, 1), family: 'variant', html: pageWith(html), cards: file.startsWith('M_') ? [one, one] : [one] };
  });
}

function expectedOf(found: Described): Expected[] {
  if (!found.is_tweet) return [];
  const invented = found.form.includes('RECONSTRUCTION');
  const first: Expected = {
    name: found.author_name, handle: found.handle, text: found.text, language: found.lang, direction: found.dir ?? 'auto', links: found.links,
    time: found.snowflake_utc === null ? found.date_iso : `${found.snowflake_utc.slice(0, 19)}Z`,
    ...(invented ? {} : { id: found.status_id }),
  };
  return [first, ...Array.from({ length: (found.tweets ?? 1) - 1 }, () => ({}))];
}

/** An editor's foreword and time stand beside a post and stay. */
function leftOf(file: string): string {
  return file === '47.html' ? '1/25/2021 Yellen’s got the votes' : '';
}
