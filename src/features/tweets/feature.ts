import type { Feature } from '../../engine/feature';
import type { Tools } from '../../engine/tools';
import type { TweetReport } from '../../engine/visit-report';
import type { View } from '../../page/page';
import type { TweetModel } from './card';
import type { findTweets, TweetPlan } from './find-tweets';
import type { TweetsSettings } from './settings';

/**
 * Broken embeds of posts, repaired from the page alone. Pages that show what it does, and what it must leave alone:
 * tests/pages/tweets-*.
 */
export const tweets: Feature<TweetPlan, TweetsSettings, TweetReport> = {
  id: 'tweets',

  async plan(article, tools) {
    if (article.embeds.length === 0) return [];
    const find = await tools.load<typeof findTweets>('tweets');
    const { plans, again } = find(article, tools.age(), Date.now());
    if (again !== null) tools.again(again + 100);
    return plans;
  },

  apply({ deed, tweet }, page, tools) {
    if (deed.kind === 'litter') page.trim(deed.leaks);
    else if (deed.hope) page.screen(deed.parts, viewOf(tweet, tools));
    else page.cover(deed.parts, viewOf(tweet, tools));
  },

  claims({ deed }) {
    return deed.kind === 'card' ? deed.parts : deed.leaks;
  },

  report({ key, tweet, deed }) {
    const { form, name, handle, id, url, text, time, timeFrom, language, direction, links, doubtful } = tweet;
    return [{ key, form, name, handle, id, url, text, time, timeFrom, language, direction, links, doubtful, card: deed.kind === 'card' }];
  },
};

function viewOf(tweet: TweetPlan['tweet'], { say, language }: Tools<TweetsSettings>): View<TweetModel> {
  return {
    name: 'tweet',
    label: tweet.name !== null || tweet.handle !== null ? say('tweets.label', { who: tweet.name ?? `@${tweet.handle}` }) : say('tweets.labelUnknown'),
    model: { tweet, say, language },
  };
}
