import axe from 'axe-core';

/** What axe-core finds wrong in a part of the page, as short lines; inside a shadow root too. */
export async function findings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    // Rules about whole pages; a test draws a part of one.
    rules: {
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
