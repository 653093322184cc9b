import type { SettingsPatch } from './schema';

/** A change laid over what is stored, field by field. `null` takes a field out, so that its default holds again. */
export function mergePatch(stored: SettingsPatch, change: SettingsPatch): SettingsPatch {
  return merged(stored, change) as SettingsPatch;
}

type Fields = Readonly<Record<string, unknown>>;

function merged(stored: Fields, change: Fields): Fields {
  const result: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key];
    else if (isFields(value)) result[key] = merged(isFields(result[key]) ? result[key] : {}, value);
    else if (value !== undefined) result[key] = value;
  }
  return result;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
