import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defaultClientConditions, parseSync, Visitor, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import sites from './assets/data/sites/sites.json' with { type: 'json' };

/** Extension pages: nothing but packaged files, no inline anything, and Trusted Types on every sink (the judge's host names one policy). */
const EXTENSION_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Files that are fetched at need, not bundled: from where in the tree, to where in the package. */
const PACKAGED_FILES = [
  ...['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'].map((name) => [
    `node_modules/onnxruntime-web/dist/${name}`,
    `ort/${name}`,
  ]),
  ...['judge.onnx', 'vocab.txt'].map((name) => [`assets/data/judge/${name}`, `data/judge/${name}`]),
  ['assets/data/claims/weights.json', 'data/claims/weights.json'],
] as [string, string][];

/** What a script in the page need not carry whole. */
const replaced = (module: string, by: string): Plugin => ({
  name: `instead-of-${module}`,
  enforce: 'pre',
  resolveId: (id) => (id === module || id.includes(`/${module}?`) ? resolve(by) : null),
});

/** Nothing of ours writes HTML from strings: what Preact has for it need not be there to be reviewed, or misused. */
const withoutHtmlStrings: Plugin = {
  name: 'without-html-strings',
  transform(code, id) {
    if (!id.includes('node_modules/preact/dist/')) return null;
    const without = code.replace(/\w+\.innerHTML=\w+\.__html/, '0');
    if (without === code) throw new Error('Preact writes HTML in another way than it did.');
    return { code: without, map: null };
  },
};

/** What runs on every page of a news site, article or not. */
const RUN_EVERYWHERE = /\/(?:dom|early-events|no-article|page-address|content\/start|content\/wait)\.ts$/;

/**
 * V8 looks through a function for its end, and compiles it when it is called: twice the work where it is called on every
 * page. One in brackets it compiles with the script.
 */
const compiledAtOnce: Plugin = {
  name: 'compiled-at-once',
  transform(code, id) {
    if (!RUN_EVERYWHERE.test(id)) return null;
    const brackets: [at: number, bracket: string][] = [];
    new Visitor({
      ArrowFunctionExpression: ({ start, end }) => void brackets.push([start, '('], [end, ')']),
      FunctionDeclaration: ({ id, start, end }) => void brackets.push([start, `const ${id?.name} = (`], [end, ');']),
    }).visit(parseSync(id, code, { lang: 'js' }).program);
    const pieces = brackets
      .sort(([a], [b]) => b - a)
      .reduce((rest, [at, bracket]) => rest.slice(0, at) + bracket + rest.slice(at), code);
    return { code: pieces, map: null };
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  outDir: '.output',
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false }), withoutHtmlStrings],
    // onnxruntime's build without its 14 MB of WebAssembly inside, which lies in the package as a file of its own.
    // A note's character references are decoded from a table: the build for pages lets the browser parse HTML for each.
    resolve: {
      conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
      alias: { 'decode-named-character-reference': resolve('node_modules/decode-named-character-reference/index.js') },
    },
    // As the manifests ask; without it `light-dark()` and private fields are rewritten at length.
    build: { sourcemap: false, target: ['chrome140', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Private windows are not read: what they show must leave no trace.
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    // "Always on this site": asked for one site at a time, when the reader says so.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: EXTENSION_CSP },
    // In a tab: settings need room, and a dialogue of the browser's would have no address to come back to.
    options_ui: { page: 'settings.html', open_in_tab: true },
    // The content script fetches it into a page that is to be read. A page can't: in Chrome its address is another one with
    // every start of the browser, in Firefox with every installation.
    web_accessible_resources: [
      { resources: ['reader.js'], matches: ['*://*/*'], ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
    omnibox: { keyword: 'gs' },
    // Chrome takes at most four suggestions; the reader gives keys to the others, or changes these, in the browser.
    commands: {
      'next-claim': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextClaim__' },
      'previous-claim': { description: '__MSG_commandPreviousClaim__' },
      'next-contradiction': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandNextContradiction__',
      },
      'annotate-selection': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_menuAnnotate__' },
      'toggle-marks': { description: '__MSG_commandToggleMarks__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandOpenPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gainsay@gainsay.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '140',
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }),
  }),
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name === 'reader')
        config.plugins?.push(
          replaced('preact/jsx-runtime', 'components/ui/no-renderer.ts'),
          replaced('virtual:wxt-unlisted-script-entrypoint', 'entrypoints/reader/run.ts'),
        );
      if (entrypoint?.name !== 'content') return;
      config.plugins?.push(
        replaced('virtual:wxt-content-script-isolated-world-entrypoint', 'entrypoints/content/run.ts'),
        replaced('wxt/browser', 'entrypoints/content/browser.ts'),
        compiledAtOnce,
      );
    },
    'build:publicAssets': (wxt, files) => {
      for (const [source, relativeDest] of PACKAGED_FILES) {
        const absoluteSrc = resolve(wxt.config.root, source);
        if (!existsSync(absoluteSrc)) throw new Error(`Not in the tree, but the package needs it: ${source}`);
        files.push({ absoluteSrc, relativeDest });
      }
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = sites.matches;
      // WXT takes the popup's own, which is no message.
      manifest.action!.default_title = '__MSG_actionTitle__';
      if (manifest.sidebar_action) manifest.sidebar_action.open_at_install = false;
    },
  },
});
