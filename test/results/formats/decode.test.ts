import { expect } from '@open-wc/testing';
import { decode } from '../../../src/results/formats/decode.js';

const text = 'model,score\nCafé,1\nnaïve,2\n';

/** The bytes of a text in which no letter is beyond 255. */
const latin1 = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0));

function utf16(value: string, isLittle: boolean, mark = ''): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * (mark + value).length));
  [...(mark + value)].forEach((letter, i) =>
    bytes.setUint16(2 * i, letter.charCodeAt(0), isLittle),
  );
  return new Uint8Array(bytes.buffer);
}

describe('the letters of a results file', () => {
  it('are right in UTF-8, with a mark and without', () => {
    const bytes = new TextEncoder().encode(text);
    expect(decode(bytes)).to.deep.equal({ text, notes: [] });
    expect(decode(new TextEncoder().encode(`\uFEFF${text}`)).text).to.equal(text);
  });

  it('are right in UTF-16, as Excel and PowerShell write it', () => {
    for (const isLittle of [true, false]) {
      expect(decode(utf16(text, isLittle, '\uFEFF')).text).to.equal(text);
      expect(decode(utf16(text, isLittle)).text, 'without a mark').to.equal(text);
      expect(decode(utf16('型,1\n'.repeat(50), isLittle)).text).to.match(/^型,1\n/);
    }
    expect(decode(utf16(text, true, '\uFEFF'), 'text/csv; charset=utf-8').text).to.equal(text);
  });

  it('are those of the charset that the server says, where they are not UTF-8', () => {
    const cyrillic = Uint8Array.from([0xcc, 0xee, 0xe4, 0xe5, 0xeb, 0xfc]);
    expect(decode(cyrillic, 'text/csv; charset="windows-1251"').text).to.equal('Модель');
    const latin = decode(latin1(text), 'text/csv;charset=ISO-8859-1;header=present');
    expect(latin.text).to.equal(text);
    expect(latin.notes.map(({ isLoud }) => isLoud)).to.deep.equal([false]);
  });

  it('stay right where the server says a charset of files that it never looked at', () => {
    const bytes = new TextEncoder().encode(text);
    for (const charset of ['iso-8859-1', 'windows-1251', 'no-such-charset']) {
      expect(decode(bytes, `text/csv; charset=${charset}`).text, charset).to.equal(text);
    }
  });

  it('are Windows-1252 where nothing else can be, which is said', () => {
    const { text: read, notes } = decode(latin1(`${text}5 \x80\n`));
    expect(read).to.equal(`${text}5 €\n`);
    expect(notes[0]!.isLoud).to.equal(true);
    expect(notes[0]!.text).to.match(/Windows-1252.*UTF-8/);
    expect(decode(latin1(text), 'text/csv; charset=utf-8').text).to.equal(text);
  });
});
