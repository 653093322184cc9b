import { useSay } from '../ui/speech';

export function OwnTermsSection() {
  const say = useSay();
  return <p class="cd-hint">{say('own.text')}</p>;
}
