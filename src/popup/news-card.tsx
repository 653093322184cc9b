import type { MessageKey } from '../ui/say';
import { Button } from '../ui/controls';
import { useSay } from '../ui/speech';

/** What an update brought: told here, where the reader came by themselves, and until they have seen it. */
export function NewsCard({ news, onRead }: { readonly news: readonly MessageKey[]; readonly onRead: () => void }) {
  const say = useSay();
  return (
    <section class="news" aria-labelledby="news-title">
      <h2 id="news-title">{say('news.title')}</h2>
      <ul>
        {news.map((message) => (
          <li key={message}>{say(message)}</li>
        ))}
      </ul>
      <Button kind="quiet" onClick={onRead}>
        {say('news.read')}
      </Button>
    </section>
  );
}
