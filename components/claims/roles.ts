/** Whether a lower-case word is an office or a trade that a speaker is described by. */
export const isRole = (lower: string): boolean =>
  /(?:man|woman|person|director|president|chief|head|leader|minister|secretary|professor|analyst|founder|editor|executive|officer|governor|mayor|commissioner|ambassador|envoy|premier|chancellor|senator|judge|lawyer|engineer|economist|sheriff|coach|manager|historian|researcher|scientist|adviser|advisor|pathologist|mp)s?$/.test(
    lower,
  );
