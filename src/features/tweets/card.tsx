import type { Deed } from '../../page/page';
import type { Say } from '../../ui/say';
import styles from './card.css?inline';
import type { Tweet } from './find-tweets';

export interface TweetModel {
  readonly tweet: Tweet;
  readonly say: Say;
  /** The reader's language, for dates. */
  readonly language: string;
}

/** A post as the page itself still tells it: words first, then who and when, and at the end how far to trust it. */
function Card({ tweet, deed, say, language }: TweetModel & { readonly deed: Deed }) {
  const media = tweet.media?.href ?? null;
  return (
    <article class={deed.revealed ? 'card revealed' : 'card'}>
      {(tweet.name !== null || tweet.handle !== null) && <Author tweet={tweet} />}
      {tweet.text === null
        ? <p class="lost">{say('tweets.textLost')}</p>
        : <Text tweet={tweet} />}
      {tweet.cut && <p class="note">{say('tweets.cut')}</p>}
      <p class="facts">
        <When tweet={tweet} language={language} />
        {media !== null && <a href={media} rel="noopener noreferrer">{say('tweets.media')}</a>}
        {tweet.url !== null && <a href={tweet.url} rel="noopener noreferrer">{say('tweets.open', { host: hostOf(tweet.url) })}</a>}
      </p>
      {tweet.doubtful && <p class="note warn">{say('tweets.doubtful')}</p>}
      {tweet.id === null && <p class="note">{say('tweets.addressLost')}</p>}
      <p class="foot">
        <span>{say('tweets.source')}</span>
        <button type="button" aria-expanded={deed.revealed} onClick={() => deed.reveal(!deed.revealed)}>
          {say(deed.revealed ? 'tweets.hideOriginal' : 'tweets.showOriginal')}
        </button>
      </p>
    </article>
  );
}

function Author({ tweet }: { readonly tweet: Tweet }) {
  const { name, handle } = tweet;
  const sure = isSure(tweet);
  return (
    <header lang={sure ? (tweet.language ?? '') : ''} dir={sure ? tweet.direction : 'auto'}>
      {name !== null && <bdi class="name">{name}</bdi>}
      {handle !== null && <a class="handle" href={`https://x.com/${handle}`} rel="noopener noreferrer"><bdi class="latin" dir="ltr">@{handle}</bdi></a>}
    </header>
  );
}

/** X's guess at the language is wrong for names of no language, where the letters know better. */
const guesses = /^(?:und|qme|qam|qct|qht|qst|zxx|art)$/i;

function isSure({ language }: Tweet): boolean {
  return language !== null && !guesses.test(language);
}

/** Addresses and names of accounts: Nastaliq faces have Latin letters too, and those sit badly. */
const latin = /^[\x21-\x7e]+$/;

function Text({ tweet }: { readonly tweet: Tweet }) {
  const sure = isSure(tweet);
  return (
    <p class="text" lang={sure ? (tweet.language ?? '') : ''} dir={sure ? tweet.direction : 'auto'}>
      {tweet.runs.map(({ text, href }, index) => (
        href === null ? text : <a key={index} href={href} rel="noopener noreferrer nofollow"><bdi class={latin.test(text) ? 'latin' : ''}>{text}</bdi></a>
      ))}
    </p>
  );
}

function When({ tweet, language }: { readonly tweet: Tweet; readonly language: string }) {
  if (tweet.time === null) return null;
  const exact = tweet.time.length > 10;
  const style: Intl.DateTimeFormatOptions = exact ? { dateStyle: 'long', timeStyle: 'short' } : { dateStyle: 'long', timeZone: 'UTC' };
  return <time dateTime={tweet.time}>{new Intl.DateTimeFormat([language, 'en'], style).format(new Date(tweet.time))}</time>;
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}

export const tweetViewer = {
  styles,
  render: (model: TweetModel, deed: Deed) => <Card {...model} deed={deed} />,
};
