import { rootOf } from './forms.ts';

/**
 * Words that can not both hold of one thing at one time; either side of a line may name several. Gathered by hand for news
 * English. Not in here: two sides of one deal (buy, sell), two groups (men, women), two points of one story (before, after).
 */
const PAIRS = `
rise climb increase jump soar surge gain grow rally | fall drop decrease decline plunge slump slide shrink tumble sink
raise lift hike increase | cut lower reduce slash
approve pass adopt endorse | reject veto block
accept | reject refuse decline
agree | refuse disagree
win beat | lose
victory | defeat
success successful | failure fail unsuccessful
open | close shut
start | end finish
expand widen | shrink narrow
strengthen | weaken
stronger | weaker
improve | worsen deteriorate
better | worse
accelerate quicken | slow
hot | cold
warm | cool
guilty | innocent
acquit clear | convict
legal lawful | illegal unlawful
safe | unsafe dangerous
support back favour | oppose
supporter | opponent
allow permit authorise | ban forbid prohibit bar outlaw
legalise | criminalise
confirm | deny
include | exclude
present | absent
alive | dead
healthy | sick ill
arrive | depart
join | leave
stay remain | leave quit
hire recruit | fire dismiss sack
appoint | dismiss sack
profit | loss
surplus | deficit
majority | minority
maximum | minimum
most | least
more | fewer less
above | below
early | late
earlier | later
north northern | south southern
east eastern | west western
true | false untrue
genuine authentic real | fake forged counterfeit bogus
right correct | wrong incorrect
full | empty
light | heavy
peaceful | violent
calm | turbulent
voluntary | compulsory mandatory forced
deliberate intentional | accidental
free | captive
free | jailed imprisoned
release free | detain imprison
publish | suppress withhold
reveal disclose | conceal hide
attack | defend
advance | retreat
enter invade | withdraw
deploy | withdraw
reinforce | reduce
build erect | demolish dismantle
save rescue | destroy
keep retain preserve | scrap abolish abandon
introduce | abolish scrap
impose | lift
tighten | loosen ease relax
extend prolong | shorten
continue | stop halt cease
resume | suspend halt
praise welcome hail | criticise condemn denounce
love | hate
friend ally | enemy foe
unanimous | divided split
unite | divide
same | different
identical | different
equal | unequal
visible | invisible
possible | impossible
likely | unlikely
certain | uncertain
necessary needed | unnecessary
known | unknown
famous | obscure
popular | unpopular
rich wealthy | poor
cheap | expensive costly
clean | dirty
wet | dry
dark | light
day | night
morning | evening
conscious awake | unconscious
sober | drunk
armed | unarmed
insured | uninsured
licensed | unlicensed
registered | unregistered
married | unmarried single divorced
employed | unemployed jobless
paid | unpaid
broken damaged | intact undamaged unscathed
injured hurt wounded | unhurt unharmed uninjured
vacant empty | occupied
operational | idle
online | offline
permanent | temporary
major | minor
large big huge | small tiny
long | short
high | low
higher | lower
tall | short
wide | narrow
deep | shallow
near close | far distant
solo alone | together
overestimate | underestimate
overstate | understate
optimistic upbeat | pessimistic gloomy
confident | doubtful
satisfied pleased | dissatisfied unhappy
happy | sad unhappy
honest | dishonest
loyal | disloyal
legitimate | illegitimate
democratic | undemocratic
constitutional | unconstitutional
sufficient enough adequate | insufficient inadequate
complete | incomplete
effective | ineffective
direct | indirect
fair | unfair
ready | unready
able | unable
willing eager | unwilling reluctant
transparent | opaque secret
secret | public
anonymous | named
optional | mandatory compulsory obligatory
positive | negative
upgrade | downgrade
promote | demote relegate
upheld uphold | overturn overturned quash
affirm | overturn
ratify | reject
honour | break breach
comply obey | defy disobey
mild | severe
fresh | stale
`;

let pairs: Map<string, Set<string>> | undefined;

function pairsOnce(): Map<string, Set<string>> {
  if (pairs !== undefined) return pairs;
  pairs = new Map();
  const put = (x: string, y: string): void => {
    const known = pairs?.get(x);
    if (known) known.add(y);
    else pairs?.set(x, new Set([y]));
  };
  for (const line of PAIRS.trim().split('\n')) {
    const [left = [], right = []] = line.split(' | ').map((side) => side.split(' ').map(rootOf));
    for (const x of left)
      for (const y of right) {
        if (x === y) continue;
        put(x, y);
        put(y, x);
      }
  }
  return pairs;
}

/** The roots that are opposite to this root; undefined where none are known. */
export const oppositesOf = (root: string): ReadonlySet<string> | undefined => pairsOnce().get(root);
