/** True for the SHA256 fingerprint of a host key as OpenSSH shows it: `SHA256:` and 43 letters of base64. */
export function isFingerprint(text: string): boolean {
  return /^SHA256:[A-Za-z0-9+/]{43}$/.test(text)
}
