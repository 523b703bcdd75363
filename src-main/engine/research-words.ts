/** Refusals about studies in words. */
export const RESEARCH_WORDS: Record<string, string> = {
  'research.not-a-member': 'Refused: only members publish studies and repeat them. Nothing was published.',
  'research.no-space': 'Refused: the hub has certified no such space. Nothing was published; choose another space.',
  'research.closed': 'Refused: this space is closed, for good. Nothing was published; choose another space.',
  'research.not-scientific': 'Refused: studies stand in scientific spaces. Nothing was published; choose one.',
  'research.not-listed':
    'Refused: only those publish in this space whom its rules list. Nothing was published; ask whoever keeps it.',
  'research.tier': 'Refused: this space asks for more standing than you have. Nothing was published.',
  'research.too-many': 'Refused: the hub keeps 50 studies of one member. Nothing was published; revise one of yours.',
  'research.twice': 'Refused: a file or a study is named twice. Nothing was published; name it once.',
  'research.data-closed':
    'Refused: under this licence nobody may work on the data. Nothing was published; choose an open licence.',
  'research.cites-unknown': 'Refused: a study that it cites is not known to the hub. Nothing was published.',
  'research.cites-itself': 'Refused: a study does not cite itself. Nothing was published; leave that one out.',
  'research.extends-unknown': 'Refused: the study that it extends is not known to the hub. Nothing was published.',
  'research.was-unknown':
    'Refused: a file is said to replace one that the version before does not have. Nothing was published.',
  'research.unknown': 'Refused: the hub knows no such study, version or replication. Nothing was published.',
  'research.not-author': 'Refused: only whoever published the study does this. Nothing was published.',
  'research.outdated':
    'Refused: there is a newer version of this study already. Nothing was published; look at it and try again.',
  'research.many-versions': 'Refused: the hub keeps 100 versions of a study. Nothing was published.',
  'research.replicated':
    'Refused: you have repeated this version already, and it stays as you said. Nothing was published.',
  'research.other-data': 'Refused: it was done on data that this version does not have. Nothing was published.',
  'research.no-data':
    'Refused: say which of the study’s data it was done on, or add data of your own. Nothing was published.',
  'research.answered': 'Refused: you have answered this replication already, and an answer stays.',
}
