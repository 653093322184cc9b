import { Choice, Switch } from '../ui/controls';
import { languages } from '../ui/languages';
import { useSay } from '../ui/speech';
import type { SectionProps } from './section';

export function LookSection({ state, settings }: SectionProps) {
  const say = useSay();
  const { theme, size, badge } = settings.look;
  return (
    <>
      <Choice
        label={say('look.theme')}
        value={theme}
        options={[
          { value: 'auto', label: say('look.auto') },
          { value: 'light', label: say('look.light') },
          { value: 'dark', label: say('look.dark') },
        ]}
        onChange={(next) => state.change({ look: { theme: next } })}
      />
      <Choice
        label={say('look.size')}
        hint={say('look.sizeHint')}
        value={size}
        options={[
          { value: 'small', label: say('look.small') },
          { value: 'medium', label: say('look.medium') },
          { value: 'large', label: say('look.large') },
        ]}
        onChange={(next) => state.change({ look: { size: next } })}
      />
      <Switch label={say('look.badge')} hint={say('look.badgeHint')} checked={badge} onChange={(next) => state.change({ look: { badge: next } })} />
    </>
  );
}

/** The interface and the cards speak one language; articles are read in whatever language they are in. */
export function LanguageSection({ state, settings }: SectionProps) {
  const say = useSay();
  const chosen = settings.look.language;
  const options = [{ code: null, name: say('language.browser') }, ...languages];
  return (
    <fieldset class="languages">
      <legend>{say('language.text')}</legend>
      {options.map(({ code, name }) => (
        <label key={code ?? ''}>
          <input type="radio" name="language" checked={chosen === code} onChange={() => state.change({ look: { language: code } })} />
          <span {...(code === null ? {} : { lang: code })}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
