import { describe, expect, it } from 'vitest';
import { typedSite } from '../../components/messages/typed-site.ts';

describe('a site that is typed', () => {
  it.each([
    ['harbourpost.example', 'harbourpost.example'],
    [' www.HarbourPost.example ', 'harbourpost.example'],
    ['https://news.harbourpost.example/2026/weir?x=1', 'news.harbourpost.example'],
    ['http://harbourpost.example:8080', 'harbourpost.example'],
  ])('is known in any form: %s', (typed, site) => expect(typedSite(typed)).toBe(site));

  it.each(['', 'harbour', 'harbourpost.', 'harbourpost.e', 'the harbour post', 'https://', '.example', '127.0.0.1'])(
    'is none yet in “%s”',
    (typed) => expect(typedSite(typed)).toBeNull(),
  );
});
