import { describe, expect, it } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { summaryOfArticle } from '../../entrypoints/background/tab-summaries.ts';
import { Glance } from '../../components/ui/this-page/glance.tsx';
import { findings } from './axe.ts';
import { mount } from './mount.tsx';
import { article } from './samples.ts';

describe('what the popup shows first', () => {
  it('is what the tab’s summary holds, with nothing to press before it does something', async () => {
    const { root } = mount(<Glance summary={summaryOfArticle(article)} />);
    expect(root.querySelector('h1')?.textContent).toBe(article.title);
    expect(root.querySelector('.meta')?.textContent).toContain('4 claims, 3 marked');
    expect(root.querySelectorAll('[data-contradiction]')).toHaveLength(2);
    expect([...root.querySelectorAll('button, a')].filter((each) => !each.closest('[inert]'))).toEqual([]);
    expect(await findings(root)).toEqual([]);
  });
});
