/** The languages of the interface, each by its own name, in the order of their English names. */
export const languages = [
  { code: 'as', name: 'অসমীয়া' },
  { code: 'bn', name: 'বাংলা' },
  { code: 'en', name: 'English' },
  { code: 'gu', name: 'ગુજરાતી' },
  { code: 'hi', name: 'हिन्दी' },
  { code: 'kn', name: 'ಕನ್ನಡ' },
  { code: 'ml', name: 'മലയാളം' },
  { code: 'mr', name: 'मराठी' },
  { code: 'or', name: 'ଓଡ଼ିଆ' },
  { code: 'pa', name: 'ਪੰਜਾਬੀ' },
  { code: 'ta', name: 'தமிழ்' },
  { code: 'te', name: 'తెలుగు' },
  { code: 'ur', name: 'اردو' },
] as const;

export type Language = (typeof languages)[number]['code'];

/** The first wish that we speak, by its primary subtag; English when there is none. */
export function spokenLanguage(wishes: readonly (string | null)[]): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split(/[-_]/)[0];
    const found = languages.find(({ code }) => code === primary);
    if (found !== undefined) return found.code;
  }
  return 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr';
}
