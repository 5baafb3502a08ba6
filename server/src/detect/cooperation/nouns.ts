import { Noun } from './classes';
import { pluralOf } from './inflect';

/** Bits of `Noun` of every noun that matters, singular and plural, lower case. */
export function nounClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [bits, singulars, asWritten] of TABLE) {
    const add = (word: string) => classes.set(word, (classes.get(word) ?? 0) | bits);
    for (const word of words(singulars)) {
      add(word);
      add(pluralOf(word));
    }
    for (const word of words(asWritten)) add(word);
  }
  return classes;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Class, nouns that get a plural, nouns as written. */
const TABLE: readonly (readonly [number, string, string])[] = [
  [
    Noun.instrument,
    'agreement treaty pact memorandum mou convention protocol accord declaration arrangement charter contract compact deal amendment communique communiqué framework',
    'memoranda moa loi fta letter letters exchange roadmap',
  ],
  [
    Noun.help | Noun.money,
    'grant loan credit donation fund payment subsidy stipend allowance contribution gift budget trust-fund compensation reparation guarantee voucher endowment package',
    'money cash funding financing finance cents dollars euros yen funds co-financing',
  ],
  [
    Noun.help,
    'service advice expertise consultancy',
    'aid assistance help support relief cooperation co-operation care backup airlift asylum know-how rescue',
  ],
  [
    Noun.help | Noun.training,
    'course training scholarship fellowship internship workshop seminar trainee place curriculum class manual lesson bursary mentorship',
    'capacity-building instruction mentoring',
  ],
  [
    Noun.help | Noun.equipment,
    'vehicle truck pick-up motorcycle motor-cycle motorbike boat vessel ship drone radar computer laptop server kit machine scanner helicopter aircraft plane radio camera e-gate refrigerator ball book textbook ambulance generator pump weapon missile tank engine device tool reader printer tractor uniform bicycle bus bed boot gate light battery panel section microscope laboratory-kit satellite image photograph dog horse jet rifle printer tablet phone licence software lamp pipe seed sapling robot detector container system patrol-boat cutter fridge',
    'equipment hardware materiel material arms ammunition software gear spare-parts supplies aircraft seedlings imagery livestock',
  ],
  [
    Noun.help | Noun.relief,
    'tent tarpaulin blanket dose vaccine ration parcel shelter meal consignment filter medicine mosquito-net test mask drug latrine cylinder supply tonne ton ventilator package toilet',
    'food rice water relief clothing wheat flour grain maize oil fuel fertiliser fertilizer supplies oxygen',
  ],
  [
    Noun.help | Noun.building,
    'school hospital clinic road bridge railway building laboratory lab barracks house pond station plant centre center library mast headquarters facility port airport cable stadium mosque temple dam mill warehouse classroom well hall dormitory canal sewer shelter safe-house line system',
    'infrastructure barracks headquarters construction housing',
  ],
  [
    Noun.people,
    'officer expert troop peacekeeper adviser advisor trainer instructor coach teacher researcher scientist biologist doctor medic nurse team student soldier engineer specialist technician analyst volunteer observer investigator detective inspector diver rescuer firefighter monitor trainee recruit cadet guard ranger ballplayer midwife manager examiner operator councillor postgraduate farmer graduate pupil judge prosecutor lawyer surgeon mentor clerk worker deminer scholar lecturer operator architect civil-servant customs-officer contingent battalion brigade unit mission staff-member planner sailor pilot diplomat journalist official policewoman policeman',
    'troops personnel staff police forces peacekeepers policemen policewomen crew soldiers women-officers women men',
  ],
  [
    Noun.meeting,
    'meeting discussion summit dialogue conference consultation session conversation negotiation forum roundtable round-table call retreat gathering assembly symposium seminar workshop hearing exchange-of-views audience briefing interview deliberation committee council luncheon lunch dinner',
    'talks mediation bargaining views',
  ],
  [
    Noun.jointAct,
    'operation exercise drill patrol manoeuvre maneuver project study investigation inquiry search raid check campaign venture survey experiment trial study mission research-project initiative excavation expedition simulation sweep screening task-force stake-out celebration festival programme program handbook course model centre center laboratory degree publication expo exhibition tournament concert production statement-of-work enquiry probe working-group committee team commission',
    'research war-games games manoeuvres maneuvers conservation restoration work production doctoral curriculum cooperation co-operation collaboration development',
  ],
  [
    Noun.information,
    'list record report indicator sample finding file name document lesson experience photograph picture image result fingerprint tip-off specimen accession dataset figure warning registry reading',
    'information intelligence data evidence knowledge lists records best-practices practices know-how experience photographs',
  ],
  [
    Noun.barrier,
    'sanction embargo ban curfew check tariff quota fee restriction blockade measure fine penalty debt interest strike duty levy suspension moratorium requirement visa obstacle barrier limit cap surcharge arrear checkpoint closure siege boycott charge tax instalment repayment condition',
    'emergency arrears bans duties debts',
  ],
  [
    Noun.captive,
    'prisoner hostage detainee crewman fisherman suspect fugitive captive sailor inmate citizen migrant worker refugee journalist convict dissident crew trawler boat vessel',
    'crewmen fishermen nationals crew prisoners pow pows',
  ],
  [Noun.relations, 'tie relation embassy consulate link relationship partnership mission', 'ties relations'],
  [
    Noun.thanks,
    'tribute compliment condolence congratulation greeting commendation salute',
    'gratitude appreciation thanks support solidarity backing admiration respect praise confidence satisfaction thankfulness',
  ],
  [
    Noun.commitment,
    'commitment promise pledge readiness willingness undertaking intention offer resolve determination vow',
    'will readiness consensus understanding',
  ],
  [Noun.visit, 'visit tour trip stopover mission study-visit', ''],
  [
    Noun.party,
    'ministry government delegation official police force parliament army navy company agency bank commission committee council embassy authority university institute court mission team party group firm bureau department secretariat administration cabinet side country nation state institution organization organisation partner donor regime congress bloc union leader rebel guerrilla republic kingdom diplomat troop soldier expert refugee people investigator engineer instructor detective counterpart officer warship ship presidency monarch lawmaker legislator deputy mayor city service foundation association gendarmerie club federation chamber centre center operator laboratory network community community brother friend conservator architect artist chair ministers analyst consortium office observatory archive rescuer participant contractor lender creditor academic minister ambassador president envoy attaché secretary king',
    'authorities police forces troops people peacekeepers military gendarmes counterparts teachers coaches public chairs navy airforce businesspeople women men',
  ],
  [
    Noun.sides,
    '',
    'sides countries nations parties participants governments leaders ministers partners states ministries universities institutions organizations organisations companies services presidents banks agencies delegations heads signatories cities commanders armies navies neighbours neighbors republics chairs co-chairs teams forces police',
  ],
  [
    Noun.wish,
    'request demand call appeal proposal plea hope wish invitation recommendation need idea suggestion petition bid quest efforts',
    '',
  ],
  [
    Noun.refusal,
    'refusal threat suspension halt rejection denial cancellation withdrawal decline boycott condemnation',
    '',
  ],
  [
    Noun.exchange,
    'exchange sharing secondment swap extradition repatriation twinning hand-over handover interchange transfer return surrender',
    '',
  ],
  [
    Noun.person,
    'minister president ambassador chief secretary director envoy official governor mayor leader commissioner general premier chairman chairwoman delegation diplomat king queen prince deputy counterpart representative guest chargé',
    '',
  ],
  [
    Noun.cause,
    'bid candidature candidacy effort position right cause accession application request resolution policy decision plan idea stance reform campaign fight struggle leadership role independence membership sovereignty request view move step proposal initiative statement remark commitment friendship hospitality welcome work professionalism speed gesture progress',
    'independence integrity membership',
  ],
  [Noun.signing, 'signing ratification conclusion adoption signature renewal entry-into-force inking ', ''],
  [Noun.cost, 'cost expense bill', ''],
  [
    Noun.concession,
    'amnesty exemption waiver holiday pardon autonomy concession deferral extension rebate reprieve',
    'visa-free access relief',
  ],
  [Noun.border, 'border crossing checkpoint airspace frontier embassy', 'airspace'],
  [Noun.invitation, 'invitation', ''],
];
