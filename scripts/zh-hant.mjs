// Makes the Traditional Chinese of the package from its Simplified Chinese: src/language/zh-Hant and examples/cli/words/zh-hant,
// file by file, and a table of the Chinese texts that charters and laws bring with them. Never edit those by hand:
// a wrong character is mended in AMENDED below. The procedure and the law keep their words, the machine has those of whoever reads Traditional
// characters: docs/decisions/zh-hant.md says why.
// With --check it writes nothing and fails where something is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConverterFactory, Locale } from 'opencc-js/cn2t';
import { register } from 'tsx/esm/api';
import ts from 'typescript';

// The sources are TypeScript.
register();

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the converter writes, and what is to be written instead. */
const AMENDED = [
  // 公布、發布、宣布 as laws and gazettes write them.
  ['佈', '布'],
  // 臺帳, and with it every account.
  ['賬', '帳'],
  // Taken for another word where two meet: 名表决 has no watch in it, 最多只能 and 统一只用 count nothing, 最长须 has no beard, 写明了 is said of
  // nobody who understands.
  ['錶', '表'],
  ['多隻能', '多只能'],
  ['統一隻用', '統一只用'],
  ['最長鬚', '最長須'],
  ['寫明瞭', '寫明了'],
  // A slip is issued anew, and nobody changes their hair.
  ['換髮', '換發'],
  // A wrong entry is 沖正.
  ['衝正', '沖正'],
  // 件件有回音: an answer, not an echo.
  ['迴音', '回音'],
  // Entrusted, not held up.
  ['另托', '另託'],
  // Within it, and no village.
  ['腳本里', '腳本裡'],
];

/** What a machine has, by the names that Hong Kong and Taiwan have for it both; where these differ it keeps the one it has. */
const MACHINE = [
  ['服務器', '伺服器'],
  ['屏幕', '螢幕'],
  ['默認', '預設'],
  ['文件夾', '資料夾'],
  ['文件名', '檔案名稱'],
  ['文件類型', '檔案類型'],
  ['PDF 文件', 'PDF 檔案'],
  ['數據庫', '資料庫'],
  ['字節', '位元組'],
  ['伺服器內存', '伺服器記憶體'],
  ['增加內存', '增加記憶體'],
  ['在內存裡', '在記憶體裡'],
  ['命令行', '命令列'],
  ['窗口太小', '視窗太小'],
  ['打印', '列印'],
  ['登錄', '登入'],
  ['顯示設置', '顯示設定'],
  ['現有設置', '現有設定'],
  ['補全設置', '補全設定'],
  ['連接設置', '連線設定'],
  ['設置 YISHI', '設定 YISHI'],
  ['字符', '字元'],
  ['單元格', '儲存格'],
  ['十進制', '十進位'],
  ['十六進制', '十六進位'],
  ['端口', '連接埠'],
  ['磁盤', '磁碟'],
  ['擴展名', '副檔名'],
];

/** Where a file is one of a machine's. Elsewhere it is a paper that an authority has written, which is 文件 everywhere. */
const OF_FILES = [/^examples\//, /^src\/experiments\//, /^src\/language\/zh-Hans\/problems\//];

/** Whole texts that are said otherwise: which law applies has to be clear where another law is in force. */
const SAID = new Map([['中国', '中國大陸']]);

const converting = (machine) => {
  const convert = ConverterFactory(Locale.from.cn, Locale.to.tw, [AMENDED], [machine], [machine]);
  return (text) => SAID.get(text) ?? convert(text);
};
const hantOfLaw = converting([]);
const hantOfAll = converting(MACHINE);
const hantOfFiles = converting([...MACHINE, ['文件', '檔案']]);

const FOLDERS = [
  ['src/language/zh-Hans', 'src/language/zh-Hant'],
  ['examples/cli/words/zh-hans', 'examples/cli/words/zh-hant'],
  ['src/experiments/report/zh-Hans', 'src/experiments/report/zh-Hant'],
  ['examples/room/words/zh-hans', 'examples/room/words/zh-hant'],
];

/** Registers bring their sentences themselves, a file a language. */
const REGISTERS = 'src/registers';

/** What the folder calls itself: its id, and the name of what it exports. */
const ITSELF = new Map([
  ["'zh-Hans'", "'zh-Hant'"],
  ['zhHans', 'zhHant'],
]);

const TEXTUAL = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.RegularExpressionLiteral,
]);

const parsed = (file) =>
  ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, /* setParentNodes */ true);

/** Every token of a syntax tree, in order. */
function* tokensOf(node) {
  if (ts.isToken(node)) yield node;
  else for (const child of node.getChildren()) yield* tokensOf(child);
}

/** A source file in Traditional Chinese: the text of its literals and comments; what is code stays as it is. */
function converted(folder, file) {
  const source = parsed(`${folder}/${file}`);
  const hant = OF_FILES.some((one) => one.test(`${folder}/${file}`)) ? hantOfFiles : hantOfAll;
  const { text } = source;
  let made = `// Made from ${basename(folder)}/${file} by \`npm run zh-hant\`: not to be edited.\n`;
  // The first comment says what the original is for.
  let end = /^(\/\/.*\n)+/.exec(text)?.[0].length ?? 0;
  for (const token of tokensOf(source)) {
    const start = token.getStart();
    const own = text.slice(start, token.end);
    if (start > end) made += hant(text.slice(end, start));
    if (start >= end)
      made += ITSELF.get(own) ?? (TEXTUAL.has(token.kind) ? own.replace(/[^'"`]+/g, (part) => hant(part)) : own);
    end = Math.max(end, token.end);
  }
  return made;
}

const filesIn = (folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** The nouns that ids are named after: `say.named('动议', id)`. */
function* nounsIn(node) {
  const [noun] = ts.isCallExpression(node) && /\bnamed$/.test(node.expression.getText()) ? node.arguments : [];
  if (noun && ts.isStringLiteral(noun)) yield noun.text;
  for (const child of node.getChildren()) yield* nounsIn(child);
}

/** Every Chinese side of a text below a value. */
function* zhIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.zh === 'string' && typeof value.en === 'string') yield value.zh;
  else for (const part of Object.values(value)) yield* zhIn(part);
}

/** The texts that charters and laws have once they are put together; an article is put together when it is asked for. */
async function textsOfLaw() {
  const files = ['charters', 'law'].flatMap((folder) =>
    filesIn(`src/${folder}`).map((file) => `../src/${folder}/${file}`),
  );
  const exported = await Promise.all(files.map((file) => import(file)));
  const articles = Object.values(await import('../src/law/articles.ts')).map((article) => article());
  return [...exported.map((one) => ({ ...one })), ...articles].flatMap((one) => [...zhIn(one)]);
}

const pairsOf = (texts) =>
  [...new Set(texts)].sort().flatMap((text) => (hantOfLaw(text) === text ? [] : [[text, hantOfLaw(text)]]));

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** The texts that are no part of a language, and the nouns that ids begin or end with: those that differ in Traditional characters. */
async function textTable() {
  const nouns = filesIn(FOLDERS[0][0]).flatMap((file) => [...nounsIn(parsed(`${FOLDERS[0][0]}/${file}`))]);
  const pairs = pairsOf([...(await textsOfLaw()), ...nouns]);
  return [
    '// Made by `npm run zh-hant`: not to be edited. The Chinese texts of charters and laws in Traditional characters.\n',
    "import type { Bilingual } from '../../bilingual.js';\n\n",
    'const TEXTS: ReadonlyMap<string, string> = new Map([\n',
    ...pairs.map((pair) => `  [${pair.map(quoted).join(', ')}],\n`),
    ']);\n\n',
    '/** As it was written, if it is none of these: what a community wrote for itself is never altered. */\n',
    'export const text = ({ zh }: Bilingual): string => TEXTS.get(zh) ?? zh;\n',
  ].join('');
}

/** Every generated file with its text. */
const made = new Map(
  FOLDERS.flatMap(([from, to]) => filesIn(from).map((file) => [`${to}/${file}`, converted(from, file)])),
);
for (const file of filesIn(REGISTERS).filter((one) => one.endsWith('/zh-Hans.ts'))) {
  const folder = `${REGISTERS}/${dirname(file)}`;
  made.set(`${folder}/zh-Hant.ts`, converted(folder, basename(file)));
}
made.set('src/language/zh-Hant/text.ts', await textTable());

const check = process.argv.includes('--check');

function settle(file, is, should) {
  if (is === should) return;
  if (check) {
    console.error(`${file} is out of date: run \`npm run zh-hant\``);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(root + file), { recursive: true });
  if (should === undefined) rmSync(root + file);
  else writeFileSync(root + file, should);
  console.log(file);
}

/** Removes the folders that nothing is left in. */
function dropEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) dropEmpty(`${folder}/${entry.name}`);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

for (const [file, text] of made)
  settle(file, existsSync(root + file) ? readFileSync(root + file, 'utf8') : undefined, text);
for (const [, to] of FOLDERS) {
  const there = existsSync(root + to) ? filesIn(to).map((file) => `${to}/${file}`) : [];
  for (const file of there) if (!made.has(file)) settle(file, '', undefined);
  if (!check) dropEmpty(root + to);
}
