import type { ComponentChildren } from 'preact';
import type { Claim } from '../claims/claim.ts';
import { MarkedQuote } from './marked-quote.tsx';
import { kindName, whyLine } from './names.ts';
import { t } from './text.ts';
import { Who } from './who.tsx';

interface ClaimItemProps {
  claim: Claim;
  /** The claim's place in the article's list, from 0. */
  index: number;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** One claim of an article: a filled dot where it is marked on the page, the words, who says them, why they matter. */
export function ClaimItem({ claim, index, children }: ClaimItemProps) {
  const said = claim.attribution;
  const why = whyLine(claim.reasons);
  return (
    <li
      class="claim"
      data-claim={index}
      data-start={claim.start}
      data-end={claim.end}
      data-source={said?.source ?? ''}
      data-kind={claim.kind}
      data-score={claim.checkWorthiness.toFixed(3)}
      data-marked={claim.marked}
    >
      <span
        class={claim.marked ? 'dot' : 'dot low'}
        {...(claim.marked ? { role: 'img', 'aria-label': t('claimMarked') } : { 'aria-hidden': true })}
      />
      <div class="claim-body">
        <MarkedQuote quote={claim.quote} />
        <Who
          source={said?.source ?? null}
          role={said?.role ?? null}
          when={said?.when ?? null}
          probable={said?.probable ?? false}
        />
        <p class="tags">
          <span>{kindName(claim.kind)}</span>
          {why !== '' && <span>{why}</span>}
        </p>
        {children}
      </div>
    </li>
  );
}
