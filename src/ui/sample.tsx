import { useSay } from './speech';

export interface SampleChoices {
  readonly repeats: 'fold' | 'offer' | 'off';
  readonly tweets: boolean;
  readonly marks: 'dotted' | 'plain' | 'off';
}

/** An article as a careless site prints it. */
export const asPrinted: SampleChoices = { repeats: 'off', tweets: false, marks: 'off' };

/** A small article that shows what each choice does: drawn for the options and the welcome page, no page is touched. */
export function Sample({ choices }: { readonly choices: SampleChoices }) {
  const say = useSay();
  const body = (
    <>
      <p>
        <Marked text={say('sample.first')} name={say('sample.place')} group="places" marks={choices.marks} />
      </p>
      <p>
        <Marked text={say('sample.second')} name={say('sample.river')} group="places" marks={choices.marks} />
      </p>
    </>
  );
  return (
    <div class="sample">
      <p class="sample-title">{say('sample.title')}</p>
      {body}
      {choices.tweets ? <Post /> : <LeakedPost />}
      {choices.repeats === 'off' && body}
      {choices.repeats === 'offer' && <div class="sample-offer">{body}</div>}
      {choices.repeats === 'fold' && (
        <p class="sample-notice">
          {say('repeats.sure', { same: 2, paragraphs: 2 })} · <span>{say('repeats.show')}</span>
        </p>
      )}
    </div>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly name: string;
  readonly group: 'people' | 'places';
  readonly marks: SampleChoices['marks'];
}

/** A text in which the first place of `name` is marked; in some languages the name stands inflected, so a stem is enough. */
function Marked({ text, name, group, marks }: MarkedProps) {
  const at = text.indexOf(name);
  if (marks === 'off' || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <span class="sample-mark" data-marks={marks} data-group={group}>
        {name}
      </span>
      {text.slice(at + name.length)}
    </>
  );
}

function Post() {
  const say = useSay();
  return (
    <div class="sample-post">
      <p>
        <b>{say('sample.author')}</b> <bdi class="sample-quiet">@river_museum</bdi>
      </p>
      <p>{say('sample.post')}</p>
    </div>
  );
}

/** The tail is what the site of the seed article really leaves on the page. */
function LeakedPost() {
  const say = useSay();
  return (
    <p>
      {say('sample.post')} <span dir="ltr">{'" class="align-text-top noRightClick twitterSection" data=" ">'}</span>
    </p>
  );
}
