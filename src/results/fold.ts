const MARKS = /\p{M}+/gu;

/** Texts are compared without case and accents: "Qwén" is "qwen". */
export function fold(text: string): string {
  // Most texts are plain ASCII, and taking letters apart is slow; with many marks, very slow.
  const plain = /[^ -~]/.test(text)
    ? text.replace(MARKS, '').normalize('NFKD').replace(MARKS, '')
    : text;
  return plain.toLowerCase();
}
