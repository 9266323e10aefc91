/**
 * Acts that commit to something, and the words for what follows from them: who accepts an invitation is to visit.
 * One family a line: `words for what follows : acts that commit to it`. An act is one to three words that stand in this order within one clause,
 * whatever stands between ("accepted, after some delay, the invitation"); words are compared by stem, so one form stands for all.
 * Gathered by hand from what news English takes for granted. An offer alone is not in here: to invite is not to be coming.
 */
const FAMILIES = `
visit travel trip tour journey go fly come arrive stopover : accept invitation, take invitation, accept invite, book flight, book trip, pack bags, board plane, confirm visit, announce visit, announce trip, arrange visit, schedule visit, date visit, agree visit, prepare visit, finalise visit, itinerary include
attend appear participate show turn represent : accept invitation, confirm attendance, confirm participation, register conference, book seat, reserve seat, summon court, subpoena, agree attend, accredit
host receive welcome entertain : send invitation, extend invitation, issue invitation, invite, agree host, win right host, award games, choose host
meet meeting talks summit see sit : agree meeting, arrange meeting, schedule meeting, agree talks, accept talks, set date talks, convene summit, announce summit, confirm meeting, fix meeting
speak address speech lecture talk : accept invitation speak, book speaker, agree address, agree speak, invite speaker, schedule speech
buy purchase acquire take acquisition takeover : bid, agree buy, sign purchase, agree takeover, accept offer, table bid, launch takeover, make offer, win auction, place order, order, exchange contracts, pay deposit
sell sale dispose divest offload : accept bid, accept offer, agree sale, put market, list sale, find buyer, sign sale, accept takeover, hire bank sale, instruct agent, put hammer
merge merger combine unite tie-up : agree merger, sign merger, approve merger, announce merger, vote merge
deliver supply ship send delivery : order, sign supply, sign contract, place order, award contract, pay deposit, agree supply, accept order, take order
build construct erect construction : award contract, approve plans, grant permission, break ground, lay stone, sign contract, hire architect, order construction, commission, allocate funds, buy site
open reopen launch inaugurate opening : set date opening, cut ribbon, announce opening, lift closure, order reopening, hire staff, grant licence, schedule opening
close shut closure shutdown : announce closure, order closure, issue closure, serve notice, withdraw licence, agree closure, lay off workforce
launch release publish unveil issue : announce release, set date launch, schedule release, announce launch, book launch, send printer, press release
publish print appear : sign book, accept manuscript, sell rights, send printer, acquire rights, approve publication
broadcast air screen show televise : commission series, buy rights, acquire rights, schedule programme, order series, order season, renew series
film shoot direct produce star play : cast, sign role, accept role, accept part, greenlight, attach director, hire director, land role, choose role, pick role
perform play sing concert gig : book tour, announce tour, sign headline, announce concert, book venue, accept slot, sell tickets
join move transfer sign : sign, sign contract, agree terms, pass medical, complete transfer, agree deal, accept terms, accept offer, agree fee, trigger clause
play start line-up squad : name squad, call up, pick team, include squad, name team, select
coach manage lead train : appoint coach, agree terms, sign contract, name manager, accept job, hire coach, accept post
stay remain continue keep : sign extension, extend contract, renew contract, sign deal, win re-election, reject offer, turn down, withdraw resignation, pledge stay
leave quit depart go exit : hand notice, hand resignation, give notice, submit resignation, tender resignation, announce departure, agree leave, announce exit, accept job elsewhere, sign rival
resign quit step stand leave resignation : tender resignation, offer resignation, submit resignation, hand resignation, announce resignation, accept resignation, write resignation, sign resignation
retire retirement end stop : announce retirement, set date retirement, play last, farewell tour, hang up boots, decide retire
run stand candidate candidacy campaign seek contest re-election : announce candidacy, file papers, declare candidacy, launch campaign, accept nomination, register candidate, file candidacy, submit nomination, throw hat, name ballot, form committee
serve take office post job : accept nomination, accept appointment, accept post, accept job, appoint, nominate, swear in, take oath, confirm nominee, accept role, elect
nominate appoint name choose pick : announce nominee, announce appointment, choose successor, sign decree, pick candidate
sack fire dismiss remove oust replace : sign decree, hand notice, announce dismissal, vote remove, vote no confidence, seek replacement, relieve duties
replace succeed succession : name successor, appoint successor, anoint heir, choose successor, groom successor
vote poll election ballot referendum : call election, call referendum, dissolve parliament, set date election, announce election, trigger election, schedule vote, table motion, call vote, schedule referendum, sign decree election
postpone delay defer : agree delay, announce delay, put back, push back, sign extension
cancel scrap axe drop : announce cancellation, refund tickets, withdraw funding, pull plug, agree scrap
pass adopt enact approve : table bill, introduce bill, agree bill, back bill, whip vote, sign bill, initial text
sign signature ratify : initial agreement, agree text, agree sign, invite signing, set date signing, initial treaty, conclude talks
veto block reject oppose : threaten veto, announce veto, promise veto, pledge block, table motion against
ban prohibit outlaw bar : sign ban, sign decree, approve ban, announce ban, order ban, vote ban, agree ban
lift ease relax end remove : agree lift, sign order lift, announce easing, approve lifting, vote lift
raise increase hike lift : announce increase, approve increase, sign decree raise, agree increase, vote raise, table increase, announce rise
cut reduce lower slash reduction : announce cuts, approve cuts, agree cut, vote cut, sign cut, order cut, announce reduction
tax levy duty charge : announce tax, approve levy, introduce bill tax, sign levy, agree tax
pay compensate refund reimburse payment : agree pay, accept liability, settle, order pay, sign settlement, agree settlement, approve compensation, accept invoice, sign cheque, award damages
lend loan finance fund bail : approve loan, sign loan, agree bailout, approve funding, pledge aid, commit funds, agree rescue, approve bailout, grant credit
borrow repay debt : sign loan, issue bond, agree loan, accept bailout, agree terms loan, request bailout, apply loan
invest investment spend : sign memorandum, pledge investment, approve budget, commit, announce investment, earmark, set aside
donate give contribute : pledge, sign cheque, announce donation, promise gift, bequeath, launch fund
hire recruit employ : advertise posts, sign contract, offer job, announce jobs, accept applicant
redundant dismiss axe layoffs job-cuts : announce redundancies, open consultation, hand notices, announce layoffs, issue notices
strike walkout stoppage down : call strike, vote strike, ballot strike, announce strike, serve notice strike, set date strike, back strike
march demonstrate rally protest : call rally, call demonstration, announce march, call protest, grant permit, apply permit
sue litigate court lawsuit : file suit, file lawsuit, lodge complaint, serve writ, hire lawyers, instruct lawyers, announce lawsuit, lodge claim
appeal challenge contest : lodge appeal, file appeal, announce appeal, give notice appeal, instruct appeal
charge prosecute indict trial : authorise charges, file charges, lay charges, issue indictment, sign indictment, summon, refer prosecutors
try trial hearing : set date trial, commit trial, indict, charge, send trial, schedule hearing
testify evidence appear witness : agree testify, agree evidence, accept subpoena, subpoena, summon, call witness, name witness list, swear witness
plead confess admit : agree plea, sign plea, accept plea, strike plea, sign confession
extradite surrender hand deport : sign extradition, approve extradition, order extradition, sign order deport, grant extradition, agree extradite, issue deportation
jail imprison prison serve : sentence, refuse bail, remand, reject appeal, order surrender, convict
release free let : sign pardon, grant bail, grant parole, agree release, agree swap, order release, approve parole, announce amnesty, agree exchange
pardon amnesty clemency : sign pardon, agree pardon, announce amnesty, draft pardon, promise pardon
execute hang death : sign warrant, reject clemency, set date execution, reject appeal, order execution
arrest detain seize : issue warrant, sign warrant, order arrest, issue notice
investigate inquiry probe examine : open inquiry, order inquiry, launch probe, open investigation, appoint investigator, launch investigation, set up commission
search raid : obtain warrant, sign warrant, order search
invade attack strike offensive assault : order attack, mobilise, mass troops, order strike, call reservists, declare war, sign order attack
deploy send troops soldiers dispatch : order deployment, approve deployment, sign deployment, agree troops, vote deploy, authorise deployment, pledge troops
withdraw pull leave withdrawal pullout : order withdrawal, agree withdrawal, announce withdrawal, sign pullout, set date withdrawal, agree leave, announce pullout
ceasefire truce fire fighting : sign ceasefire, agree ceasefire, agree truce, announce truce, declare ceasefire, accept truce, initial ceasefire
negotiate talks dialogue negotiations : agree talks, accept talks, send delegation, appoint negotiator, name negotiator, accept mediation, agree table, send envoy, invite talks
surrender disarm weapons lay arms : sign surrender, agree disarm, accept terms, agree hand weapons, raise flag white
recognise recognition : sign recognition, agree recognise, announce recognition, vote recognise
accede member membership join : apply membership, sign accession, ratify accession, accept invitation join, submit application, vote join, approve membership
secede independence leave split : declare independence, call referendum independence, vote leave, trigger article, sign independence
sanction embargo penalise : sign sanctions, approve sanctions, agree sanctions, announce sanctions, agree embargo, vote sanctions
expel deport ambassador throw : sign expulsion, order expulsion, declare non grata, announce expulsion, hand note
recall ambassador envoy : summon home, order home, announce recall, order recall
evacuate evacuation leave rescue : order evacuation, charter plane, issue evacuation, announce evacuation, send buses
quarantine isolate lockdown : order lockdown, announce lockdown, issue order stay, declare emergency, impose curfew
vaccinate vaccine jab immunise : order vaccine, book jab, approve rollout, accept vaccine, announce rollout
operate surgery operation : sign consent, schedule surgery, book operation, admit hospital, consent surgery
treat admit hospital : refer hospital, book bed, admit, call ambulance
marry wedding wed bride : propose, engage, announce engagement, book church, set date wedding, accept proposal, send invitations wedding, apply licence marriage, announce wedding
divorce separate split : file divorce, sign papers divorce, announce separation, hire lawyers divorce
adopt child : sign adoption, apply adoption, approve adoption
study enrol attend university : accept place, apply university, win scholarship, accept scholarship, register course
graduate degree : pass exams, submit thesis, award degree
move relocate relocation headquarters : sign lease, buy house, announce relocation, choose site, give notice landlord, agree relocate
rent lease let occupy : sign lease, pay deposit, agree rent, accept tenant
produce make manufacture production : order line, tool up, sign contract production, start production, sign licence, win contract, take orders
test trial launch missile : order test, schedule test, close airspace, announce test, issue warning mariners, approve trial
drill mine extract exploration : grant licence, sign concession, award concession, approve drilling, sign exploration, issue permit
demolish tear raze pull : sign demolition, order demolition, grant permission demolish, serve notice demolition, hire wreckers
restore repair rebuild renovate : award contract, order repair, approve restoration, commission repair, allocate funds
return hand restitute give : agree return, sign restitution, order return, sign handover, approve restitution, promise return, agree hand
exhibit show display exhibition : lend, agree loan, sign loan, book gallery, announce exhibition
auction hammer sell : consign, list auction, catalogue, deliver auction
fly flights route service : schedule flights, sell tickets, announce route, grant slots, open booking, order aircraft
sail cruise voyage : book passage, sell berths, schedule sailing, hoist anchor
climb ascent expedition : obtain permit climb, hire sherpas, book expedition
race compete enter : register race, enter name, pay fee entry, qualify, accept wildcard, enter
fight bout rematch : sign fight, sign bout, agree bout, announce fight, book arena, sign rematch
bid host candidate : submit bid, file bid, announce bid, table bid, lodge bid
privatise sell state : sign privatisation, approve privatisation, table privatisation, hire bank privatisation
nationalise takeover state : sign nationalisation, approve nationalisation, order nationalisation, vote nationalise
list flotation float debut : file prospectus, hire bank flotation, set price shares, announce flotation, apply listing, file listing
devalue currency peg : sign devaluation, approve devaluation, announce devaluation, order devaluation
default bankrupt insolvency : file bankruptcy, miss payment, call administrators, file insolvency, apply protection
recall withdraw product : order recall, announce recall, issue recall, pull shelves
apologise apology sorry : draft apology, promise apology, offer apology, agree apologise
censor cut ban : order cuts, demand cuts, refuse certificate
cooperate help assist : offer help, promise help, sign cooperation, agree help, pledge support, agree assist
support back endorse vote : endorse, pledge support, announce endorsement, promise vote, whip vote
oppose vote against : declare opposition, announce opposition, pledge vote against
coalition govern cabinet : sign coalition, agree coalition, accept ministry, accept coalition, shake coalition
recruit conscript draft call : sign mobilisation, announce mobilisation, issue call, order mobilisation
arm weapons missiles tanks : approve sale arms, pledge weapons, agree weapons, sign arms, approve shipment, agree tanks
enrich nuclear uranium : order centrifuges, install centrifuges, restart reactor, approve enrichment
inspect inspectors access : admit inspectors, agree inspection, grant access, accept inspectors, sign protocol
border cross crossing : open border, issue visa, grant visa, stamp passport, lift visa
asylum refuge shelter : grant asylum, accept refugees, agree take, sign resettlement, apply asylum
immigrate settle emigrate : grant citizenship, apply citizenship, accept citizenship, obtain passport
`;

interface Act {
  /** The words of the act, in order. */
  readonly words: readonly string[];
}
interface ActFamily {
  /** Words that name what follows. */
  readonly follows: readonly string[];
  /** Acts that commit to it. */
  readonly acts: readonly Act[];
}

/** The families, parsed; call once and keep the result. */
export function actFamilies(): ActFamily[] {
  return FAMILIES.trim()
    .split('\n')
    .map((line) => {
      const [follows = '', acts = ''] = line.split(' : ');
      return {
        follows: follows.split(' '),
        acts: acts.split(', ').map((act) => ({ words: act.trim().split(' ') })),
      };
    });
}
