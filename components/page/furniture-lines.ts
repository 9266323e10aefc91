import { MONTH } from './months.ts';

/** Lines that stand among an article's paragraphs and are none of its text: by how they begin, or as a whole. */
const FURNITURE_START =
  /^(?:read (?:more|also|next)\b|also read\b|see also\b|related(?: (?:articles?|stor(?:y|ies)|content|coverage|reading|links?|topics?|video))?\s*(?:[:|]|$)|more (?:on|from)\b|(?:\d\d?:\d\d\W*)?watch:|(?:new\W*)?you can now listen to\b|click here\b|sign up\b|subscribe\b|follow (?:us|\S+ on)\b|share (?:this|on)\b|photo(?:graph)?s?:|image:|getty images|©|copyright\b|all rights reserved|download (?:the|our)\b|get (?:the|our)\b.*\b(?:newsletter|app)\b|this (?:video|content) (?:is|can)\b|loading\W*$|story continues below|(?:article|story) continues\b|continue reading|skip (?:to|advert)|have (?:something to add|a (?:news )?tip)|get the latest\b|explore further|you (?:may|might) also like|don[’']t miss\b|see more\b|watch (?:now|live)\b|citation:|this document is subject to copyright|filed under\b|tell us what|more:|support (?:local|our|independent|quality) journalism|share your thoughts$|this (?:article|story) (?:originally|first) (?:appeared|ran)\b|write to [^.]{3,60} at \S+@|published in [^.]{3,60} \d{4}\.?$|additional reporting by [^.]{3,80}\.?$|media (?:enquir|inquir)(?:y|ies)\b|our standards:|(?:additional |writing and )?reporting by .*; ?(?:\w+ )?editing by\b)/i;
const FURNITURE_WHOLE =
  /^(?:advertisements?|ads?|sponsored(?: content)?|promoted|embed|video|photos?|live|share|tweet|print|save|comments?|get in touch)\W*$/i;

/** What has none parts sections. */
const WORD = /[\p{L}\p{N}_]/u;

/** Offers, in whatever words they begin. */
const OFFER =
  /\bnewsletter\b.*(?:^|[.!?,]\s+)(?:sign up|subscribe)\b|(?:^|[.!?,]\s+)(?:sign up|subscribe)\b.*\bnewsletter\b|[.!?]\s+sign up to receive\b|\bby (?:submitting|subscribing|signing up)\b[^.]{0,40}\byou (?:consent|agree|acknowledge)\b|\bjoin the conversation below\W*$/i;

/** What a box of other stories, of films or of offers begins with. */
const BOX_LABEL =
  /^(?:related|ai[ -]generated|more (?:on|from)|read (?:more|next|also)|also read|see also|keep reading|you (?:may|might) also like|don[’']t miss|(?:top|latest|popular|recommended|trending) (?:articles|news|stories|videos)|most (?:read|popular|viewed)|recommended for you|sign up|subscribe)\b/i;

export const isBoxLabel = (text: string): boolean => text.length < 60 && BOX_LABEL.test(text);

/** A caption that stands in a paragraph: "The quay at noon (Image: Agency)", "The quay at noon, photo © Agency". */
const CAPTION =
  /\((?:image|photo|photograph|picture|credit|source)s?: [^)]*\)$|(?:\/|\bvia )getty(?: images)?\.?$|\bfile photos?\.?$|©\s*[^\d/]{2,40}\/[^/]{2,30}$|\b(?:photos?|photographs?|images?|pictures?)[^.]{0,12}©/i;

/** What a line of date, time or reading time is made of: "Updated at 1:23 p.m.", "3 min read", "2 March 2026". */
const TIME_PARTS = new RegExp(
  `[ap]mfirst|(?<![a-z])(?:issued|updated?|published|posted|first|last|modified|on|at|a\\.?m|p\\.?m|[ecmp][sd]?t|gmt|bst|utc|cest?|ist|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|${MONTH}|min(?:ute)?s?|hours?|ago|read(?:ing)?|time)\\b|[\\d\\s:.,/|•·–—()-]+`,
  'gi',
);

/** Longer ones are text, whatever they begin with or are made of; in UTF-16 units. */
const LONGEST_TIME = 80;
export const LONGEST_LINE = 200;

export const isFurnitureLine = (text: string): boolean =>
  text.length < LONGEST_LINE &&
  (FURNITURE_START.test(text) ||
    FURNITURE_WHOLE.test(text) ||
    !WORD.test(text) ||
    CAPTION.test(text) ||
    OFFER.test(text) ||
    (text.length < LONGEST_TIME && /\d/.test(text) && text.replace(TIME_PARTS, '') === ''));

/** What stands below an article about its author. */
const AUTHOR_LINE =
  /\b(?:follow (?:him|her|them|me|us)\b|(?:e-?mail|contact|reach|write to) (?:him|her|them|me|us)\b|connect via (?:x|twitter|facebook|e-?mail)\b|on (?:twitter|facebook|instagram|x|bluesky) ?(?:at |@|\())/i;

export const isAuthorLine = (text: string): boolean => text.length < 400 && AUTHOR_LINE.test(text);
