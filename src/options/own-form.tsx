import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { termKinds, type TermKind } from '../article/term';
import { longestDescription, longestName, sameName, type OwnDraft, type OwnEntry } from '../glossary/own-entry';
import { Button, Field } from '../ui/controls';
import { useSay } from '../ui/speech';

interface Props {
  readonly draft: OwnDraft;
  /** The other entries, whose names may not be used twice. */
  readonly taken: readonly OwnEntry[];
  readonly onSave: (draft: OwnDraft) => void;
  readonly onCancel: () => void;
}

export function OwnForm({ draft, taken, onSave, onCancel }: Props) {
  const say = useSay();
  const [name, setName] = useState(draft.name);
  const [aliases, setAliases] = useState(draft.aliases.join(', '));
  const [kind, setKind] = useState<TermKind>(draft.kind);
  const [description, setDescription] = useState(draft.description);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const isTaken = taken.some((entry) => sameName(entry.name) === sameName(name));
  const problem = isTaken ? say('own.taken') : name.length > longestName ? say('own.long') : '';
  const fits = name.trim() !== '' && problem === '' && description.length <= longestDescription;

  return (
    <form
      ref={form}
      class="card own-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onSave({ name: name.trim(), aliases: split(aliases), kind, description: description.trim() });
      }}
    >
      <Field label={say('own.name')} problem={problem} value={name} onInput={setName} />
      <Field label={say('own.aliases')} hint={say('own.aliasesHint')} value={aliases} onInput={setAliases} />
      <div class="cd-field">
        <label for={`${id}-kind`}>{say('own.kind')}</label>
        <select id={`${id}-kind`} class="cd-select" value={kind} onChange={(event) => setKind(event.currentTarget.value as TermKind)}>
          {termKinds.map((each) => (
            <option key={each} value={each}>
              {say(`kind.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="cd-field">
        <label for={`${id}-text`}>{say('own.description')}</label>
        <textarea id={`${id}-text`} rows={3} dir="auto" maxLength={longestDescription} value={description} onInput={(event) => setDescription(event.currentTarget.value)} />
      </div>
      <div class="actions">
        <Button type="submit" kind="primary" disabled={!fits}>
          {say('own.save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Readers of every script write lists with their own comma. */
function split(text: string): readonly string[] {
  return text.split(/[,،、|\n]/).map((alias) => alias.trim()).filter((alias) => alias !== '').slice(0, 50);
}
