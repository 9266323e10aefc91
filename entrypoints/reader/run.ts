import { start } from './start.ts';

// The build puts this in the place of WXT's wrapper, for which no page has any use.
start();
