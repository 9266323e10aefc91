import { render } from 'preact';
import { WelcomeView } from '../../components/ui/welcome-view.tsx';

const root = document.getElementById('root');
if (root) render(<WelcomeView firefox={import.meta.env.FIREFOX} />, root);
