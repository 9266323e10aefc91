/** The settings page, opened from the page of an article (null: from elsewhere). */
export const settingsAddress = (articleKey: string | null): string =>
  articleKey === null ? '/settings.html' : `/settings.html?${new URLSearchParams({ article: articleKey })}`;

/** From which article the reader came. */
export const articleInAddress = (search: string): string | null => new URLSearchParams(search).get('article');
