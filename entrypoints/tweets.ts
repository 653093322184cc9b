import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findTweets } from '../src/features/tweets/find-tweets';
import { offer } from '../src/messages/load';

/** Recognises posts; loaded where a page holds something like an embed. */
export default defineUnlistedScript(() => offer('tweets', findTweets));
