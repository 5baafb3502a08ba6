import { Governor } from './classes';

/** Verbs that decide about the act that depends on them, by class of `Governor`. */
export function governors(): Map<string, number> {
  const map = new Map<string, number>();
  for (const [kind, lemmas] of GOVERNORS) for (const lemma of lemmas.split(/,\s*/)) map.set(lemma, kind);
  return map;
}

const GOVERNORS: readonly (readonly [number, string])[] = [
  [
    Governor.wish,
    'urge, demand, appeal, request, ask, seek, hope, want, wish, press, need, require, propose, suggest, recommend, encourage, beg, plead, pressure, lobby, petition, advocate, insist, exhort, implore, instruct, direct, order, call, like, desire, invite, try, attempt, look forward, argue, push, deserve, long, campaign, call for, should, consider, study, explore, mull, discuss, see, await, warn, fear, challenge, order, tell, remind, expect, seem',
  ],
  [
    Governor.refuse,
    'refuse, reject, deny, decline, fail, threaten, stop, halt, suspend, cease, renege, prohibit, ban, block, prevent, oppose, avoid, forbid, withhold, abandon, terminate, dismiss, rule out, veto, obstruct, hinder, hesitate, doubt, dispute, regret, delay, cancel, accuse, quit, protest, blame, condemn, charge, forget, cut off, outlaw, boycott, withdraw, lack, hamper, violate, scrap, postpone, break off, sever, bar, stall, arrest, jail, convict, detain, sentence, imprison, criticize, criticise, indict, suspect, forgo',
  ],
  [
    Governor.commit,
    'agree, promise, pledge, commit, undertake, vow, resolve, decide, offer, volunteer, consent, be ready, be willing, be prepared, be committed, be determined, swear, reaffirm, guarantee',
  ],
  [
    Governor.plan,
    'plan, intend, aim, prepare, be due, be set, be scheduled, be expected, schedule, announce, arrange, mean, mandate, authorise, authorize, be about, be keen, be likely, contract, approve',
  ],
  [
    Governor.aspect,
    'begin, start, continue, keep, resume, manage, come, go, get, help, proceed, serve, use, work, join, go on, meet, gather, travel, fly, convene, remain, be grateful, be thankful, be indebted, be pleased, be happy, be proud, sign, adopt, establish',
  ],
  [
    Governor.report,
    'say, announce, state, report, note, add, declare, confirm, explain, stress, emphasise, emphasize, underline, remark, recall, reveal, disclose, inform, mention, acknowledge, affirm, assure, reiterate, tell, claim, indicate, write, quote, hear, learn, observe, point out, maintain, highlight, respond, reply, answer, cite, describe, believe, think, know, show, predict, testify, admit',
  ],
  [Governor.allow, 'allow, enable, permit, let, make possible'],
];

/** Common verbs without a frame: they end noun phrases and begin clauses. */
export const PLAIN_VERBS =
  `be have do say make tell become seem appear happen occur exist follow include contain comprise involve concern affect cause lead result help remain stay live
  arrive depart enter leave reach come go get take bring carry hold keep put set stand sit rise fall grow increase decrease expand shrink change turn move pass cross
  begin start end finish stop open close run work serve act play use apply adopt introduce create form found establish set up develop design build produce make draft write
  read publish print issue post show present display describe explain define know think believe feel see hear watch look find discover detect seize arrest detain capture
  kill wound injure attack bomb shell shoot torture kidnap abduct hit beat destroy demolish burn fire explode raid storm invade occupy besiege fight clash battle
  win lose gain earn spend save cost pay buy sell trade import export invest own rent hire employ recruit appoint name elect vote nominate dismiss resign retire replace
  want need like love hate fear hope wish expect wait ask answer reply respond request demand require insist urge call appeal invite
  accept reject refuse deny admit approve allow permit let forbid ban prohibit block prevent protect guard defend secure ensure guarantee monitor watch supervise inspect investigate examine
  study research analyse analyze assess evaluate review test measure estimate compare identify recognise recognize consider discuss debate argue criticise criticize condemn blame accuse charge
  convict sentence jail imprison sue try judge rule order direct instruct command control manage lead guide govern administer operate coordinate co-ordinate organise organize arrange plan prepare
  schedule intend aim seek attempt continue resume suspend halt cancel delay postpone complete achieve accomplish fulfil fulfill implement enforce execute perform conduct launch stage mount
  promote improve enhance strengthen boost deepen widen broaden reinforce consolidate advance accelerate facilitate encourage enable empower address tackle combat counter curb reduce cut limit
  mark celebrate commemorate honour honor observe note stress emphasise emphasize underline underscore highlight reiterate reaffirm affirm confirm declare announce state report mention recall remark
  add inform notify warn remind advise brief teach learn attend graduate participate join belong relate refer represent mean signify reflect demonstrate prove
  flee escape return deport expel evict displace resettle migrate travel fly drive sail ride walk march protest demonstrate strike rally riot boycott
  grant award give offer provide supply deliver send receive obtain get collect gather store distribute share exchange transfer hand submit file register record sign ratify
  agree disagree decide choose select prefer determine resolve settle solve handle treat cure heal vaccinate feed clothe house shelter host visit meet greet welcome thank praise
  contribute donate fund finance sponsor support back assist aid rescue save recover restore repair rebuild renovate maintain upgrade modernise modernize equip train
  last depend rely base locate situate stem derive originate emerge arise cover span extend stretch link connect attach join unite divide separate split merge
  speak talk chat consult negotiate mediate broker express voice convey extend welcome cherish value appreciate enjoy suffer endure face confront challenge threaten warn risk
  drop throw catch pull push lift raise lower hang pick choose ship load unload pack transport convoy escort accompany tow intercept rescue search hunt track trace locate arrest
  adjourn convene chair co-chair preside moderate deploy dispatch station mobilise mobilize withdraw evacuate retreat surrender
  belong owe deserve total amount number account rank stand tour toast bow pave flank adorn greet inaugurate unveil hail lay pose
  fail manage succeed struggle tend used dare bother hesitate pledge vow promise commit undertake swear volunteer consent decline
  cite quote vow hint suggest propose recommend submit table endorse second oppose veto abstain
  overthrow topple oust depose reinstate swear inaugurate dissolve reform amend repeal revoke abolish scrap`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Words behind which a verb has another meaning: "hand over". */
export const PARTICLE_VERBS =
  'hand over|hand out|turn over|carry out|take part|pay for|write off|call off|fly in|set up|give out|roll back|send in|bring in|set aside|rule out|cut off|break off|agree on|agree upon|agree to|accede to|bow to|yield to|give in to|team up|meet up|go on|point out|look forward|call for|pass on'.split(
    '|',
  );

/** Verb forms that are nouns at least as often: only their surroundings tell. */
export const NOUN_TOO = new Set(
  `broker support visit aid help grant loan exchange exercise meeting host fund release train training lift welcome tour call talk offer promise pledge commitment share patrol drill study research
  work talks visits grants loans exchanges exercises offers promises pledges calls tours supports patrols drills funds studies award awards supply supplies ship ships deal deals answer answers
  report reports plan plans project projects change changes start end return returns open finance act acts aim aims attempt attempts attack attacks approach base bases battle battles ban bans benefit blame
  block blocks board bomb bombs boost border camp campaign care cause causes challenge challenges charge charges check checks claim claims clash clashes concern concerns conduct conflict contact contacts
  control controls cost costs cover craft cut cuts damage date debate debates defeat delay delays delivery demand demands design desire dispute dock doubt draft drive drop effect effort estimate estimates
  experience face fear fears fight file files film find fire firm flight flow focus force forces form forms function gain gains gift group guard guards guide guides hand hands head heads hope hopes host hosts house
  houses impact import imports increase influence inquiry institute interest interests interview invite issue issues joint judge judges land last lead leads level limit limits line lines link links list lists live loss
  man mandate mark market markets master matter matters measure measures merit mind mission move moves name names need needs notice object order orders pact park part party pass pay permit permits place places
  play point points policy position post posts power powers practice present press pressure prices process produce profile program progress promise protest protests purchase question questions race raid raids range
  rank rate rates record records reform reforms request requests respect rest result results review reviews ride rise risk risks role rule rules run sail sanction sanctions scale schedule school score seal search
  searches seat second sense service set shape shell shelter shelters shift shop show sign signs site source space stage stand state states station stay steps stock stop store stores strike strikes study supports surface
  survey surveys swing tank target targets tax taxes telephone test tests thanks threat time times title touch track trade transfer transfers transport travel treat treats trial trip trouble truck trust try turn turns
  use uses value view views voice vote votes wage wait walk war watch water wave way weather will win wish wishes wonder word worry wound yield thank people number house houses honour honor total totals trade
  mentor coach doctor nurse pilot engineer staff team man ministers cooks colonies value values free clear clean equal present secure separate complete direct correct open close mean like near long further even well`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
