import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module beside this one, with all that it imports, as one script that sets a global of this name. */
export async function bundled(entry: string, name: string): Promise<string> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
