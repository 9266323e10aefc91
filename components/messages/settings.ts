import { browser } from 'wxt/browser';
import { CLAIM_KINDS, type ClaimKind } from '../claims/claim.ts';
import { CONTRADICTION_KINDS } from '../contradictions/contradiction.ts';
import type { DismissedKind } from '../contradictions/shown.ts';

export const DENSITIES = ['few', 'normal', 'many'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const MARK_STYLES = ['underline', 'background', 'both'] as const;

/** How many of an article's claims are marked. */
export type Density = (typeof DENSITIES)[number];
export type Theme = (typeof THEMES)[number];
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What the reader has settled for all pages. Sites that are off, or always on, are lists of their own. */
export interface Settings {
  readonly density: Density;
  /** Kinds of claims that are neither listed nor marked. */
  readonly kindsOff: readonly ClaimKind[];
  readonly theme: Theme;
  readonly markStyle: MarkStyle;
  /** The reader's own passages are painted in a colour of their own, which a page could notice. */
  readonly ownColour: boolean;
  /** A selection in an article offers to be annotated. */
  readonly selectionOffer: boolean;
  /** Until when no page is read, in milliseconds since 1970, or later than any clock (until switched on); null: reading goes on. */
  readonly pausedUntil: number | null;
  readonly dismissedKinds: readonly DismissedKind[];
}

/** In `storage.local`, all under one key, so that a change is one write. */
export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  density: 'normal',
  kindsOff: [],
  theme: 'system',
  markStyle: 'both',
  ownColour: false,
  selectionOffer: true,
  pausedUntil: null,
  dismissedKinds: [],
};

/** What is stored, as settings: what is missing or damaged is as it was at the beginning, each by itself. */
export function settingsOf(stored: unknown): Settings {
  const found = isObject(stored) ? stored : {};
  const usual = DEFAULT_SETTINGS;
  const { kindsOff, ownColour, selectionOffer, pausedUntil, dismissedKinds } = found;
  return {
    density: oneOf(DENSITIES, found['density']) ?? usual.density,
    kindsOff: Array.isArray(kindsOff) ? CLAIM_KINDS.filter((kind) => kindsOff.includes(kind)) : usual.kindsOff,
    theme: oneOf(THEMES, found['theme']) ?? usual.theme,
    markStyle: oneOf(MARK_STYLES, found['markStyle']) ?? usual.markStyle,
    ownColour: typeof ownColour === 'boolean' ? ownColour : usual.ownColour,
    selectionOffer: typeof selectionOffer === 'boolean' ? selectionOffer : usual.selectionOffer,
    pausedUntil: typeof pausedUntil === 'number' && pausedUntil > 0 ? pausedUntil : usual.pausedUntil,
    dismissedKinds: Array.isArray(dismissedKinds) ? dismissedKinds.flatMap(dismissedKindOf) : usual.dismissedKinds,
  };
}

function dismissedKindOf(stored: unknown): DismissedKind[] {
  if (!isObject(stored)) return [];
  const kind = oneOf(CONTRADICTION_KINDS, stored['kind']);
  const site = stored['site'];
  return kind && (site === null || typeof site === 'string') ? [{ kind, site }] : [];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null =>
  choices.find((choice) => choice === value) ?? null;

export const isPaused = ({ pausedUntil }: Settings, now = Date.now()): boolean =>
  pausedUntil !== null && now < pausedUntil;

export async function readSettings(): Promise<Settings> {
  return settingsOf((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Gives the settings now and whenever they change; the answer stops it. */
export function watchSettings(onSettings: (settings: Settings) => void): () => void {
  let changed = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[SETTINGS_KEY];
    if (!change) return;
    changed = true;
    onSettings(settingsOf(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void readSettings().then((settings) => {
    if (!changed) onSettings(settings);
  });
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
