// `yishi tally --rule` 的中文用语；计票过程由 `yishi/language` 说。
import type { Words } from '../words.js';

export const tallyRule: Words['tally']['rule'] = {
  help: {
    rule: '表决规则，可用 yishi rules 查看；或自带规则的文件（.yaml 或 .json）',
    roll: '配合 --rule：名册（CSV：person,name,unit,area）',
    ballots: '配合 --rule：选票（CSV：person,choice,channel,at）',
    scope: '配合 --rule：只由这一范围的业主表决，如 3幢/2单元',
    precedence:
      '配合 --rule：同一人有几张票时以哪一张为准，first-valid 为最先的有效票，last-valid 为最后的有效票；默认 refuse，不计票并指出所在行',
    invalid: '配合 --rule：无效票是否计入参与，依表决公告而定，participates 为计入，left-out 为不计入（默认）',
    parking: '配合 --rule：车位、车库是否计入面积，counted 为计入，left-out 为不计入；默认从规则',
    attending: '配合 --rule：到会人数，或列有 person 一列的名单文件；不写则以交票的人为到会',
    mostNames: '配合 --rule 和 --seats，选票写明所选的人的：每票至多选几人（默认与名额相同），多选的为无效票',
    merge: '配合 --rule：名册上证件号相同的几个编号按一人计算；不写则视为差错',
    sameName: '配合 --rule：名册没有编号而又同名、别无可据以区分的，one 按一人计算，each 各为一人',
    followMajority: '配合 --rule：允许选票填写“从众”的依据，即议事规则的条款或者业主大会的决定',
    day: '配合 --rule：表决公告之日，如 2026-03-01；规则当日不在施行期内的予以警示',
  },
  title: '表决规则',
  noFiles: '按表决规则计票，须同时写明 --roll 与 --ballots',
  unknownWord: (option, written, known) => `${option} 不能写 ${written}；请填写 ${known.join('、')} 之一`,
};
