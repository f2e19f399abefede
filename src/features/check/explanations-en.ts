import type { Explanation } from '../../pages/findings/explanation.js'
import type { CheckFacts } from './codes.js'

/** Pages of merit explain for what merit check finds. */
export const checkExplanationsEn: Readonly<Record<keyof CheckFacts, Explanation>> = {
  'proof-missing': {
    about:
      'An indicator claims a level that needs evidence, but not a single document is entered. Its backed level falls to the lowest one. The command check ends with code 1. Enter the documents on rows of that indicator, or lower the claim.',
  },
  'requirement-missing': {
    about:
      'The claimed level needs a certain document of the rubric, but no row has that requirement. A document that is there but doubtful is told by a code of its own at its row. The backed level falls to one whose proof is complete. Add the row, or lower the claim.',
  },
  'document-unsigned': {
    about:
      'The status of the document is unsigned. An unsigned document proves nothing, so the backed level may fall. Have it signed, then change its status.',
    wrong: 'status\nunsigned',
    right: 'status\nhave',
  },
  'document-draft': {
    about:
      'The status of the document is draft. A draft proves nothing, so the backed level may fall. Finish the document and have it adopted, then change its status.',
    wrong: 'status\ndraft',
    right: 'status\nhave',
  },
  'document-requested': {
    about:
      'The document has been requested from another unit and has not arrived. Until then it proves nothing. Remind the unit before the due day, then change its status to have.',
    wrong: 'status\nrequested',
    right: 'status\nhave',
  },
  'document-absent': {
    about:
      'The column status says that the document does not exist: absent (tidak-ada), or tidak, belum, belum ada, tidak tersedia and a dash. Such a document proves nothing, and is among the requests to the unit that owns it. Do not empty the cell: a document with a title and a blank status counts as being at hand. When it has arrived, change its status to have.',
    wrong: 'status\nabsent',
    right: 'status\nhave',
  },
  'document-untitled': {
    about:
      'A row has a requirement, a file or a number, but neither title nor status. The program cannot know whether the document exists, so the row proves nothing. Enter its title or its status.',
  },
  'document-expired': {
    about:
      'On the day asked about the document has expired, by its valid_until or by its date and the period of the rubric. The last day still counts. An old edition is not told where another document for the same requirement is valid. Renew the document and enter the new one.',
  },
  'document-file-unstated': {
    about:
      "With --files every document at hand must name its file, but the file column of this row is blank. A document without a file does not count as proof. Enter its path from the worksheet's folder, or a web address.",
  },
  'document-file-missing': {
    about:
      "With --files evidence files are looked for from the worksheet's folder, and this one was not found. The document does not count as proof. Correct the path or put the file there. Web addresses are not fetched.",
  },
  'document-file-empty': {
    about:
      'The evidence file is there but has 0 bytes, mostly because a copy or a download broke off. The document does not count as proof. Copy the file again and open it once to make sure.',
  },
  'document-file-changed': {
    about:
      'The evidence file was compared with the lock file (bukti.lock.json, or the one that --lock names), and its content differs, or it could not be read to be compared. The document does not count as proof; in JSON results the reason is file-changed. Put the locked file back, or lock again with --force if the change is right.',
  },
  'document-file-unreadable': {
    about:
      'The evidence file is there but cannot be read, for example because of its permissions or a broken disk. A verifier may not be able to open it either. Check its permissions or copy the file again.',
  },
  'document-file-outside': {
    about:
      "The path leads out of the worksheet's folder, by itself or through a link. Such a file is not looked at and stays behind when the folder is handed in. Copy the file into the folder, then correct the path.",
    wrong: 'file\n../archive/sk.pdf',
    right: 'file\narchive/sk.pdf',
  },
  'document-expiring': {
    about:
      'The document is valid on the day asked about, but expires within the period given with --within. This is a warning: the document counts. Prepare its renewal before the next assessment.',
  },
  'document-late': {
    about:
      'The document is dated after the assessment year, such as a decree of 2025 in an assessment of 2024. This is a warning: the document counts if it is in effect on the day asked about. Check its date and the year.',
  },
  'document-not-in-effect': {
    about:
      'The document is dated after the day asked about, so it proves nothing yet. This is a warning, but the backed level may fall. Check its date, or the day given with --as-of.',
  },
  'document-undated': {
    about:
      'By the rubric this document proves for a period only, but it has no date. Nobody can tell whether it is still valid, so its requirement is not met. Enter its date or valid_until.',
  },
  'document-rejected': {
    about:
      'The verdict says that the verifier rejected this document. It does not count as proof. This is a warning. Replace the document, or explain in the response column.',
  },
  'file-shared': {
    about:
      'One file stands under more than one indicator. That is right if the document proves both, but often the path was copied from another row. This is a warning: the document counts. Look at both rows.',
  },
  'content-shared': {
    about:
      'Two files of different names hold exactly the same (the same SHA-256) and stand under different indicators. Mostly the wrong file was copied. This is a warning: the document counts. It is looked for with --files only.',
  },
  'number-shared': {
    about:
      'One document number stands beside two different titles. One of the numbers is wrong, or one document is titled in two ways. This is a warning: the document counts. Use one title, or correct the number.',
  },
  'requirement-elsewhere': {
    about:
      "The requirement on this row belongs to another indicator, so the document meets none of this one's. This is a warning, but the backed level may fall. Move the row to the right indicator, or correct the code.",
  },
  'prerequisite-unmet': {
    about:
      'The rubric says that level 3 and above of this indicator need another indicator at a certain level, which it has not reached. This is a warning: the score does not change. A verifier may question it, so reconsider both claims.',
  },
  'indicators-open': {
    about:
      'Some indicators of this agency in that year have no claimed level yet, so that there is nothing to check in them. This is found once for each agency and year, with the list of indicators. It is a warning: while a worksheet is being filled in, this is how it should be. With check --complete it is an error, and the command ends with exit code 1. Fill in the levels, or declare an indicator not applicable where the rubric allows it.',
  },
  'nothing-assessed': {
    about:
      'No indicator of this agency in that year has a level, neither from the agency nor from a verifier. A check that has looked at nothing is not passed: check, gate and evidence requests end with exit code 1. Mostly the worksheet is not filled in yet, or another file was read than the one that was meant. Fill in the column of levels, or see which file is read.',
  },
  'note-unanswered': {
    about:
      'The verifier left a note on this row, but the response is blank. This is a warning: the score does not change. Answer every note on its row before the worksheet is sent back.',
  },
  'number-personal': {
    about:
      'Free text on this row holds a NIP (18 digits) or a NIK (16 digits), also where spaces, dots, dashes or other marks part its digits. Worksheets are passed around, and personal numbers are not needed as evidence. This is a warning: the score does not change. Remove the number; reports with --public show its last three digits only.',
  },
}
