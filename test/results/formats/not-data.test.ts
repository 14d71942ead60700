import { expect } from '@open-wc/testing';
import { decode } from '../../../src/results/formats/decode.js';
import { notDataFault } from '../../../src/results/formats/not-data.js';
import { parseText as parseTextWork } from '../../../src/results/parse.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const parseText = (...given: Parameters<typeof parseTextWork>) => atOnce(parseTextWork(...given));

const url = 'https://x.org/data/results.csv';

function sentenceOn(start: string): string {
  const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
  return notDataFault(decode(bytes).text, { url })?.message ?? '';
}

describe('a file that is no data', () => {
  it('is named as what its first bytes are, with what to do', () => {
    const kinds: Record<string, [start: string, sentence: RegExp]> = {
      pdf: ['%PDF-1.7\n', /is a PDF.*CSV/],
      xlsx: ['PK\x03\x04....[Content_Types].xml....xl/workbook.xml', /is an Excel file.*CSV UTF-8/],
      xls: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /is an Excel file.*CSV UTF-8/],
      zip: ['PK\x03\x04\x14\x00results.csv', /is a zip archive.*Unpack/],
      gzip: ['\x1f\x8b\x08', /gzip.*Unpack/],
      parquet: ['PAR1\x15\x04', /is a Parquet file.*CSV or JSON/],
      sqlite: ['SQLite format 3\x00', /is a database/],
      png: ['\x89PNG\r\n\x1a\n', /is a picture/],
      jpeg: ['\xff\xd8\xff\xe0', /is a picture/],
    };
    for (const [kind, [start, sentence]] of Object.entries(kinds)) {
      expect(sentenceOn(start), kind)
        .to.match(/^results\.csv /)
        .and.to.match(sentence);
    }
  });

  it('is an Excel file even where its names stand at the end', () => {
    expect(sentenceOn(`PK\x03\x04${'x'.repeat(50_000)}xl/worksheets/`)).to.contain('Excel');
  });

  it('is not what only begins like one', () => {
    for (const text of ['PKs,score\na,1', 'model,score', 'GIF,PNG\n1,2', '']) {
      expect(sentenceOn(text), text).to.equal('');
    }
  });

  it('is a pointer of Git LFS, whatever its name says', () => {
    const pointer =
      'version https://git-lfs.github.com/spec/v1\noid sha256:80540\nsize 110517008\n';
    for (const name of ['a.csv', 'a.json', 'a.yml', 'a.js', 'a']) {
      const { message } = raised(() => parseText(pointer, { url: name }));
      expect(message, name).to.equal(
        `${name} is a Git LFS pointer and not the file itself. GitHub Pages does not serve LFS files: store it without LFS.`,
      );
    }
  });

  it('is a page, also behind a comment, or XML', () => {
    for (const text of [
      '<!-- made by x -->\n\n<html>',
      '<head>',
      '<!--a--><!--b--><!DOCTYPE html>',
    ]) {
      expect(raised(() => parseText(text)).code, text).to.equal('html');
    }
    expect(raised(() => parseText('<?xml version="1.0"?>\n<Error/>')).message).to.contain('XML');
    expect(() => parseText('{"a": 1}', { mediaType: 'text/html' })).not.to.throw();
  });

  it('has the marks of a merge conflict', () => {
    const text = 'model,score\na,1\n<<<<<<< HEAD\nb,2\n=======\nb,3\n>>>>>>> other\n';
    expect(raised(() => parseText(text)).message).to.match(/merge conflict at line 3/);
    expect(raised(() => parseText('a,b\r\n1,2\r\n=======\r\n>>>>>>> x\r\n')).message).to.match(
      /merge conflict at line 4 \(">>>>>>>"\)/,
    );
    expect(() => parseText('a,b\n=======,1\n> > >,2')).not.to.throw();
  });

  it('is text with lost letters, which is said, or with none, which is refused', () => {
    const { notes } = parseText('model,score\nCaf\uFFFD,1');
    expect(notes[0]).to.deep.include({ isLoud: true });
    expect(notes[0]!.text).to.match(/line 2.*Save it as UTF-8/);
    expect(raised(() => parseText('model,score\na\0,1')).message).to.contain('Save it as UTF-8');
  });

  it('is told from data, even where it begins with many comments', () => {
    const text = `${'<!---->'.repeat(20_000)}\nmodel,score\na,1`;
    expect(parseText(text).blocks).to.have.length(1);
  });
});
