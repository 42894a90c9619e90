import { crc32, deflateRawSync } from 'node:zlib';

/* Real files, made byte by byte, for tests. */

export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** What the directory says instead of the truth. */
  claims?: number;
  encrypted?: boolean;
  stored?: boolean;
}

const u16 = (n: number) => Buffer.from([n & 255, (n >> 8) & 255]);
const u32 = (n: number) => Buffer.concat([u16(n & 0xffff), u16(Math.floor(n / 65_536) & 0xffff)]);

export function zipOf(parts: ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.content);
    const data = part.stored ? raw : deflateRawSync(raw);
    const name = Buffer.from(part.name);
    const common = Buffer.concat([
      u16(20),
      u16(part.encrypted ? 0x801 : 0x800),
      u16(part.stored ? 0 : 8),
      u32(0),
      u32(crc32(raw)),
      u32(data.length),
      u32(part.claims ?? raw.length),
      u16(name.length),
      u16(0),
    ]);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, data]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        u16(20),
        common,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        name,
      ]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06', 'latin1'),
    u16(0),
    u16(0),
    u16(parts.length),
    u16(parts.length),
    u32(list.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...bodies, list, end]);
}

const typesOf = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/></Types>`;
export const office = (main: string, more: ZipPart[] = []) =>
  zipOf([
    { name: '[Content_Types].xml', content: typesOf(main) },
    { name: '_rels/.rels', content: '<Relationships/>' },
    ...more,
  ]);
export const docx = (more: ZipPart[] = []) =>
  office('wordprocessingml.document.main', [
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
export const xlsx = (more: ZipPart[] = []) => office('spreadsheetml.sheet.main', more);
export const pptx = () => office('presentationml.presentation.main');
export const odt = (manifest = '<manifest/>') =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: '<office/>' },
    { name: 'META-INF/manifest.xml', content: manifest },
  ]);

export const pdf = (text = 'words', bytes = 0) => {
  const [head, tail] = [
    Buffer.from(`%PDF-1.7\n% ${text}\n`),
    Buffer.from('\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ];
  return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length - tail.length), 37), tail]);
};
export const png = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
export const jpeg = () =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.alloc(64, 1),
    Buffer.from([0xff, 0xd9]),
  ]);
