import { Component } from 'preact';
import { VerdictChips, type VerdictChoice } from './verdict-chips.tsx';

interface Unfolded {
  unfolded: boolean;
}

/** The reader's verdict, and whether all choices are shown. The card on the page keeps that itself. */
export class VerdictButtons extends Component<VerdictChoice, Unfolded> {
  override state = { unfolded: false };

  override render(choice: VerdictChoice, { unfolded }: Unfolded) {
    return <VerdictChips {...choice} unfolded={unfolded} onUnfold={() => this.setState({ unfolded: !unfolded })} />;
  }
}
