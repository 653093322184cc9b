/** Turns drafts into the files that the extension carries. Equal drafts give equal bytes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEntities, entityFlag } from '../../../src/glossary/entities';
import { nameTokens } from '../../../src/glossary/name-tokens';
import { buildNames, nameFlag } from '../../../src/glossary/names';
import type { NameEntry } from '../../../src/glossary/names';
import { wordsOf } from '../../../src/glossary/words/words';
import { articleLanguages, readerLanguages } from './draft';
import type { Draft } from './draft';
import type { Joined } from './join';
import type { Cues } from './source';

/** A folded one-token name of fewer code units is too little evidence, in scripts with and without capitals. */
const leastLetters = 2;

/** Names of a doubtful entity that say by themselves whose they are: Apple Inc, Supreme Court of India, actor Vijay. */
function isPlainSpoken(draft: Draft, language: string, tokens: readonly string[], home: Draft | undefined): boolean {
  if (tokens.length === 1) return false;
  if (draft.kind === 'company') return true;
  if (draft.kind === 'person') return tokens.some((token) => wordsOf(language).roles.has(token));
  // Endings and adjectives grow on a country's name in many languages: इंडियन, இந்திய.
  const beginnings = (home?.names[language] ?? []).flatMap(nameTokens).filter((token) => token.length > 3).map((token) => token.slice(0, -1));
  return tokens.some((token) => beginnings.some((beginning) => token.startsWith(beginning)));
}

function entriesOf(language: string, drafts: readonly Draft[], cues: Cues, common: ReadonlySet<string>): NameEntry[] {
  const doubtful = new Set((cues[language] ?? []).filter((cue) => cue.with.length > 0 && !cue.bare).map((cue) => nameTokens(cue.name).join(' ')));
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const entries: NameEntry[] = [];
  drafts.forEach((draft, entity) => {
    const add = (name: string, flags: number): void => {
      const tokens = nameTokens(name);
      const key = tokens.join(' ');
      if (tokens.length === 0 || (tokens.length === 1 && (key.length < leastLetters || /^\d+$/.test(key)))) return;
      // An everyday word is a name only with a witness, whoever lists it (Urdu گیا: went, and Gaya).
      const isDoubtful = draft.ambiguous && !isPlainSpoken(draft, language, tokens, byId.get(draft.country ?? ''));
      const doubt = isDoubtful || doubtful.has(key) || (tokens.length === 1 && common.has(key)) ? nameFlag.ambiguous : 0;
      const firm = tokens.length === 1 && key.length <= 3 ? nameFlag.exact : 0;
      entries.push({ tokens, entity, flags: flags | doubt | firm });
      // The first word of a name that begins small is capitalised at the head of a sentence: al-Qaeda.
      const first = tokens[0] ?? '';
      const capital = first.charAt(0).toUpperCase() + first.slice(1);
      if (capital !== first) entries.push({ tokens: [capital, ...tokens.slice(1)], entity, flags: flags | doubt | firm });
    };
    for (const name of draft.names[language] ?? []) add(name, 0);
    for (const name of draft.short[language] ?? []) add(name, nameFlag.short);
  });
  return entries;
}

export interface Card {
  readonly d?: string;
  readonly a?: readonly string[];
}

/** Writes the pack into `folder`, which is emptied first. Returns the sizes in bytes by file name. */
export function writeShards(folder: string, { drafts, became }: Joined, cues: Cues, wikidata: Readonly<Record<string, string>>, common: Readonly<Record<string, readonly string[]>>, notice: string): Map<string, number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sizes = new Map<string, number>();
  const write = (name: string, data: Uint8Array | string): void => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    writeFileSync(join(folder, name), bytes);
    sizes.set(name, bytes.length);
  };
  const numbers = new Map(drafts.map((draft, at) => [draft.id, at]));
  const numberOf = (id: string): number => numbers.get(became.get(id) ?? id) ?? -1;
  write('entities.bin', new Uint8Array(buildEntities(drafts.map((draft) => ({
    id: draft.id, kind: draft.kind, prior: draft.prior, flags: (draft.alone ? entityFlag.alone : 0) | (draft.everyday ? entityFlag.everyday : 0),
    wikidata: Number((wikidata[draft.id] ?? 'Q0').slice(1)),
    country: draft.country === null ? -1 : numberOf(draft.country),
    relations: draft.related.map(numberOf).filter((at) => at >= 0).sort((x, y) => x - y),
  })))));
  for (const language of articleLanguages) {
    const displays = drafts.map((draft) => draft.names[language]?.[0] ?? null);
    write(`names.${language}.bin`, new Uint8Array(buildNames(entriesOf(language, drafts, cues, new Set(common[language] ?? [])), displays)));
  }
  for (const language of readerLanguages) {
    const cards: Record<string, Card> = {};
    for (const draft of drafts) {
      const description = draft.description[language];
      const aliases = [...(draft.names[language] ?? []).slice(1), ...(draft.short[language] ?? [])];
      if (description === undefined && aliases.length === 0) continue;
      cards[draft.id] = { ...(description === undefined ? {} : { d: description }), ...(aliases.length === 0 ? {} : { a: aliases }) };
    }
    write(`cards.${language}.json`, JSON.stringify(cards));
  }
  const facts = Object.fromEntries(drafts.filter((draft) => draft.facts.length > 0).map((draft) => [draft.id, draft.facts]));
  write('facts.json', JSON.stringify(facts));
  write('cues.json', JSON.stringify(cues));
  for (const language of readerLanguages) write(`common.${language}.json`, JSON.stringify(common[language] ?? []));
  write('NOTICE', notice);
  return sizes;
}
