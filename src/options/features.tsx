import { Choice, Switch } from '../ui/controls';
import { Sample } from '../ui/sample';
import { useSay } from '../ui/speech';
import type { SectionProps } from './section';

export function FeaturesSection({ state, settings }: SectionProps) {
  const say = useSay();
  const { change } = state;
  const { on, repeats, tweets, glossary } = settings;
  return (
    <>
      <Switch label={say('options.on')} hint={say('options.onHint')} checked={on} onChange={(next) => change({ on: next })} />
      <div class="card">
        <Switch label={say('feature.repeats')} hint={say('options.repeatsHint')} checked={repeats.on} onChange={(next) => change({ repeats: { on: next } })} />
        <Choice
          label={say('options.repeatsShow')}
          value={repeats.show}
          options={[
            { value: 'fold', label: say('options.repeatsFold') },
            { value: 'offer', label: say('options.repeatsOffer') },
          ]}
          onChange={(show) => change({ repeats: { show } })}
        />
      </div>
      <div class="card">
        <Switch label={say('feature.tweets')} hint={say('options.tweetsHint')} checked={tweets.on} onChange={(next) => change({ tweets: { on: next } })} />
      </div>
      <div class="card">
        <Switch label={say('feature.glossary')} hint={say('options.glossaryHint')} checked={glossary.on} onChange={(next) => change({ glossary: { on: next } })} />
        <Choice
          label={say('options.marks')}
          value={glossary.marks}
          options={[
            { value: 'dotted', label: say('options.marksDotted') },
            { value: 'plain', label: say('options.marksPlain') },
            { value: 'off', label: say('options.marksOff') },
          ]}
          onChange={(marks) => change({ glossary: { marks } })}
        />
      </div>
      <h3>{say('options.preview')}</h3>
      <Sample
        choices={{
          repeats: on && repeats.on ? repeats.show : 'off',
          tweets: on && tweets.on,
          marks: on && glossary.on ? glossary.marks : 'off',
        }}
      />
    </>
  );
}
