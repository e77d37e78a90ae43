// Made from zh-hans/going-on.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const goingOn: Words['goingOn'] = {
  help: {
    open: '按腳本開頭開一場現場協商：用真實的時鐘，腳本裡的過程不照搬',
    record: '新開的記錄，不能已有此檔案',
    do: '在記錄裡辦一件事：“誰 做什麼 ……”，寫法同腳本的一行；幾件一起寫，要麼都記，要麼都不記',
    act: '要辦的事，如“周敏 附註: 今晚到此為止”；可以寫幾件，寫 - 則從標準輸入讀',
    continue: '接著記：只寫新的事，以及新來的人員和單位',
    more: '要接著記的內容，寫法同腳本，不用寫開頭',
    erase: '依法刪除記錄裡某人的個人信息；計票結果保留',
    person: '編號、姓名或房號',
    ground: '依據：order 主管部門責令，unlawful 內容違法，request 本人要求（預設，保存期滿後）',
    partial: '有一件不予受理時，前面已受理的照記',
  },
  erased: (texts, seq) =>
    `已依第${seq}條刪除${texts}處文字：姓名、住址和所說的話。編號、數目、選擇和指紋保留，計票結果仍可核對。`,
  nobody: (person) => `記錄裡沒有 ${person}；請寫記錄裡的編號、姓名或房號`,
  ground: (written, known) => `沒有“${written}”這種依據；請寫 ${known.join('、')}`,
  recordWhere: '請用 --record 寫明記錄存到哪裡',
  exists: (file) => `${file} 已經有了，記錄不能覆蓋；請換一個檔案名稱，或者用 yishi do、yishi continue 接著記`,
  noZone:
    '這份規則沒有寫時區，時間一律按 UTC（比北京時間慢 8 小時）。要按北京時間，請把“規則”寫成 { 沿用: …, 改動: { zone: Asia/Shanghai } } 後重新開始。',
  opened: (file) => `已開始現場協商，記在 ${file}。腳本裡的過程沒有照搬，辦一件記一件：yishi do ${file} "……"`,
  act: '所寫',
  already: (many) => `其中${many}件已經記過，不再重複。`,
  differs: (act, seq) => `！第${act}條與記錄的第${seq}條寫得不一樣；已記的不改動，要改正請另辦一件更正`,
  nothing: '沒有新的內容。',
  nothingKept: '這一次什麼都沒有記；改好以後再辦，或者加 --partial 先記前面的。',
  partly: (many) => `前面的${many}件已經記下，後面的沒有記。`,
  done: (many, file) => `記下${many}件，存在 ${file}。`,
};
