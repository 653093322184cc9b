import { describe, expect, it } from 'vitest';
import { addressOf, isPostAddress, postAt, profileAt } from '../../../src/article/post-address';

describe('addresses of posts', () => {
  it.each([
    ['https://twitter.com/a_b/status/1747047000000000000?ref_src=twsrc%5Etfw', 'a_b', '1747047000000000000'],
    ['http://mobile.twitter.com/a_b/statuses/5345892061', 'a_b', '5345892061'],
    ['//x.com/a_b/status/12345/photo/1', 'a_b', '12345'],
    ['https://x.com/i/web/status/12345?s=20&t=q', null, '12345'],
    ['https://twitter.com/#!/a_b/status/12345', 'a_b', '12345'],
    ['“https://twitter.com/a_b/status/12345”', 'a_b', '12345'],
    ['\\"https://twitter.com/a_b/status/12345\\"', 'a_b', '12345'],
    ['https://vxtwitter.com/a_b/status/12345', 'a_b', '12345'],
  ])('reads %s', (address, handle, id) => {
    expect(postAt(address)).toEqual({ handle, id, archived: false });
  });

  it('looks through an archive and says so', () => {
    expect(postAt('https://web.archive.org/web/20220101000000if_/https://twitter.com/a/status/12')).toEqual({ handle: 'a', id: '12', archived: true });
  });

  it.each([
    'https://twitter.com.evil.test/a/status/12', 'https://twitter.com@evil.test/a/status/12', 'https://evil.test/twitter.com/a/status/12',
    'https://twitter.com:8080/a/status/12', 'https://xn--twtter-q9a.com/a/status/12', '/a/status/12', 'twitter.com/a/status/12',
    'javascript:location="https://twitter.com/a/status/12"', 'https://twitter.com/a/status/', 'https://twitter.com/a/status/12x',
    'https://twitter.com/much_too_long_a_name/status/12', 'https://twitter.com/a/status/123456789012345678901', 'https://ttwitter.com/a/status/12',
  ])('knows %s for a stranger', (address) => {
    expect(postAt(address)).toBeNull();
  });

  it('tells people from pages', () => {
    expect(profileAt('https://twitter.com/a_b?ref_src=twsrc%5Etfw')).toBe('a_b');
    expect(profileAt('https://twitter.com/hashtag/x')).toBeNull();
    expect(profileAt('https://twitter.com/share?url=x')).toBeNull();
  });

  it('takes a whole text for an address only when it is nothing else', () => {
    expect(isPostAddress(' twitter.com/a/status/12 ')).toBe(true);
    expect(isPostAddress('see https://twitter.com/a/status/12')).toBe(false);
    expect(addressOf(null, '12')).toBe('https://x.com/i/status/12');
  });
});
