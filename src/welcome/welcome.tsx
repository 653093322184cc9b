import { useEffect, useState } from 'preact/hooks';
import { Button, Choice } from '../ui/controls';
import { asPrinted, Sample } from '../ui/sample';
import { useSay } from '../ui/speech';
import { ask, everySite, firstSites, mayRead } from './access';

/** Seen once, after installing: what Copydesk does, and the one question that it asks. */
export function Welcome() {
  const say = useSay();
  const [side, setSide] = useState<'before' | 'after'>('after');
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <h1>{say('welcome.title')}</h1>
        <p>{say('welcome.text')}</p>
      </header>
      <section aria-label={say('options.preview')}>
        <Choice
          label={say('welcome.sample')}
          value={side}
          options={[
            { value: 'before', label: say('welcome.before') },
            { value: 'after', label: say('welcome.after') },
          ]}
          onChange={setSide}
        />
        <Sample choices={side === 'before' ? asPrinted : { repeats: 'fold', tweets: true, marks: 'dotted' }} />
      </section>
      <Question />
      <p class="cd-hint">{say('welcome.later')}</p>
    </main>
  );
}

type Answer = 'none' | 'all' | 'first' | 'refused';

function Question() {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer>('none');
  const [first, setFirst] = useState(true);
  useEffect(() => {
    void mayRead([everySite]).then((all) => all && setAnswer('all'));
    void mayRead(firstSites()).then(setFirst);
  }, []);

  async function request(origins: readonly string[], given: Answer): Promise<void> {
    const granted = await ask(origins);
    setAnswer(granted ? given : 'refused');
    setFirst(await mayRead(firstSites()));
  }

  return (
    <section class="question" aria-labelledby="question">
      <h2 id="question">{say('welcome.question')}</h2>
      <p>{say('welcome.questionText')}</p>
      {answer !== 'all' && (
        <div class="actions">
          <Button kind="primary" onClick={() => void request([everySite], 'all')}>
            {say('welcome.all')}
          </Button>
          {first ? (
            <Button onClick={() => setAnswer('first')}>{say('welcome.first')}</Button>
          ) : (
            <Button onClick={() => void request(firstSites(), 'first')}>{say('welcome.first')}</Button>
          )}
        </div>
      )}
      <output>{answer !== 'none' && say(`welcome.answer.${answer}`)}</output>
    </section>
  );
}
