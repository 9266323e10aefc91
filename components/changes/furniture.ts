/** A page's own lines around a story. They change with every visit and say nothing of what was changed in it. */
const FURNITURE = [
  /^(?:published|updated|last updated|last modified|posted|first published|modified)\b.{0,60}$/i,
  /^(?:about |some )?(?:\d+|an?|one|two|three) (?:secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago\b.{0,40}$/i,
  /^\d+[- ]?min(?:ute)?s? read\b/i,
  /^(?:read|see|watch|listen|hear|view) (?:more|also|next|now|the full|to this)\b/i,
  /^(?:read|see|watch|listen|related|more on this|more from|most read|most viewed|trending|recommended|topics|tags|live|explainer|analysis) ?[:|]/i,
  /^(?:advert(?:isement)?|sponsored|promoted|story continues|article continues|continue reading|skip (?:past|to|this)|loading|share (?:this|on|via)|copy link|follow (?:us|him|her|the)|sign (?:up|in)|log in|subscribe|register|already a (?:subscriber|member)|create an account|download (?:the|our) app|support (?:us|our)|get (?:our|the) (?:newsletter|app))\b/i,
  /\b(?:our|this|the|daily|weekly|free) (?:newsletter|app)\b.{0,80}$/i,
  /\b(?:to|and) (?:keep|continue|go on) reading\b|\b(?:subscribers|members) only\b|\bunlimited access\b|\bread the (?:full|rest of the) (?:story|article)\b/i,
  /^(?:photo(?:graph)?s?|image|picture|video|credit|getty|reuters|ap photo|file photo|illustration|graphic)\b.{0,6}[:/|©]/i,
  /(?:^|\/|©|via )\s?(?:getty images|afp|epa|shutterstock|alamy)\b.{0,30}$/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved)/i,
  /^\d[\d,.]*[km]? (?:comments?|shares?|views?|likes?|reactions?)$/i,
  /^(?:reporting|additional reporting|edited|editing|writing|compiled|with reporting) by\b/i,
];

/** Fewer words without a full stop are a label, not a sentence. */
const LEAST_WORDS = 4;

/** Whether a stretch belongs to the page rather than to the story. `words`: how many it has. */
export function isFurniture(sentence: string, words: number): boolean {
  if (words === 0) return true;
  if (words < LEAST_WORDS && !/[.!?…]["'”’)\]]*$/.test(sentence)) return true;
  return FURNITURE.some((pattern) => pattern.test(sentence));
}

const NOTE = [
  /^(?:correction|clarification|editor['’]s? note|editors['’] note|update|amendment|erratum)\b ?(?:[:–—(]|on \d|\d|, ? ?\d)/i,
  /^(?:corrections|corrections and clarifications|clarifications)\b/i,
  /\b(?:an?|the) (?:earlier|previous|original|first) version of (?:this|the|our) (?:article|story|report|piece|post|headline|column|page)\b/i,
  /\bthis (?:article|story|report|piece|post|headline|column|page) (?:has been|had been|was) (?:\p{L}+ )?(?:amended|updated|corrected|changed|edited|revised|clarified|modified)\b/iu,
  /\b(?:the|this) (?:article|story|report|headline) (?:originally|previously|initially|wrongly|incorrectly|mistakenly) (?:said|stated|gave|named|identified|reported)\b/i,
  /^this is a developing story\b/i,
];

/** Whether a page says here that its article was corrected, clarified or brought up to date. */
export const isNote = (sentence: string): boolean => NOTE.some((pattern) => pattern.test(sentence));
