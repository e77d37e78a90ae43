// 六步工作法 of 龙泉驿: 找党员、建组织、优机制、强服务、植文化、赋场景. Founding article S3. It is a way to organise a courtyard and no
// procedure of consultation, so its six streams of work stand over the six steps as phases of their own: who says what happens while
// which stream is under way is ours, and changes nothing in the procedure. Not to be taken for 三段六步.
import { extend } from './extend.js';
import { longquanyi } from './longquanyi.js';

export const sixStepWork = extend(longquanyi, {
  id: 'six-step-work',
  title: { zh: '龙泉驿院落“六步工作法”议事规则（示范）', en: 'Longquanyi six steps of courtyard work (model)' },
  source: {
    zh: '示范规则：六步的名称和先后据公开报道；原为院落组织工作的方法，与协商六步的对应及各项期限为本项目拟定，非当地原文。',
    en: 'Model rules: the names and the order of the six are as published; they are a method of organising a courtyard, and how they stand over the steps of a consultation, and every period, is constructed.',
  },
  phases: [
    { id: 'members', title: { zh: '找党员', en: 'Find the Party members' }, steps: ['topics'] },
    { id: 'organisation', title: { zh: '建组织', en: 'Build the organisation' }, steps: ['deliberation'] },
    { id: 'mechanism', title: { zh: '优机制', en: 'Better the rules' }, steps: ['vote'] },
    { id: 'services', title: { zh: '强服务', en: 'Strengthen services' }, steps: ['conversion'] },
    { id: 'culture', title: { zh: '植文化', en: 'Plant culture' }, steps: ['implementation'] },
    { id: 'places', title: { zh: '赋场景', en: 'Give places life' }, steps: ['evaluation'] },
  ],
  vote: { bodies: { council: { noticeDays: 7, postingDays: 5 } } },
});
