import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { judgeFile } from './judge-file';
import { FileRefused, type Refusal } from './refusals';
import { docx, jpeg, odt, pdf, png, pptx, xlsx, zipOf, type ZipPart } from './samples';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'judge-'));
});

let made = 0;
async function judge(content: Buffer | string, name: string) {
  const place = path.join(folder, String(made++));
  await writeFile(place, content);
  return judgeFile(place, name);
}

test.each([
  ['report.pdf', pdf(), 'application/pdf'],
  ['report.DOCX', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['sheet.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['slides.pptx', pptx(), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['text.odt', odt(), 'application/vnd.oasis.opendocument.text'],
  ['map.png', png(), 'image/png'],
  ['photo.JPG', jpeg(), 'image/jpeg'],
  [
    'chart.docx',
    docx([{ name: 'word/embeddings/Sheet1.xlsx', content: xlsx() }]),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'drawing.docx',
    docx([{ name: 'word/media/image1.emz', content: '\x1f\x8b rest' }]),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
])('%s is taken', async (name, content, mediaType) => {
  expect(await judge(content, name)).toEqual({ fileName: name, mediaType });
});

test('a name without an ending gets the right one', async () => {
  expect(await judge(png(), 'scan')).toEqual({ fileName: 'scan.png', mediaType: 'image/png' });
});

const many = (count: number): ZipPart[] =>
  Array.from({ length: count }, (_, n) => ({ name: `word/${n}.xml`, content: '', stored: true }));
const nestedTen = () =>
  Array.from({ length: 10 }).reduce<Buffer>(
    (inner) => docx([{ name: 'word/embeddings/inner.docx', content: inner }]),
    docx(),
  );
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

const refused: [string, Buffer | string, Refusal][] = [
  ['nothing.pdf', '', 'empty'],
  ['page.pdf', '<!DOCTYPE html><script>alert(1)</script>', 'web page'],
  ['spaced.pdf', '\n\n  <html>', 'web page'],
  ['wide.pdf', Buffer.from('\ufeff<html>', 'utf16le'), 'web page'],
  ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'web page'],
  ['xml.svg', '<?xml version="1.0"?><svg/>', 'web page'],
  ['both.pdf', pdf('<script>alert(1)</script>'), 'web page'],
  ['zipped.pdf', Buffer.concat([pdf(), docx()]), 'two files in one'],
  ['zipped.png', Buffer.concat([png(), docx()]), 'two files in one'],
  ['cut.pdf', pdf().subarray(0, 30), 'damaged'],
  ['cut.png', png().subarray(0, 60), 'damaged'],
  ['cut.docx', docx().subarray(0, 100), 'damaged'],
  ['letter.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old office'],
  ['words.txt', 'plain words', 'not a format we take'],
  [
    'eicar.pdf',
    'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
    'not a format we take',
  ],
  ['files.zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'not a format we take'],
  ['program.docm', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
  ['old.xlsx', xlsx([{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }]), 'macros'],
  [
    'inside.docx',
    docx([{ name: 'word/embeddings/a.xlsx', content: xlsx([{ name: 'xl/vbaProject.bin', content: 'x' }]) }]),
    'macros',
  ],
  ['locked.docx', docx([{ name: 'word/a.xml', content: 'x', encrypted: true }]), 'encrypted'],
  ['locked.odt', odt('<manifest:encryption-data/>'), 'encrypted'],
  ['up.docx', docx([{ name: '../../etc/passwd', content: 'x' }]), 'unsafe names'],
  ['root.docx', docx([{ name: '/etc/passwd', content: 'x' }]), 'unsafe names'],
  [
    'archive.docx',
    docx([{ name: 'word/media/a.png', content: zipOf([{ name: 'a', content: 'a' }]) }]),
    'nested',
  ],
  ['deep.docx', nestedTen(), 'nested'],
  ['entries.docx', docx(many(50_000)), 'bomb'],
  ['ratio.docx', docx([{ name: 'word/a.xml', content: zeros(30) }]), 'bomb'],
  ['liar.docx', docx([{ name: 'word/a.xml', content: zeros(30), claims: 1000 }]), 'damaged'],
  ['twice.docx', docx([{ name: 'word/document.xml', content: 'x' }]), 'damaged'],
];

test.each(refused)('%s is refused', async (name, content, refusal) => {
  const error: unknown = await judge(content, name).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FileRefused);
  expect(error).toMatchObject({ refusal });
  expect((error as FileRefused).message).toContain(`“${name}”`);
});

test('a PDF under the name of a Word document is told what it is', async () => {
  await expect(judge(pdf(), 'report.docx')).rejects.toThrow(
    '“report.docx” is by its content a PDF. Give it the ending .pdf',
  );
});
