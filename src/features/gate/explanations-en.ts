import type { Explanation } from '../../pages/findings/explanation.js'
import type { GateFacts } from './codes.js'

/** The pages of merit explain about merit gate. */
export const gateExplanationsEn: Readonly<Record<keyof GateFacts, Explanation>> = {
  'gate-nothing-asked': {
    about:
      'A gate checks only what it is asked to, by options or by the key gate in merit.yaml. A gate that is asked for nothing would always be open without having looked, so it is refused. Name at least one check.',
    wrong: 'merit gate worksheet.csv',
    right: 'merit gate worksheet.csv --min-category baik --complete',
  },
  'category-unknown': {
    about:
      'The category of --min-category is named by its id, its name or its number in the rubric that is used. What was written is none of these. Nothing was checked.',
    wrong: 'merit gate worksheet.csv --min-category fine',
    right: 'merit gate worksheet.csv --min-category baik',
  },
  'waiver-check-unknown': {
    about:
      'A waiver in merit.yaml names a check that there never is, so it would never count. The name is the one in the report of the gate; that of a floor ends with its aspect, such as min-aspect-3. Nothing was checked.',
    wrong: 'gate: {waivers: [{check: min-aspct-3, reason: ..., approver: ..., until: 2026-12-31}]}',
    right:
      'gate: {waivers: [{check: min-aspect-3, reason: ..., approver: ..., until: 2026-12-31}]}',
  },
  'baseline-differs': {
    about:
      'The result of --baseline was scored with another rubric, another version, or a rubric whose content has changed since. Points of different rubrics cannot be compared and are never rescaled in silence. Nothing was checked, and the baseline is left as it is. Make a new one with the rubric that is used now.',
    wrong: 'merit gate worksheet.csv --rubric kasn-2019 --baseline result-2018.json --no-regress',
    right: 'merit gate worksheet.csv --rubric kasn-2019 --baseline result-2019.json --no-regress',
  },
  'gate-category': {
    about:
      'The total that is looked at is below the lower bound of the category asked for. Which total it is (claimed, backed or verified) is chosen with --total. The command ends with code 1. The category is the one by the rubric of this program, not an official decision.',
  },
  'gate-points': {
    about:
      'The total that is looked at is below the points of --min-points. Indicators that are open count 0. The command ends with code 1. The indicators that leave most points are named first.',
  },
  'gate-aspect': {
    about:
      'An aspect is below its floor of --min-aspect. A floor is written as points, such as 3=72, or as a share of the maximum of the aspect, such as 3=60%. The command ends with code 1. The indicators named are those of the aspect that still leave points.',
  },
  'gate-incomplete': {
    about:
      'Some indicators are open, and completeness was asked for. For the verified total it is their verified levels that count. The command ends with code 1.',
  },
  'gate-excluded': {
    about:
      'More indicators are declared not applicable than --max-excluded allows. Such indicators leave the score, so it can rise without any work; the message says what it would be if all were refused. A question that gives way to its counterpart does not count. The command ends with code 1.',
    wrong: 'merit gate worksheet.csv --rubric panrb-2026 --min-category tinggi',
    right: 'merit gate worksheet.csv --rubric panrb-2026 --min-category tinggi --max-excluded 1',
  },
  'gate-expired': {
    about:
      'A document that stands as evidence is past its last day on the day asked about. An old edition that a valid document has replaced, and a rejected document, are not named. The command ends with code 1.',
  },
  'gate-expiring': {
    about:
      'A document is still valid, but expires within the period of --within. So it can be renewed before the backed total falls. The command ends with code 1.',
  },
  'gate-lock-missing': {
    about:
      'With --locked (locked: true in merit.yaml) evidence files must be as they were locked, but there is no lock file beside the worksheet or in the working folder. A check that cannot be made is taken as missed. The command ends with code 1.',
  },
  'gate-lock-differs': {
    about:
      'With --locked all evidence files must be as they were locked. Some have changed, are missing, new, moved, or no longer named in the worksheet. The command ends with code 1. merit evidence verify shows each difference with its place.',
  },
  'gate-regressed': {
    about:
      'The total that is looked at is below the same total of the baseline by more than --tolerance. It is measured against the same year, or the latest year before it where there is none. The command ends with code 1. The program itself never lowers a baseline.',
  },
  'gate-unmeasured': {
    about:
      'The baseline does not hold this agency, so a fall could not be noticed. A check that cannot be made is taken as missed. The command ends with code 1. With --ratchet new agencies are added to the baseline.',
  },
  'gate-unverified': {
    about:
      'The verified total was asked for, but no row has a verified level yet. There is no such total, and the check is taken as missed. The command ends with code 1.',
  },
  'gate-waived': {
    about:
      'The check is not met, but merit.yaml holds a waiver that runs on the day asked about; its last day counts. Reason, approver and last day are always shown. The check does not fail the gate.',
  },
  'waiver-expired': {
    about:
      'The last day of a waiver in merit.yaml is past on the day asked about, so its check counts again. This finding alone does not fail the gate. Meet the check, or ask for a new approval with a new last day.',
  },
  'waiver-unneeded': {
    about:
      'The check that is waived in merit.yaml is met after all. A waiver that is left there would cover the next fall. Remove it from merit.yaml.',
  },
  'waiver-unused': {
    about:
      'A waiver in merit.yaml names a check that was not asked for, or an agency that is not in the worksheets of this run. It has no effect. Look at the spelling, or remove it if it is no longer needed.',
  },
}
