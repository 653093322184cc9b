import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** The few controls of the extension's own pages. All are the browser's own elements underneath. */

interface SwitchProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ label, hint, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="cd-switch">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="cd-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few: radio buttons that look like one divided button. */
export function Choice<T extends string>({ label, hint, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="cd-choice">
      <legend>{label}</legend>
      <div class="cd-choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p class="cd-hint">{hint}</p>}
    </fieldset>
  );
}

type ButtonProps = {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly children: ComponentChildren;
} & JSX.IntrinsicElements['button'];

export function Button({ kind = 'plain', children, ...rest }: ButtonProps) {
  return (
    <button type="button" class="cd-button" data-kind={kind} {...rest}>
      {children}
    </button>
  );
}

interface FieldProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** Says what is wrong with the value; empty when nothing is. */
  readonly problem?: string;
  readonly value: string;
  readonly type?: 'text' | 'search';
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

export function Field({ label, hint, problem = '', value, type = 'text', placeholder, onInput }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    // An empty field runs as the page does, since `auto` would take it for left to right.
    ...(value === '' ? {} : { dir: 'auto' as const }),
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-hint`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    ...(placeholder === undefined ? {} : { placeholder }),
  } as const;
  return (
    <div class="cd-field">
      <label for={id}>{label}</label>
      {type === 'search' ? <input type="search" {...shared} /> : <input type="text" {...shared} />}
      <p id={`${id}-hint`} class={problem === '' ? 'cd-hint' : 'cd-problem'}>
        {problem === '' ? hint : problem}
      </p>
    </div>
  );
}
