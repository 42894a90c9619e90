import type { Source } from './files';

const longest = 300;
const nameless = /^(utils?|helpers?|index)$/;
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

function stem(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.(d\.)?[a-z]+$/, '');
}

/** What is wrong with the shape of one file, a sentence each. */
export function faultsOfShape({ file, text }: Source): string[] {
  const faults: string[] = [];
  const lines = text.split('\n').length - 1;
  if (lines > longest) faults.push(`${file}: ${lines} lines; the limit is ${longest}`);
  const folderNames = file.split('/').slice(0, -1);
  if (nameless.test(stem(file)) || folderNames.some((name) => nameless.test(name)))
    faults.push(`${file}: a name that says nothing (utils, helpers, index)`);
  if (/^\s*['"]use server['"]/m.test(text) && stem(file) !== 'submit')
    faults.push(`${file}: "use server" belongs in submit.ts`);
  if (/^app\/\(signed-in\)\/.*\/page\.tsx$/.test(file) && !text.includes('export default signedInPage('))
    faults.push(`${file}: a signed-in page is drawn by signedInPage, or what is hidden has no page without script`);
  if (!/^(db|scripts|e2e)\//.test(file) && !isTest(file) && importsSql(text))
    faults.push(`${file}: SQL belongs in db/`);
  if (/eslint-disable|@ts-(ignore|expect-error|nocheck)/.test(text) && !file.startsWith('scripts/checks/'))
    faults.push(`${file}: a rule is switched off in place`);
  return faults;
}

function importsSql(text: string): boolean {
  return /from ['"](drizzle-orm|postgres)(\/[^'"]*)?['"]/.test(text.replace(/import type [^;]*;/g, ''));
}
