// Made from zh-hans/tally-rule.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const tallyRule: Words['tally']['rule'] = {
  help: {
    rule: '表決規則，可用 yishi rules 查看；或自帶規則的檔案（.yaml 或 .json）',
    roll: '配合 --rule：名冊（CSV：person,name,unit,area）',
    ballots: '配合 --rule：選票（CSV：person,choice,channel,at）',
    scope: '配合 --rule：只由這一範圍的業主表決，如 3幢/2單元',
    precedence:
      '配合 --rule：同一人有幾張票時以哪一張為準，first-valid 為最先的有效票，last-valid 為最後的有效票；預設 refuse，不計票並指出所在行',
    invalid: '配合 --rule：無效票是否計入參與，依表決公告而定，participates 為計入，left-out 為不計入（預設）',
    parking: '配合 --rule：車位、車庫是否計入面積，counted 為計入，left-out 為不計入；預設從規則',
    attending: '配合 --rule：到會人數，或列有 person 一列的名單檔案；不寫則以交票的人為到會',
    mostNames: '配合 --rule 和 --seats，選票寫明所選的人的：每票至多選幾人（預設與名額相同），多選的為無效票',
    merge: '配合 --rule：名冊上證件號相同的幾個編號按一人計算；不寫則視為差錯',
    sameName: '配合 --rule：名冊沒有編號而又同名、別無可據以區分的，one 按一人計算，each 各為一人',
    call: '配合 --rule：第幾次表決，1 或 2；有的規則第二次表決要求較低',
    casting: '配合 --rule：票數相等而規則交由主持人決定時，主持人的決定票，for（贊成）或 against（反對）',
    followMajority: '配合 --rule：允許選票填寫“從眾”的依據，即議事規則的條款或者業主大會的決定',
    day: '配合 --rule：表決公告之日，如 2026-03-01；規則當日不在施行期內的予以警示',
  },
  title: '表決規則',
  noFiles: '按表決規則計票，須同時寫明 --roll 與 --ballots',
  unknownWord: (option, written, known) => `${option} 不能寫 ${written}；請填寫 ${known.join('、')} 之一`,
};
