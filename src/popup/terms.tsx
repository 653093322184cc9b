import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TermReport } from '../engine/visit-report';
import { Field } from '../ui/controls';
import { useSay } from '../ui/speech';
import { findListed, languagesTyped, listTerms, termGroups, type ListedTerm, type MoreNames } from './term-list';

interface TermsProps {
  readonly terms: readonly TermReport[];
  readonly onJump: (id: string, mention: number) => void;
  /** Asks what the terms are called in a language. */
  readonly onNames: (ids: readonly string[], language: string) => Promise<Readonly<Record<string, readonly string[]>>>;
}

/** More rows than any popup shows before one scrolls; the others follow once these stand. */
const firstScreen = 30;

/** Milliseconds: the first screen is drawn by then, and no hand has reached the list. */
const restAfter = 60;

/** All names of the article by kind, with a search. Each click goes to the next place where the name stands. */
export function Terms({ terms, onJump, onNames }: TermsProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState<{ readonly id: string; readonly mention: number } | null>(null);
  const all = useMemo(() => listTerms(terms), [terms]);
  const more = useMoreNames(all, typed, onNames);
  const found = useMemo(() => findListed(all, typed, more), [all, typed, more]);

  const [most, setMost] = useState(firstScreen);
  useEffect(() => {
    const rest = setTimeout(() => setMost(Number.POSITIVE_INFINITY), restAfter);
    return () => clearTimeout(rest);
  }, []);
  let left = most;

  function next(term: ListedTerm): void {
    const mention = at?.id === term.id ? (at.mention + 1) % term.mentions : 0;
    setAt({ id: term.id, mention });
    onJump(term.id, mention);
  }

  return (
    <section class="terms" aria-labelledby="terms-title">
      <h2 id="terms-title">{say('popup.terms.title', { count: terms.length })}</h2>
      <Field label={<span class="cd-hidden">{say('popup.terms.find')}</span>} type="search" placeholder={say('popup.terms.find')} value={typed} onInput={setTyped} />
      <output class="cd-hidden">{typed === '' ? '' : say('popup.terms.found', { count: found.length })}</output>
      {typed !== '' && found.length === 0 && <p class="cd-hint">{say('popup.terms.none')}</p>}
      {termGroups.map((group) => {
        const members = found.filter((term) => term.group === group);
        const rows = members.slice(0, Math.max(0, left));
        left -= rows.length;
        if (rows.length === 0) return null;
        return (
          <div key={group} data-group={group}>
            <h3>
              {say(`popup.terms.${group}`)} <span class="count">{say('number', { count: members.length })}</span>
            </h3>
            <ul>
              {rows.map((term) => (
                <li key={term.id}>
                  <button type="button" class="row" onClick={() => next(term)}>
                    <bdi>{term.name}</bdi>
                    {term.local !== null && <bdi class="local">{term.local}</bdi>}
                    <span class="count">
                      {at?.id === term.id
                        ? say('popup.terms.at', { at: at.mention + 1, count: term.mentions })
                        : say('popup.terms.mentions', { count: term.mentions })}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

const noNames: MoreNames = new Map();

/** Fetches the names in a script when the reader first types in it. */
function useMoreNames(terms: readonly ListedTerm[], typed: string, onNames: TermsProps['onNames']): MoreNames {
  const [more, setMore] = useState(noNames);
  const languages = languagesTyped(typed).join();
  useEffect(() => {
    if (languages === '') return;
    let late = false;
    const ids = terms.map(({ id }) => id);
    void Promise.all(languages.split(',').map((language) => onNames(ids, language))).then((answers) => {
      if (!late) setMore(new Map(ids.map((id) => [id, answers.flatMap((names) => names[id] ?? [])])));
    });
    return () => {
      late = true;
    };
  }, [languages, terms, onNames]);
  return more;
}
