const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const setOfNames = (names: string): ReadonlySet<string> => new Set(names.split('|'));

/** Titles that stand, capitalised, before a person's name and are no part of it. */
export const TITLE_WORDS = setOf(
  'mr mr. mrs mrs. ms ms. miss mx dr dr. sir dame lord lady prof prof. professor president vice prime deputy premier chancellor king queen prince princess pope archbishop bishop cardinal rev rev. reverend father sister imam sheikh ayatollah rabbi general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. admiral adm adm. marshal commander cmdr cmdr. corporal cpl. private pvt. senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor minister secretary foreign defence defense finance interior home attorney-general ambassador judge justice chief sheriff inspector superintendent detective constable officer director chairman chairwoman spokesman spokeswoman spokesperson leader speaker envoy emperor chairperson coach crown acting former chair ceo cfo attorney prosecutor press executive secretary-general director-general attorney-general vice-president vice-chancellor',
);

/** Titles that also stand inside a run, after what the person heads: "Tesla CEO Elon Musk", "Kyiv Mayor Vitali Klitschko". */
export const OFFICE_WORDS = setOf(
  'president vice prime deputy premier chancellor senator sen. gov. rep. governor mayor minister secretary foreign defence defense finance interior chief director chairman chairwoman chair ceo cfo spokesman spokeswoman spokesperson leader envoy speaker executive ambassador gen. attorney prosecutor coach press secretary-general director-general attorney-general vice-president',
);

/** What a secretary or chief is "of": "Secretary of State Antony Blinken". */
export const OFFICE_MATTERS = setOf(
  'state defense defence treasury energy health education labor commerce interior justice foreign affairs homeland security staff transportation agriculture war police cabinet parliament human services the of and',
);

/** Capitalised words of offices that only count as a title with another after them ("Foreign Minister", not "Foreign Office"). */
export const TITLE_OPENERS = setOf(
  'vice prime deputy foreign defence defense finance interior home chief crown acting former general private major justice attorney press',
);

/** Lower-case words for people's roles: a capitalised run after one is a person. */
export const ROLE_WORDS = setOf(
  'spokesman spokeswoman spokesperson president minister leader chief director chairman chairwoman chairperson secretary mayor governor senator judge prosecutor lawyer attorney officer commander general colonel captain sergeant envoy ambassador diplomat official adviser advisor aide analyst economist professor historian scientist researcher expert activist campaigner journalist reporter author writer singer actor actress director coach manager player striker goalkeeper captain resident witness teacher doctor nurse pastor priest bishop founder owner executive ceo boss head dictator king queen prince princess pope editor correspondent politician lawmaker mp husband wife son daughter brother sister father mother neighbour neighbor cousin friend suspect gunman victim driver pilot named called superintendent inspector detective sheriff premier chancellor deputy negotiator candidate rival',
);

/** Words that a name of an organisation ends, begins or is built with. */
export const ORGANISATION_WORDS = setOf(
  'agency ministry department office bureau committee commission council court parliament assembly senate congress house party union association federation guild league organization organisation institute institution university college school academy hospital clinic bank fund trust foundation society company corporation corp corp. inc inc. ltd ltd. llc plc group international state holdings industries motors airlines airways energy petroleum electric electronics technologies systems media news times post herald tribune guardian journal gazette telegraph radio television broadcasting network press army navy force forces guard guards police service services authority administration government cabinet board centre center alliance coalition front movement brigade brigades nations team club fc united city rovers church embassy consulate treasury exchange laboratory observatory museum orchestra partners capital securities insurance railway railways pharma pharmaceuticals foods stores rights',
);

/** Heads of names that are neither people, places nor organisations. */
export const THING_WORDS = setOf(
  'cup championship championships olympics games day war act law treaty agreement accord accords prize award awards bill amendment constitution convention protocol summit festival season series week month hurricane typhoon storm cyclone operation project plan deal covid covid-19 christmas easter ramadan bible koran internet',
);

/** Heads and openers of geographical names. */
export const GEOGRAPHY_WORDS = setOf(
  'river lake sea ocean bay gulf strait straits island islands peninsula mountain mountains mount valley desert beach coast street road avenue square bridge park airport port harbour harbor province state county district region city town village north south east west northern southern eastern western central canal cape fort strip heights st st. saint san santa los las el new river',
);

/** Government bodies: with a country's name before them, they speak for the country. */
export const GOVERNMENT_WORDS = setOf(
  'ministry government office department army military navy forces embassy parliament presidency cabinet administration treasury',
);

/** Small words that a name may run on over: "Ministry of the Interior", "Ursula von der Leyen". */
export const LINKS = setOf('of for de del della der den van von bin al el da di do dos la le du ibn abu y ul-haq');

/** Capitalised at a sentence's start, these are mere nouns, adverbs and participles of the news. */
export const COMMON_OPENERS = setOf(
  'officials official police authorities residents witnesses people protesters demonstrators rescuers firefighters doctors scientists researchers analysts experts critics supporters opponents campaigners lawmakers ministers prosecutors lawyers investigators detectives soldiers troops rebels militants workers students teachers parents children women men families voters leaders government ministers parliament opposition sources reports report figures data shares prices sales exports imports inflation unemployment oil gas gold stocks markets investors schools hospitals flights trains roads homes thousands hundreds dozens millions tens nearly almost about around some many most several few others another neither either both last next earlier later yesterday today tomorrow tonight now then here there since however meanwhile instead moreover furthermore nevertheless nonetheless also still perhaps maybe yes well asked speaking according despite although though because until unless once whether while whereas within without under over between among amid against during through throughout following given citing local state federal national international foreign public private new old first second third fourth former current senior top key major big small good bad high low more less fewer further thanks please only just even never always often sometimes usually recent recently so such therefore thus hence otherwise likewise similarly additionally eventually finally initially originally previously currently early late rain snow storm fire floods water power talks negotiations peace war elections election results votes polls turnout news media editors readers photo image video watch read click share rumours rumors nobody none everyone everybody someone anyone nothing everything something drivers passengers crew staff management owners customers users fans players coaches emergency rescue medical health education economic economists business companies firms banks farmers fishermen miners unions union health climate energy defence defense security intelligence military army navy troops court courts judge judges jurors jury council councillors mayor governor president chancellor premier minister king queen pope doctors nurses patients victims survivors relatives mourners neighbours neighbors visitors tourists travellers pilots engineers builders developers prices rents wages taxes spending debt growth trade tariffs sanctions aid relief food supplies weapons missiles rockets drones tanks aircraft ships vessels ferry train bus car traffic crowds crowd half two-thirds part parts nor let no not if as at by',
);

/** Days and months: dates, not names. */
export const CALENDAR = setOf(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. sept',
);

/** Family names that stand first in East Asian names. */
export const FAMILY_FIRST = setOf(
  'kim park lee moon yoon choi jung kang cho lim han oh seo shin kwon hwang ahn song xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu ma hu guo he lin gao luo zheng liang xie tang deng mao wen jiang peng qin nguyen tran pham le ho vo',
);

/** Organisations that are known by one word or by words that look like a person's. */
export const KNOWN_ORGANISATIONS = setOfNames(
  'reuters|hamas|hezbollah|hizbollah|taliban|al-qaeda|al qaeda|al jazeera|boko haram|al-shabaab|al shabaab|interpol|europol|xinhua|tass|interfax|yonhap|kyodo|bloomberg|politico|axios|google|apple|microsoft|amazon|facebook|meta|twitter|tesla|boeing|airbus|samsung|toyota|volkswagen|huawei|gazprom|rosneft|uber|netflix|pfizer|moderna|astrazeneca|opec|unicef|unesco|greenpeace|oxfam|nato|congress|parliament|senate|bundestag|knesset|duma|pentagon|treasury|fatah|houthis|houthi|wagner|labour|tories|republicans|democrats|conservatives|fifa|uefa|goldman sachs|morgan stanley|deutsche welle|red cross|red crescent|islamic state|black lives matter|free syrian army|world bank|al arabiya|der spiegel|le monde|el pais|volkswagen|nissan|honda|sony|intel|walmart|starbucks|mcdonald',
);

/** States, provinces and great cities that no country's table holds. */
export const KNOWN_PLACES = setOfNames(
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|new york city|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec|alberta|british columbia|new south wales|queensland|tasmania|los angeles|san francisco|chicago|boston|houston|dallas|seattle|detroit|philadelphia|atlanta|miami|minneapolis|las vegas|hollywood|silicon valley|manhattan|brooklyn|toronto|montreal|vancouver|sydney|melbourne|mumbai|delhi|new delhi|kolkata|chennai|karachi|lahore|shanghai|hong kong|shenzhen|guangzhou|wuhan|xinjiang|tibet|osaka|hiroshima|fukushima|busan|istanbul|aleppo|mosul|raqqa|idlib|homs|basra|fallujah|kandahar|benghazi|gaza city|rafah|khan younis|jerusalem|haifa|hebron|jenin|kharkiv|odesa|odessa|mariupol|donetsk|luhansk|kherson|zaporizhzhia|crimea|donbas|bakhmut|st petersburg|saint petersburg|chechnya|kursk|belgorod|manchester|birmingham|liverpool|glasgow|edinburgh|belfast|cardiff|leeds|oxford|cambridge|munich|frankfurt|hamburg|cologne|marseille|lyon|nice|calais|milan|naples|venice|barcelona|catalonia|rotterdam|geneva|zurich|rio de janeiro|sao paulo|são paulo|johannesburg|durban|lagos|darfur|tigray|kashmir|punjab|europe|asia|africa|antarctica|middle east|latin america|balkans|scandinavia|caribbean|arctic|sinai|golan heights|west africa|east africa|guantanamo bay',
);
