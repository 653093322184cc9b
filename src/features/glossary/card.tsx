import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Term, TermEntry, Worded } from '../../article/term';
import type { Deed } from '../../page/page';
import type { MessageKey, Say } from '../../ui/say';
import styles from './card.css?inline';
import type { DwellEvent } from './dwell';
import { familyOf } from './families';

export interface CardModel {
  readonly term: Term;
  readonly entry: Promise<TermEntry | null>;
  /** The sentence in which the article introduces the term. */
  readonly introduction: string | null;
  readonly articleLanguage: string | null;
  readonly say: Say;
  readonly language: string;
  readonly pinned: boolean;
  /** Move the focus into the card: it was opened from the keyboard. */
  readonly focus: boolean;
  readonly onTurn: (event: DwellEvent) => void;
  readonly onKnown: () => void;
}

/** More places than this are counted, not listed. */
const mostPlaces = 12;

type Props = CardModel & { readonly deed: Deed };

/** What a name means: who or what, a line about it, dated facts, where else in the article, and where to read on. */
function Card(props: Props) {
  const { term, deed, say, onTurn, onKnown } = props;
  const [entry, setEntry] = useState<TermEntry | null>(null);
  const [pinned, setPinned] = useState(props.pinned);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    void props.entry.then((found) => {
      if (!deed.signal.aborted) setEntry(found);
    });
  }, [props.entry]);
  // At once, not after the next frame: Escape may come first.
  useLayoutEffect(() => {
    if (card.current === null) return;
    if (props.focus) card.current.focus();
    listen(card.current, deed.signal, () => onTurn({ on: 'close' }));
  }, []);
  const { name, local } = namesOf(props, entry);
  return (
    <article ref={card} class="card" data-family={familyOf(term.kind)} tabIndex={-1} onPointerEnter={() => onTurn({ on: 'enter' })} onPointerLeave={() => onTurn({ on: 'leave' })}>
      <header>
        <p class="kind">{say(`kind.${term.kind}` as MessageKey)}</p>
        <div class="deeds">
          <button type="button" class="icon" aria-pressed={pinned} aria-label={say('glossary.pin')} title={say('glossary.pin')} onClick={() => {
            setPinned(!pinned);
            onTurn({ on: 'pin' });
          }}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 1h4l-.6 5 2.6 2.4v1.1H8.6V15h-1.2V9.5H4V8.4L6.6 6z" /></svg>
          </button>
          <button type="button" class="icon" aria-label={say('glossary.close')} title={say('glossary.close')} onClick={() => onTurn({ on: 'close' })}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3.4 2.3 4.6 4.6 4.6-4.6 1.1 1.1L9.1 8l4.6 4.6-1.1 1.1L8 9.1l-4.6 4.6-1.1-1.1L6.9 8 2.3 3.4z" /></svg>
          </button>
        </div>
        <h2 lang={local.language}>{local.text}</h2>
        {name !== null && <p class="name" lang={name.language}>{name.text}</p>}
      </header>
      {entry?.description != null && <p class="about" lang={entry.description.language}>{entry.description.text}</p>}
      {props.introduction !== null && (
        <blockquote lang={props.articleLanguage ?? undefined}>
          <p>{props.introduction}</p>
          <p class="quiet">{say('glossary.introduced')}</p>
        </blockquote>
      )}
      {entry !== null && entry.facts.length > 0 && (
        <dl>
          {entry.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{say(`fact.${fact.label}` as MessageKey)}</dt>
              <dd lang={fact.value.language}>{fact.value.text}{fact.asOf !== null && <span class="quiet"> · {say('glossary.asOf', { date: fact.asOf })}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry !== null && entry.aliases.length > 0 && (
        <p class="aliases"><span class="quiet">{say('glossary.aliases')} </span>{entry.aliases.slice(0, 6).map((alias, at) => (
          <span key={alias.text} lang={alias.language}>{at > 0 && ' · '}<bdi>{alias.text}</bdi></span>
        ))}</p>
      )}
      {term.mentions.length > 1 && <Places term={term} deed={deed} say={say} />}
      <footer>
        <button type="button" onClick={onKnown}>{say('glossary.known')}</button>
        {entry?.link != null && <a href={entry.link.href} target="_blank" rel="noopener noreferrer">{say('glossary.readOn', { host: entry.link.host })}</a>}
        {entry?.credit != null && <span class="quiet credit">{entry.credit}</span>}
      </footer>
    </article>
  );
}

function Places({ term, deed, say }: { readonly term: Term; readonly deed: Deed; readonly say: Say }) {
  return (
    <nav aria-label={say('glossary.places')} class="places">
      <span class="quiet">{say('glossary.places')}</span>
      <ol>
        {term.mentions.slice(0, mostPlaces).map((mention, at) => (
          <li key={`${mention.block} ${mention.start}`}>
            <button type="button" aria-label={say('glossary.place', { at: at + 1, count: term.mentions.length })} onClick={() => deed.jump(mention)}>{say('number', { count: at + 1 })}</button>
          </li>
        ))}
      </ol>
      {term.mentions.length > mostPlaces && <span class="quiet">{say('glossary.more', { count: term.mentions.length - mostPlaces })}</span>}
    </nav>
  );
}

/** The name in the article's script leads; the reader's own follows where it differs. */
function namesOf({ term, language, articleLanguage }: Props, entry: TermEntry | null): { readonly local: Worded; readonly name: Worded | null } {
  if (entry !== null) return entry.local === null ? { local: entry.name, name: null } : { local: entry.local, name: entry.name };
  return { local: { text: term.name, language: term.source === 'article' ? (articleLanguage ?? language) : language }, name: null };
}

/** Escape and a press outside close the card. The listeners end with it. */
function listen(card: HTMLElement, signal: AbortSignal, close: () => void): void {
  const document = card.ownerDocument;
  const root = card.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : card;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }, { signal, capture: true });
  document.addEventListener('pointerdown', (event) => {
    if (!event.composedPath().includes(host)) close();
  }, { signal, capture: true });
}

export const cardViewer = {
  styles,
  render: (model: CardModel, deed: Deed) => <Card {...model} deed={deed} />,
};
