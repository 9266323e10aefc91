import { describe, expect, it } from 'vitest';
import { startOptions } from './start-options.ts';

const onLinux = (words: string[], env: NodeJS.ProcessEnv = {}) => startOptions(words, env, 'linux');

describe('the options of npm start', () => {
  it('opens the sample in Chromium when nothing is said', () => {
    expect(onLinux([], { DISPLAY: ':0' })).toEqual({ browser: 'chromium', headless: false, json: false, files: [] });
  });

  it('runs without a window where there is no display', () => {
    expect(onLinux([])?.headless).toBe(true);
    expect(onLinux([], { WAYLAND_DISPLAY: 'wayland-0' })?.headless).toBe(false);
    expect(startOptions([], {}, 'darwin')?.headless).toBe(false);
  });

  it('opens no window for a script that wants JSON', () => {
    expect(onLinux(['--json', 'a.txt'], { DISPLAY: ':0' })).toMatchObject({
      headless: true,
      json: true,
      files: ['a.txt'],
    });
  });

  it('takes several files and standard input, in order', () => {
    expect(onLinux(['--browser', 'firefox', 'a.html', '-', 'b.txt'])?.files).toEqual(['a.html', '-', 'b.txt']);
  });

  it('says in one sentence what it does not understand', () => {
    expect(() => onLinux(['--jsno'])).toThrow(/^Unknown option '--jsno'; .+\.$/);
    expect(() => onLinux(['--browser', 'lynx'])).toThrow(/^Unknown browser "lynx": choose chromium or firefox\.$/);
    expect(() => onLinux(['-', '-'])).toThrow(/only once/);
  });
});
