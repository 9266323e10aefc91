import { countText } from '../numbers.ts';
import { t } from '../text.ts';
import { roomAddress } from './library-address.ts';

interface DecidedWaysProps {
  confirmed: number;
  dismissed: number;
}

/** The way from what the reader wrote to what was decided without a word: it is listed among the contradictions. */
export function DecidedWays({ confirmed, dismissed }: DecidedWaysProps) {
  if (confirmed + dismissed === 0) return null;
  return (
    <p class="elsewhere">
      {confirmed > 0 && (
        <a class="link" href={roomAddress('contradictions', 'is:confirmed')}>
          {t('decidedConfirmedHere', countText(confirmed))}
        </a>
      )}
      {dismissed > 0 && (
        <a class="link" href={roomAddress('contradictions', 'is:dismissed')}>
          {t('decidedDismissedHere', countText(dismissed))}
        </a>
      )}
    </p>
  );
}
