// Everything that can be wrong, joined from the modules that find it: a code, and the numbers behind it. Types only.
// A module is enlisted by one line here and a file of sentences in each language.
import type { AmountProblems } from '../amounts.js';
import type { PeriodProblems } from '../calendar.js';
import type { CsvProblems } from '../csv.js';
import type { EngineProblems } from '../engine/problems.js';
import type { FormProblems } from '../form.js';
import type { FormatProblems } from '../formats/problems.js';
import type { ElectionProblems } from '../law/problems.js';
import type { MethodProblems } from '../methods/problems.js';
import type { AttachmentProblems } from '../problems/attachments.js';
import type { CalibrationProblems } from '../problems/calibration.js';
import type { CharterProblems } from '../problems/charters.js';
import type { ExperimentProblems } from '../problems/experiments.js';
import type { HttpProblems } from '../problems/http.js';
import type { NetworkProblems } from '../problems/networks.js';
import type { OutsideProblems } from '../problems/outside.js';
import type { PopulationProblems } from '../problems/population.js';
import type { RegretProblems } from '../problems/regrets.js';
import type { ScriptProblems } from '../problems/script.js';
import type { SimulationProblems } from '../problems/simulation.js';
import type { FileProblems, TallyProblems } from '../problems/tally.js';
import type { TheoryProblems } from '../problems/theory.js';
import type { WhatIfProblems } from '../problems/what-if.js';
import type { RollProblems } from '../rolls/problems.js';
import type { SheetProblems } from '../sheets/problems.js';
import type { SortitionProblems } from '../sortition/problems.js';

/** What can be wrong with what a language is asked for. */
export interface LanguageProblems {
  'language.unknown': { language: string; known: readonly string[] };
}

export interface AnyProblems
  extends AmountProblems,
    AttachmentProblems,
    CalibrationProblems,
    CharterProblems,
    PeriodProblems,
    CsvProblems,
    EngineProblems,
    ExperimentProblems,
    FileProblems,
    SheetProblems,
    FormProblems,
    FormatProblems,
    HttpProblems,
    LanguageProblems,
    ElectionProblems,
    MethodProblems,
    NetworkProblems,
    OutsideProblems,
    PopulationProblems,
    RegretProblems,
    RollProblems,
    ScriptProblems,
    SimulationProblems,
    SortitionProblems,
    TallyProblems,
    TheoryProblems,
    WhatIfProblems {}
