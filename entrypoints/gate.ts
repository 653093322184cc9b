import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerDeclined } from '../src/gate/probe';
import { watchForArticle } from '../src/gate/watch';
import { ring } from '../src/messages/ring';

/** On every granted page: is this an article? Then ring, else be gone. */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const onArticle = (milliseconds: number) => ring({ url: location.href, milliseconds });
  watchForArticle(document, end.signal, {
    onArticle,
    onDeclined: (milliseconds) => {
      if (import.meta.env.INSPECT) answerDeclined(document, milliseconds, () => onArticle(milliseconds));
    },
    hurried: import.meta.env.INSPECT,
  });
});
