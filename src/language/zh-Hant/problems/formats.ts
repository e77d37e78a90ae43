// Made from zh-Hans/problems/formats.ts by `npm run zh-hant`: not to be edited.
import type { Mark } from '../../../formats/headings.js';
import type { BallotShape, FormatProblems } from '../../../formats/problems.js';
import type { Sentences } from '../../dictionary.js';

const atMost = (most: number | undefined): string => (most === undefined ? '' : `，且不大於 ${most}`);

const SHAPES: Readonly<Record<BallotShape, string>> = {
  ranking: '應列出候選項，先優後劣；並列的寫在內層列表中',
  approvals: '應列出所贊成的候選項',
  scores: '應在每個候選項下寫分數或等級',
  choice: '應寫所選的候選項',
};

const MARK_NAMES: Readonly<Record<Mark, string>> = {
  skipped: '有名次未填',
  overvote: '同一名次多選',
  exhausted: '標明已用盡',
  'write-in': '另寫候選項以外的人',
  repeated: '同一候選項重複排名',
};
const THEN: Readonly<Record<'next' | 'end' | 'left-out', string>> = {
  next: '順延至下一名次',
  end: '到此為止，其後不計',
  'left-out': '視為沒有選擇',
};

const reading = {
  'formats.unknown': () =>
    '無法識別此檔案的格式；檔案名稱應以 .json、.csv、.blt、.abif、.pb 或 .soc、.soi、.toc、.toi、.cat 結尾',
  'formats.name-missing': () => '有候選項沒有名稱；請逐一寫明',
  'formats.name-reserved': ({ name }) => `${name} 不能用作候選項名稱；請改用別的名稱`,
  'formats.name-spaced': ({ name }) => `名稱 ${JSON.stringify(name)} 中有換行或首尾有空白；請去掉`,
  'formats.name-twice': ({ name, first }) => `有兩個候選項都叫 ${name}（另一個在第 ${first} 行）；請加以區分`,
  'formats.header-differs': ({ key, says, found }) =>
    `${key} 寫的是 ${says}，檔案中實有 ${found}；檔案可能不完整，請更正`,
  'formats.json-empty': () => '檔案是空的；應寫一次選舉的 JSON',
  'formats.json-broken': () => '從此處起不是有效的 JSON；檔案可能不完整',
  'formats.json-no-election': () => '應寫一次選舉：{ "candidates": […], "ballots": […] }',
  'formats.key-twice': ({ key }) => `鍵 ${key} 在同一對象中出現兩次；請只留一個`,
  'formats.options-form': () => '應為對象，每個選項一個鍵',
  'formats.candidates-form': () => '請列出候選項，每個都加引號',
  'formats.ballots-elsewhere': ({ of }) => `寫明與 ${of} 的選票相同，但它不在本檔案中；請將選票抄錄於此`,
  'formats.ballots-form': () => '請列出選票，如 { "count": 3, "ranking": ["A", "B"] }',
  'formats.ballot-form': ({ kinds }) => `應寫 count 與 ${kinds.join('、')} 之一`,
  'formats.ballot-count': ({ most }) => `應寫此種選票的張數，為不小於 0 的整數${atMost(most)}`,
  'formats.ballot-shape': ({ kind }) => SHAPES[kind],
  'formats.stranger': ({ name }) => `${name} 不在候選項中；請更正或補入 candidates`,
  'formats.named-twice': ({ name }) => `${name} 出現兩次；請只留一個`,
  'formats.seats-form': () => '應為不小於 1 的整數',
  'formats.amount-form': () => '應為不小於 0 的數',
  'formats.costs-form': () => '應在每個項目下寫費用',
  'formats.cost-missing': ({ name }) => `缺少 ${name} 的費用；請補上`,
  'formats.table-column-twice': ({ column }) => `表頭中 ${column} 一列出現兩次`,
  'formats.table-count': ({ written, most }) => `票數寫的是“${written}”；應為整數${atMost(most)}`,
  'formats.table-count-fraction': ({ written }) =>
    `票數寫的是“${written}”；票數須為整數：請將各行票數同乘以十（或足夠的倍數）`,
  'formats.table-empty': () => '表中沒有候選項；請在表頭下填寫選票',
  'formats.table-header': () => '表頭沒有候選項；請為每個候選項各設一列，或設“選擇”一列，或設“第1名”“第2名”等列',
  'formats.table-ranked-twice': ({ name }) => `${name} 排了兩次；請只留一個`,
  'formats.table-score': ({ name, written }) =>
    `${name} 一格寫的是“${written}”，而其他格是數字；請統一寫數字（不超過 15 位）或統一寫等級`,
  'formats.table-nothing': ({ written }) =>
    `“${written}”不像候選項名稱；沒有填的格請留空，確有候選項叫“${written}”的，請先用票數為 0 的一行列出`,
  'formats.table-marks-ranked': () => '這些列是名次，格中卻只有勾選記號；應填候選項名稱，或改為每個候選項各設一列',
  'formats.table-names-alike': ({ name, other, first }) =>
    `${JSON.stringify(name)} 與第 ${first} 行的 ${JSON.stringify(other)} 只差大小寫、全角半角或空格；請統一寫法，確為兩個候選項的，請先用票數為 0 的一行分別列出`,
  'formats.table-numbers': ({ wanted }) =>
    wanted === 'ranks'
      ? '這些數字也可能是打分：並非每張票都從 1 起依次排列、不缺不重；請用 --numbers ranks 寫明是名次'
      : '這些數字也可能是名次：每張票都恰是 1、2、3……各一；請用 --numbers scores 寫明是打分',
  'formats.table-no-header': () =>
    '此格寫的是另一列的名稱，第一行像是選票而不是表頭；請在上面加一行表頭：第1名、第2名……',
  'formats.table-rank': ({ name, written, most }) => `${name} 一格寫的是“${written}”；應為 1 至 ${most} 的名次`,
  'formats.table-ranks-gap': ({ column, ranks }) => `名次共有 ${ranks} 列，“${column}”一列次序不對；應從 1 起連續編號`,
  'formats.table-clear-ballot': () =>
    '這是 Clear Ballot 的選票記錄，每個候選項的每個名次各佔一列；請先用 RCTab 轉成 CSV 再計票',
  'formats.table-contests': ({ column, contests }) =>
    `“${column}”一列中有多場選舉（${contests.slice(0, 5).join('、')}）；請只保留一場的各行`,
  'formats.blt-start': () => '檔案開頭應為候選人數與應選人數，如 4 2',
  'formats.blt-names': ({ candidates, texts }) =>
    `候選人有 ${candidates} 名，選票之後的文字卻有 ${texts} 條；應為 ${candidates} 個名稱和一個標題，各加引號：檔案可能不完整`,
  'formats.blt-text-unclear': ({ text }) =>
    `無法判斷 ${JSON.stringify(text)} 是什麼；每行請只寫一個名稱，並用一對引號括起`,
  'formats.blt-word': ({ word, known }) =>
    `不認識 [${word} …]，它可能影響計票結果；這類字樣只認 ${known.join('、')}：請刪去此行，改用計票辦法的選項寫明`,
  'formats.blt-word-open': ({ word }) => `[${word} 沒有結束；請在其後補上 ]`,
  'formats.blt-word-twice': ({ word }) => `[${word} …] 第二次出現；請只留一處`,
  'formats.blt-nicks': ({ names, candidates }) =>
    `[nick …] 有 ${names} 個簡稱，而候選人有 ${candidates} 名；應逐一寫明，互不相同，並以字母開頭`,
  'formats.blt-tie': ({ candidates }) => `[tie …] 應將 ${candidates} 名候選人各寫一次`,
  'formats.blt-candidate': ({ written, most }) => `沒有編號為“${written}”的候選人；編號為 1 至 ${most}`,
  'formats.blt-end': () => '選票之後應有單獨一行 0，而此處沒有；檔案可能不完整',
  'formats.blt-ballot-open': () => '這張選票沒有以 0 結尾；請補上',
  'formats.blt-count': ({ written, most }) => `每張選票應以票數開頭，而 ${written} 不是不小於 1 的整數${atMost(most)}`,
  'formats.blt-id-twice': ({ id, first }) =>
    `編號為“${id}”的選票已見於第 ${first} 行；請只留一張，確為兩張的，請另編號`,
  'formats.blt-ranked-twice': ({ candidate }) => `編號 ${candidate} 的候選人排了兩次；請只留一個`,
  'formats.ward-candidate': ({ number }) => `此行應為 "Candidate ${number}","名稱","黨派"；候選人請依次編號`,
  'formats.abif-line': () =>
    '此行既不是選票（如 3: A>B=C），也不是名稱（如 =A:[張三]），也不是註釋；名稱中有空格的請用方括號括起',
  'formats.abif-name': () => '名稱應寫作 =A:[張三]，即代號與所指',
  'formats.abif-mixed': () => '逗號不分先後，而此處又有 > 或 =；請統一寫法',
  'formats.abif-contradiction': () => '此處分數的高低與符號所示的先後不一致；請更正',
  'formats.abif-token': ({ token }) => `沒有寫明 ${token} 是誰；請更正，或補上 =${token}:[…]`,
  'formats.abif-empty': () => '檔案中沒有候選項；請寫選票，如 3: A>B',
  'formats.pb-section-missing': ({ sections }) => `缺少 ${sections.join('、')} 部分；應以單獨一行 ${sections[0]} 開頭`,
  'formats.pb-column-missing': ({ column }) => `缺少 ${column} 一列；請補上`,
  'formats.pb-key-missing': ({ key }) => `META 中缺少 ${key}；請補上`,
  'formats.pb-vote-type': ({ written, known }) => `沒有 ${written} 這種 vote_type；應為 ${known.join('、')} 之一`,
  'formats.pb-amount': ({ key, written }) =>
    `${key} ${written ? `寫的是“${written}”` : '沒有填寫'}；應只寫數字與小數點，不帶分隔符和單位`,
  'formats.pb-project': ({ project }) => `PROJECTS 中沒有項目“${project}”；請更正選票或補上項目`,
  'formats.pb-project-twice': ({ project }) => `項目 ${project} 在同一張選票中出現兩次`,
  'formats.pb-points': ({ projects }) => `本票列出 ${projects} 個項目；points 一列應有同樣多的數字，以逗號分隔`,
  'formats.pb-choose-1': ({ projects }) =>
    `本票列出 ${projects} 個項目，而 vote_type 為 choose-1，只能選一個；請更正選票或類型`,
  'formats.pb-voter-twice': ({ voter, first }) => `投票人“${voter}”在第 ${first} 行已投過票；請只留一票`,
  'formats.preflib-type': ({ written, known }) => `DATA TYPE ${written} 不是選舉數據；應為 ${known.join('、')} 之一`,
  'formats.preflib-no-type': () =>
    '檔案頭沒有“# DATA TYPE: soc”一行；請補上，或將檔案副檔名寫作 .soc、.soi、.toc、.toi、.cat',
  'formats.preflib-type-differs': ({ type, ending }) => `DATA TYPE 寫的是 ${type}，檔案副檔名卻是 .${ending}；請更正`,
  'formats.preflib-key-missing': ({ key }) => `檔案頭沒有“# ${key}: …”一行；請補上`,
  'formats.preflib-number': ({ key, written }) => `${key} 寫的是“${written}”；應為整數`,
  'formats.preflib-none': ({ key }) => `${key} 為 0；至少應有一個`,
  'formats.preflib-name-number': ({ list, number, names, from }) =>
    `${list} NAME ${number} 的編號不連續；共 ${names} 個，請從 ${from} 起連續編號`,
  'formats.preflib-order': () => '此行應寫作 12: 1,{2,3},4，即票數與排序',
  'formats.preflib-count': ({ written, most }) => `票數“${written}”不對；應為不小於 1 的整數${atMost(most)}`,
  'formats.preflib-alternative': ({ written, least, most }) =>
    `沒有編號為 ${written} 的候選項；編號為 ${least} 至 ${most}`,
  'formats.preflib-twice': ({ alternative }) => `編號 ${alternative} 出現了兩次；請只留一個`,
  'formats.preflib-groups': ({ groups, categories }) =>
    `此行有 ${groups} 組，而類別有 ${categories} 個；空的類別請寫 {}`,
  'formats.preflib-group-empty': () => '{} 是空的；請去掉',
  'formats.preflib-ties': ({ ending, instead }) => `.${ending} 檔案不允許並列；請改用 .${instead}`,
  'formats.preflib-incomplete': ({ ranked, alternatives, ending, instead }) =>
    `${alternatives} 個候選項只排了 ${ranked} 個；.${ending} 須全部排序，否則請改用 .${instead}`,
  'formats.preflib-order-twice': ({ first }) => `此排序已見於第 ${first} 行；請將票數併入該行`,
} satisfies Partial<Sentences<FormatProblems>>;

const telling = {
  'formats.told-no-title': ({ last }) => `檔案沒有標題：按選票所寫，最後一條“${last}”作為候選人`,
  'formats.told-columns': ({ columns }) => `以下各列與選票無關，未計入：${columns.join('、')}`,
  'formats.told-marks': ({ mark, ballots, then }) => `${MARK_NAMES[mark]}的選票有 ${ballots} 張：${THEN[then]}`,
  'formats.told-left-out': ({ ballots }) => `有 ${ballots} 張選票沒有可計的內容，未計入`,
  'formats.told-votes-left-out': ({ votes, of }) =>
    `共 ${of} 張選票，其中 ${votes} 張本身有誤，未計入（逐張說明如下）；加 --strict 則整個檔案不予受理`,
  'formats.told-exclusive': ({ rule }) => `當地按 ${rule} 決定，有些項目互相排斥；檔案沒有寫明是哪些，計票時無從考慮`,
  'formats.told-tie-order': ({ order }) =>
    `檔案寫明平票時按 ${order.join('、')} 的次序決定；未用 --tie-break 要求的，不予採用`,
} satisfies Partial<Sentences<FormatProblems>>;

const writing = {
  'formats.write-counts': () => '此格式的票數須為整數，而此處有的不是',
  'formats.write-table-equals': ({ name }) => `${name} 會被讀作並列`,
  'formats.write-table-column': ({ name }) => `${name} 一列不會被讀作候選項`,
  'formats.write-table-scores': () => '表中的分數須為十進位數（且不止 0 和 1），或統一為文字等級',
  'formats.write-table-kinds': () => '一張表只能存放同一種選票',
  'formats.write-table-mark': ({ name }) => `表中的“${name}”不作候選項讀；請改用別的名稱`,
  'formats.write-blt-quotes': ({ name }) => `BLT 檔案無法寫出 ${name} 中的引號或換行`,
  'formats.write-blt-seats': () => 'BLT 檔案須寫明應選人數',
  'formats.write-blt-kinds': () => 'BLT 檔案只能存放排序選票',
  'formats.write-blt-parties': () => '這樣寫會分不清名稱與所屬黨派；請不寫黨派',
  'formats.write-abif-name': ({ name }) => `${name} 中既有方括號又有引號，ABIF 無法寫出`,
  'formats.write-abif-score': ({ score }) => `ABIF 的分數須為不小於 0 的整數，不能是 ${score}`,
  'formats.write-pb-costs': () => '.pb 檔案須寫明各項目費用與預算',
  'formats.write-pb-comma': ({ project }) => `項目編號不得含逗號：${project}`,
  'formats.write-pb-amount': ({ amount }) => `${amount} 無法寫成十進位數`,
  'formats.write-pb-voters': ({ voters }) => `.pb 檔案每人一行，${voters} 人過多`,
  'formats.write-pb-kinds': () => '.pb 檔案只能存放同一種選票：贊成、無並列的排序或數字分值',
  'formats.write-preflib-kinds': () => 'PrefLib 檔案只能存放同一種排序、贊成或等級選票，而此處的選票不是',
  'formats.write-preflib-grades': () => '.cat 檔案存放等級；請在選項 grades 中由低到高列出，至少三級',
  'formats.write-preflib-grade': ({ grade, known }) => `${grade} 不在所列等級（${known.join('、')}）之中`,
} satisfies Partial<Sentences<FormatProblems>>;

export const formats: Sentences<FormatProblems> = { ...reading, ...telling, ...writing };
