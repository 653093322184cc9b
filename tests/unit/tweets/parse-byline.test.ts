import { describe, expect, it } from 'vitest';
import { bylineAtEnd, tidyName } from '../../../src/features/tweets/parse-byline';

describe('bylines', () => {
  it.each([
    ['Sixty wheels. — Bay Desk (@bay_desk)', 'Bay Desk', 'bay_desk'],
    ['Sixty wheels — and fog — Bay Desk (@bay_desk) ', 'Bay Desk', 'bay_desk'],
    ['text\v— Ana (on holiday) — Bay Desk (@ana)', 'Ana (on holiday) — Bay Desk', 'ana'],
    ['text\n— Team (@other) (@team)', 'Team (@other)', 'team'],
    ['text\v-- नदी समिति 🌊 (@nadi)', 'नदी समिति 🌊', 'nadi'],
    ['text\v— عيسى العنزي (\u2066@eisa\u2069)', 'عيسى العنزي', 'eisa'],
    ['pic.twitter.com/AbCd— Name (@name)', 'Name', 'name'],
    ['text\v— (@nameless)', '', 'nameless'],
  ])('reads %j', (text, name, handle) => {
    expect(bylineAtEnd(text)).toMatchObject({ name, handle });
  });

  it.each([
    'Sixty wheels. — Maria Duarte, Bay Courier', 'Write to us — Bay Desk (desk@bay.test)', 'Fog — Bay (@bay@bay.social)', 'Bay Desk (@bay_desk)',
    '— Bay (@much_too_long_a_handle)', '— Bay (@bay) and more', '— Bay (@bay.desk)', '',
  ])('finds none in %j', (text) => {
    expect(bylineAtEnd(text)).toBeNull();
  });

  it('takes out of a name what would turn or hide the text behind it', () => {
    expect(tidyName(' Evil\u202eeman\u200b \n Desk ')).toBe('Evil eman Desk');
    expect(tidyName('क्‍ष 👩‍🚒')).toBe('क्‍ष 👩‍🚒');
  });
});
