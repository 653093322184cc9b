import { useSay } from '../ui/speech';
import { version } from './browser-side';

export function AboutSection() {
  const say = useSay();
  return (
    <>
      <p>{say('about.version', { version: version() })}</p>
      <h3>{say('about.privacy')}</h3>
      <ul class="sentences">
        <li>{say('about.privacy.reads')}</li>
        <li>{say('about.privacy.sends')}</li>
        <li>{say('about.privacy.keeps')}</li>
        <li>{say('about.privacy.sync')}</li>
        <li>{say('about.privacy.private')}</li>
      </ul>
      <h3>{say('about.licences')}</h3>
      <p>{say('about.licencesText')}</p>
      <p>
        <a href="/glossary/NOTICE" target="_blank" rel="noreferrer">
          {say('about.notice')}
        </a>
      </p>
    </>
  );
}
