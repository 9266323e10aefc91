/**
 * States that end each other: one line a question ("is the person alive?"), the possible answers set apart by `|`.
 * An answer is a list of phrases; a phrase is words in order, `a|b` written `a/b`, `*` up to three words, `word?` may be missing, `N` stands for "not", "n't" or "never".
 */
const QUESTIONS = `
alive/survived/survives/living, still alive, in good health, pulled out alive | dead/died/killed/dies/perished, was found dead, lost his/her/their life/lives, did N survive, passed away
convicted, found guilty, was convicted, verdict of guilty | acquitted/exonerated, found N guilty, cleared of, N guilty, walked free, charges were? dropped/dismissed
open/reopened/reopens, opened its/their/the doors/gates, back in service, carrying traffic/passengers, open to traffic | closed/shut, remain closed/shut, stayed closed/shut, out of service, closed to traffic, sealed off, boarded up
resigned/quits/resigns, stepped/steps down, stood down, has quit, handed/submitted/tendered his/her resignation, left office | remains/stays/stay/remain in office/post/charge, stay on, staying on, still minister/president/chairman/chief/director/coach, keeps/kept his/her post/job, N resigned, N resign, N stepped down
signed, has signed, put his/her/its name/signature to, initialled | unsigned, N signed, N been signed, without signing, refused/refuses to sign, left unsigned, broke off, collapsed without
married/wed, got married, husband/wife of | unmarried/single/bachelor, never married, N married, divorced/widowed
pregnant, expecting a child, expecting her | N pregnant, no pregnancy
arrested/detained, in custody, behind bars, under arrest, taken into custody, in jail/prison, remains in prison/custody | at large, still free, on the run, on bail, at liberty, N arrested, N been arrested, been released/freed, was released/freed, set free
released/freed/liberated, set free, walked free, let go | still held/hostage/captive, remain/remains/remained captive/hostage/held, in captivity, N released, N been released/freed, still being held
passed/approved/adopted, voted through, gone through, became law, signed into law | rejected/defeated/vetoed, voted down, thrown out, threw out, failed to pass, turned down
in force, took effect, takes effect, came into force, in effect | suspended/repealed/lapsed/expired, N in force, never took effect, struck down, put on hold
elected/re-elected, won the election/seat/vote/race, was elected | lost the election/seat/vote/race, was defeated, lost his/her seat, N elected, failed to win
extinguished, put out, under control, burned itself out | still burning, out of control, still raging, raging, N under control
found, was found, turned up, been recovered/found | missing, still missing, N been found, no trace, never found, nowhere to be found
solvent, met its/all debts, has enough/ample cash, pays its bills | bankrupt/insolvent, gone bust, went bust, in administration, filed for bankruptcy, run out of money
intact/undamaged/unscathed/unharmed, in one piece | destroyed/ruined/wrecked, burned/burnt down, burned to the ground, razed, in ruins, collapsed
conscious/awake, regained consciousness, came round, woke up | unconscious, in a coma, N regained consciousness, comatose
cancelled/canceled/scrapped, called off, was abandoned | went ahead, goes ahead, took place, is going ahead, as planned, as scheduled, was held, will go ahead
sold, changed hands, been sold, has sold | unsold, N sold, N been sold, withdrew/withdrawn from sale, N for sale, failed to sell
fired/sacked/dismissed/ousted, been fired/sacked, relieved of | promoted, N fired, N been fired/sacked, keeps/kept his/her/their job/post, still employed
extradited, handed over to, was surrendered to | N extradited, refused to extradite, extradition refused/blocked, remains in
repaired/restored/fixed, back in operation, back to normal, working again | out of action/order, still broken, out of operation, without power/water/electricity, N repaired/restored
vaccinated/immunised | unvaccinated, N vaccinated, N been vaccinated
evacuated, have left, moved to safety | N evacuated, refused to leave, stayed put, still in their homes, N been evacuated
completed/finished, was completed | unfinished/incomplete, N completed/finished, half built, under construction
recovered, made a full recovery, discharged, sent home, left hospital | critical, in intensive care, fighting for life, on a ventilator, still in hospital
injured/wounded/hurt, was injured, suffered injuries | unhurt/unharmed/uninjured, no injuries, N hurt, N injured, escaped unhurt
grounded, N allowed to fly, out of the air | in the air, back in the air, flying again, cleared to fly
independent, part of N | part of, annexed/absorbed
sober, no alcohol, breath test was negative | drunk/intoxicated, over the limit, under the influence
paid, has paid, been paid, settled | unpaid, N paid, N been paid, outstanding, still owed, yet to pay
standing, still stands, is standing | demolished/razed, pulled down, torn down, knocked down
lifted, was lifted, been lifted, scrapped | remains in place/force, N lifted, N been lifted, still in place, kept in place
captured/seized/taken, fell to, under the control of, in the hands of | still held/hold, N fallen, holding out, remains in government/rebel/ukrainian/russian hands, repelled/retaken
emptied/vacant, stands empty, nobody lives, was empty, deserted | occupied, full of, on board, is home to, crowded/packed
`;

interface OutcomeQuestion {
  readonly answers: readonly (readonly string[])[];
}

/** The questions with the phrases of each answer; call once and keep the result. */
export function outcomeQuestions(): OutcomeQuestion[] {
  return QUESTIONS.trim()
    .split('\n')
    .map((line) => ({
      answers: line.split(' | ').map((side) => side.split(', ').map((phrase) => phrase.trim().replaceAll('/', '|'))),
    }));
}
