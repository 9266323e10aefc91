/** As much of Trusted Types as is needed here (TypeScript's DOM library doesn't know it yet). */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Lets workers start from these packaged files and from nothing else. Starting a worker is a Trusted Types sink,
 * and onnxruntime starts its threads with plain addresses; the page's policy allows one policy of the name `default`.
 */
export function allowPackagedScripts(root: string, paths: readonly string[]): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (!factory) return;
  const allowed = new Set(paths.map((path) => new URL(path, root).href));
  factory.createPolicy('default', {
    createScriptURL(address) {
      const absolute = new URL(address, root).href;
      if (!allowed.has(absolute)) throw new TypeError(`Not a script of this extension: ${address}`);
      return absolute;
    },
  });
}
