import type { Settings } from '../settings/resolve';
import type { SettingsPatch } from '../settings/schema';
import { Switch } from '../ui/controls';
import { useSay } from '../ui/speech';

interface FeaturesProps {
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
}

/** A switch per feature, for all sites. */
export function Features({ settings, onChange }: FeaturesProps) {
  const say = useSay();
  return (
    <section aria-labelledby="features-title">
      <h2 id="features-title" class="cd-hint">
        {say('popup.features')}
      </h2>
      <Switch label={say('feature.repeats')} checked={settings.repeats.on} onChange={(on) => onChange({ repeats: { on } })} />
      <Switch label={say('feature.tweets')} checked={settings.tweets.on} onChange={(on) => onChange({ tweets: { on } })} />
      <Switch label={say('feature.glossary')} checked={settings.glossary.on} onChange={(on) => onChange({ glossary: { on } })} />
    </section>
  );
}
