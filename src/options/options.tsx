import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wire } from '../messages/wire';
import type { Kept } from '../settings/kept';
import { resolve } from '../settings/resolve';
import { dress } from '../ui/dress';
import { SpeechContext, useSay, type Speech } from '../ui/speech';
import { AboutSection } from './about';
import { hasShortcuts } from './browser-side';
import { DataSection } from './data';
import { FeaturesSection } from './features';
import { KeyboardSection } from './keyboard';
import { useKept } from './kept-state';
import { LanguageSection, LookSection } from './look';
import { OwnTermsSection } from './own-terms';
import { CorrectionsSection, KnownSection } from './remembered';
import { SavedBar } from './saved-bar';
import type { Section } from './section';
import { SitesSection } from './sites';

const sections = {
  features: FeaturesSection,
  sites: SitesSection,
  glossary: OwnTermsSection,
  known: KnownSection,
  corrections: CorrectionsSection,
  language: LanguageSection,
  look: LookSection,
  keyboard: KeyboardSection,
  data: DataSection,
  about: AboutSection,
} as const satisfies Record<string, Section>;

type SectionName = keyof typeof sections;

interface OptionsProps {
  readonly wire: Wire;
  readonly first: Kept;
  readonly speech: Speech;
}

/** The options page: one section at a time, by the address's hash, so that each can be linked and gone back to. */
export function Options({ wire, first, speech: firstSpeech }: OptionsProps) {
  const state = useKept(wire, first);
  const settings = resolve(state.kept.settings);
  const [speech, setSpeech] = useState(firstSpeech);
  const [name, setName] = useState(sectionNamed(location.hash));
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const turn = () => {
      setName(sectionNamed(location.hash));
      title.current?.focus();
    };
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, []);

  const { theme, size, language } = settings.look;
  useEffect(() => {
    void dress(document, { theme, size, language }).then(setSpeech);
  }, [theme, size, language]);

  const Shown = sections[name];
  return (
    <SpeechContext.Provider value={speech}>
      <Navigation current={name} />
      <main>
        <h2 tabIndex={-1} ref={title}>
          {speech.say(`options.${name}`)}
        </h2>
        <Shown state={state} settings={settings} wire={wire} />
      </main>
      <SavedBar saved={state.saved} onUndo={state.undo} />
    </SpeechContext.Provider>
  );
}

function Navigation({ current }: { readonly current: SectionName }) {
  const say = useSay();
  return (
    <header>
      <h1>
        <img src="/icon/48.png" alt="" width="28" height="28" />
        {say('options.title')}
      </h1>
      <nav aria-label={say('options.sections')}>
        <ul>
          {(Object.keys(sections) as SectionName[]).filter((name) => name !== 'keyboard' || hasShortcuts()).map((name) => (
            <li key={name}>
              <a href={`#${name}`} {...(name === current ? { 'aria-current': 'page' } : {})}>
                {say(`options.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function sectionNamed(hash: string): SectionName {
  const [name = ''] = hash.slice(1).split('?');
  return name in sections ? (name as SectionName) : 'features';
}
