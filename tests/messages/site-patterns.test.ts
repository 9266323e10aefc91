import { describe, expect, it } from 'vitest';
import { hostOf, isCovered, sitePatterns } from '../../components/messages/site-patterns.ts';

describe('the patterns of a site', () => {
  it('name its host with and without www, over the page’s own protocol, and nothing below it', () => {
    const both = ['https://harbourpost.example/*', 'https://www.harbourpost.example/*'];
    expect(sitePatterns('https://www.harbourpost.example/ferry?id=1')).toEqual(both);
    expect(sitePatterns('https://harbourpost.example/')).toEqual(both);
    expect(sitePatterns('http://blog.harbourpost.example/a')[0]).toBe('http://blog.harbourpost.example/*');
    expect(isCovered('https://shop.harbourpost.example/', both)).toBe(false);
    expect(isCovered('http://harbourpost.example/', both)).toBe(false);
  });

  it('put no www before what is no name on the web', () => {
    expect(sitePatterns('http://localhost:8080/x')).toEqual(['http://localhost/*']);
    expect(sitePatterns('http://127.0.0.1/x')).toEqual(['http://127.0.0.1/*']);
    expect(sitePatterns('http://[::1]/x')).toEqual(['http://[::1]/*']);
  });

  it('are none where the page is none of the web’s', () => {
    expect(sitePatterns('file:///home/reader/story.html')).toEqual([]);
    expect(sitePatterns('about:config')).toEqual([]);
  });

  it('cover the addresses that browsers say they do', () => {
    const covers = (pattern: string, url: string): boolean => isCovered(url, [pattern]);
    expect(covers('*://*.post.example/*', 'https://post.example/a')).toBe(true);
    expect(covers('*://*.post.example/*', 'http://news.post.example/a')).toBe(true);
    expect(covers('*://*.post.example/*', 'https://outpost.example/a')).toBe(false);
    expect(covers('*://*/*', 'https://post.example/a')).toBe(true);
    expect(covers('<all_urls>', 'http://post.example/')).toBe(true);
    expect(covers('<all_urls>', 'about:config')).toBe(false);
    expect(covers('*://post.example/*', 'file:///post.example/a')).toBe(false);
    expect(covers('*://post.example/*', 'not an address')).toBe(false);
  });

  it('stand for one host, or for several', () => {
    expect(hostOf('https://post.example/*')).toBe('post.example');
    expect(hostOf('*://*.post.example/*')).toBeNull();
    expect(hostOf('*://*/*')).toBeNull();
    expect(hostOf('<all_urls>')).toBeNull();
  });
});
