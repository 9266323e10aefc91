/** The sorts of things that are kept, each a list of its own. */
export const ROOMS = ['articles', 'claims', 'contradictions', 'annotations'] as const;
export type Room = (typeof ROOMS)[number];

export const SORTS = ['best', 'newest', 'oldest', 'latest-said', 'first-said', 'worth', 'most-contradicted'] as const;
export type Sort = (typeof SORTS)[number];
