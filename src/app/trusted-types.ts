/**
 * First module of the page. Under `require-trusted-types-for 'script'` a worker address must pass a policy: only our
 * own origin's files and blobs made here do; markup and script text never.
 */
interface PolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

const isOurs = (address: string) => new URL(address, location.href).origin === location.origin;

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy('default', { createScriptURL: (address) => (isOurs(address) ? address : null) });
