import { render } from 'preact';
import { WelcomeView } from '../../components/ui/welcome-view.tsx';
import { t } from '../../components/ui/text.ts';

document.title = t('welcomeTitle');
const root = document.getElementById('root');
if (root) render(<WelcomeView firefox={import.meta.env.FIREFOX} />, root);
