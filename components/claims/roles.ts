/** Whether a lower-case word is an office or a trade that a speaker is described by. */
export const isRole = (lower: string): boolean =>
  /(?:(?<!ger|hu|ro|otto)man|woman|person|director|president|(?<!mis)chief|leader|minister|secretary|professor|(?<!cat)analyst|founder|(?<!cr)editor|executive|officer|governor|mayor|commissioner|ambassador|envoy|premier|chancellor|senator|judge|lawyer|engineer|economist|sheriff|coach|manager|historian|researcher|scientist|adviser|advisor|pathologist|^(?:\S+-)?(?:head|mp))s?$/.test(
    lower,
  );
