import { h } from 'preact';
import type { Feature } from '../../engine/feature';
import type { Tools } from '../../engine/tools';
import type { TweetReport } from '../../engine/visit-report';
import type { View } from '../../page/page';
import { Card } from './card';
import styles from './card.css?inline';
import { findTweets, type TweetPlan } from './find-tweets';
import { patience } from './recognise-hollow';
import type { TweetsSettings } from './settings';

/**
 * Broken embeds of posts, repaired from the page alone. Pages that show what it does, and what it must leave alone:
 * tests/pages/tweets-*.
 */
export const tweets: Feature<TweetPlan, TweetsSettings, TweetReport> = {
  id: 'tweets',

  plan(article, tools) {
    const age = tools.age();
    const { plans, waiting } = findTweets(article, age, Date.now());
    if (waiting && Number.isFinite(age)) tools.again(Math.max(250, patience - age));
    return plans;
  },

  apply({ deed, tweet }, page, tools) {
    if (deed.kind === 'card') page.cover(deed.parts, viewOf(tweet, tools));
    else page.trim(deed.leaks);
  },

  claims({ deed }) {
    return deed.kind === 'card' ? deed.parts : deed.leaks;
  },

  report({ key, tweet }) {
    const { form, name, handle, id, url, text, time, timeFrom, language, direction, links, doubtful } = tweet;
    return [{ key, form, name, handle, id, url, text, time, timeFrom, language, direction, links, doubtful }];
  },
};

function viewOf(tweet: TweetPlan['tweet'], { say, language }: Tools<TweetsSettings>): View {
  return {
    name: 'tweet',
    label: tweet.name !== null || tweet.handle !== null ? say('tweets.label', { who: tweet.name ?? `@${tweet.handle}` }) : say('tweets.labelUnknown'),
    styles,
    render: (deed) => h(Card, { tweet, deed, say, language }),
  };
}
