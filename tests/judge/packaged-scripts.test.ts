import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowPackagedScripts } from '../../components/judge/packaged-scripts.ts';

const ROOT = 'chrome-extension://abc';

describe('packaged scripts', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are the only ones a worker starts from', () => {
    const createPolicy = vi.fn<(name: string, rules: { createScriptURL(address: string): string }) => void>();
    vi.stubGlobal('trustedTypes', { createPolicy });
    allowPackagedScripts(ROOT, ['/judge-worker.js']);
    const [name, rules] = createPolicy.mock.calls[0]!;
    expect(name).toBe('default');
    expect(rules.createScriptURL('/judge-worker.js')).toBe(`${ROOT}/judge-worker.js`);
    for (const address of ['/other.js', 'https://a.example/judge-worker.js', 'data:,1', '/judge-worker.js?x'])
      expect(() => rules.createScriptURL(address)).toThrow(TypeError);
  });

  it('need no rule where Trusted Types are unknown', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(() => allowPackagedScripts(ROOT, [])).not.toThrow();
  });
});
