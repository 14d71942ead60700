/** Texts are compared without case and accents: "Qwén" is "qwen". */
export function fold(text: string): string {
  // Most texts are plain ASCII, and taking letters apart is slow.
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain.toLowerCase();
}
