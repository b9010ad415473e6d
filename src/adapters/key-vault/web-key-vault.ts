/** A secret as it may lie on this device: ciphertext, and a key that the browser never hands out. */
interface Sealed {
  wrappingKey: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealedKey: Uint8Array<ArrayBuffer>;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** AES-GCM with a key that cannot be extracted, bound to what the secret is for. */
export const webKeyVault = {
  async seal(secret: string, boundTo: string): Promise<Sealed> {
    const wrappingKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const how = { name: 'AES-GCM', iv, additionalData: bytesOf(boundTo) };
    const sealed = await crypto.subtle.encrypt(how, wrappingKey, bytesOf(secret));
    return { wrappingKey, iv, sealedKey: new Uint8Array(sealed) };
  },

  async open({ wrappingKey, iv, sealedKey }: Sealed, boundTo: string): Promise<string | null> {
    try {
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(boundTo) };
      return new TextDecoder().decode(await crypto.subtle.decrypt(how, wrappingKey, sealedKey));
    } catch {
      return null;
    }
  },
};
