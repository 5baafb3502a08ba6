import type { EventType } from '../events';
import { Noun } from './classes';

/**
 * How a verb tells an act, after the descriptions of PLOVER: which object it takes, who is actor and who recipient.
 * The first frame of a verb whose demands are met is taken.
 */
export interface Frame {
  readonly type: EventType;
  readonly mode?: 'visit' | 'multilateral' | 'phone' | 'third-party';
  /** Classes one of which the object's head must have; 0: any object or none. */
  readonly object: number;
  /** The object names a party (and is the recipient). */
  readonly party: boolean;
  /** Prepositions whose complement is the recipient, best first. */
  readonly recipient: readonly string[];
  /** The object itself is the recipient. */
  readonly objectIsRecipient: boolean;
  readonly flags: FrameFlags;
  /** How much the frame says by itself, 0..1. */
  readonly weight: number;
}

export interface FrameFlags {
  /** "A and B signed": without another partner all subjects are actors and recipients. */
  readonly mutual: boolean;
  /** Needs a partner: a party as object, behind a preposition of `recipient`, or as a second subject. */
  readonly partner: boolean;
  /** "jointly", "together" or a joint noun must stand by. */
  readonly jointly: boolean;
  /** The object may not be missing. */
  readonly transitive: boolean;
  /** Several must do it, or one with another. */
  readonly plural: boolean;
  /** The subject receives, the one behind "from" gives. */
  readonly reverse: boolean;
  /** A person or a delegation goes there. */
  readonly visitor: boolean;
  /** Takes part in something that others hold. */
  readonly joined: boolean;
  /** The object visits, the subject is host. */
  readonly guest: boolean;
  /** Somebody must be named behind the preposition. */
  readonly alone: boolean;
  /** An infinitive must follow. */
  readonly control: boolean;
  /** Where giver and taker are named the object may be any thing. */
  readonly anything: boolean;
  /** Two forces that are named must do it. */
  readonly crew: boolean;
}

/** Frames by lemma ("hand over"); lemma order inside a row is free. */
export function verbFrames(): Map<string, readonly Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const row of ROWS.trim().split('\n')) {
    const [lemmas, type, object, recipient, flags = '', weight] = row.split('|').map((part) => part.trim());
    const [event, mode] = type.split(':');
    const frame: Frame = {
      type: event as EventType,
      mode: mode as Frame['mode'],
      object: object.split('+').reduce((bits, name) => bits | (name in Noun ? Noun[name as keyof typeof Noun] : 0), 0),
      party: /\bparty\b/.test(object),
      recipient: recipient.split(' ').filter((word) => word !== '' && word !== 'O'),
      objectIsRecipient: /\bO\b/.test(recipient),
      flags: {
        mutual: flags.includes('mutual'),
        partner: flags.includes('partner'),
        jointly: flags.includes('jointly'),
        transitive: flags.includes('transitive'),
        plural: flags.includes('plural'),
        reverse: flags.includes('reverse'),
        visitor: flags.includes('visitor'),
        joined: flags.includes('joined'),
        guest: flags.includes('guest'),
        alone: flags.includes('alone'),
        control: flags.includes('control'),
        anything: flags.includes('anything'),
        crew: flags.includes('crew'),
      },
      weight: Number(weight),
    };
    for (const lemma of lemmas.split(',').map((word) => word.trim())) {
      const list = frames.get(lemma);
      if (list) list.push(frame);
      else frames.set(lemma, [frame]);
    }
  }
  return frames;
}

/** lemmas | type[:mode] | classes of the object, or party | prepositions of the recipient, O the object | flags | weight */
const ROWS = `
meet, meet up | CONSULT | party | O with | mutual partner | 0.9
meet, meet up, gather, convene | CONSULT | | with | mutual partner | 0.85
visit | CONSULT:visit | party | O | | 0.9
tour | CONSULT:visit | party | O | | 0.7
pay | CONSULT:visit | visit | to on | | 0.9
receive, host, greet | CONSULT | person | O | partner guest | 0.85
host | CONSULT:third-party | meeting | between | partner | 0.9
host, convene, chair, co-chair, co-host, organise, organize | CONSULT | meeting | with for between of | mutual | 0.75
hold, have, conduct, open, start, begin, resume, conclude, end, continue, launch, finish | CONSULT | meeting | with between among | mutual | 0.85
attend, join, address | CONSULT:multilateral | meeting | with | | 0.6
co-chair | CONSULT | | with | mutual | 0.8
make, undertake, conclude, begin, start, end, complete, finish, conduct | CONSULT:visit | visit | to in | | 0.8
lead | CONSULT:visit | visit+party+people | to | partner | 0.75
talk, confer, negotiate, consult, converse | CONSULT | | with to | mutual partner | 0.8
speak | CONSULT | | with | alone | 0.7
discuss | CONSULT | | with | mutual partner | 0.75
brief | CONSULT | party+person | O | partner | 0.45
phone, telephone | CONSULT:phone | party | O | | 0.9
mediate, broker | CONSULT:third-party | | between among | partner | 0.8
undertake, begin, conduct, start, lead | CONSULT | meeting | between with | | 0.8
travel, fly, head, journey | CONSULT:visit | | to | visitor | 0.55
exchange | CONSULT | meeting | with | mutual partner | 0.8
thank | SUPPORT | | O | | 0.95
congratulate, commend, praise, applaud, salute, laud, hail | SUPPORT | | O | | 0.9
welcome | CONSULT | person | O | partner guest | 0.5
welcome | SUPPORT | | O | transitive | 0.75
appreciate | SUPPORT | | O | transitive | 0.75
acknowledge | SUPPORT | thanks+help+cause | O of from | transitive | 0.6
endorse, back | SUPPORT | | O | transitive | 0.75
recognise, recognize | SUPPORT | cause+party+sides | O | transitive | 0.6
support | AID | training+building+people+equipment+relief+help | to for in | transitive | 0.7
support | AID | jointAct+meeting | to for in | transitive | 0.5
support | SUPPORT | | O | transitive | 0.65
assist | AID | | O | | 0.75
sign, initial, ink, execute | SUPPORT | instrument | with between | mutual | 0.95
sign, initial, ink | SUPPORT | law | with | mutual | 0.9
sign | SUPPORT | help+jointAct+relations+commitment | with | mutual | 0.8
conclude, renew, finalise, finalize, seal, extend, update, amend | SUPPORT | instrument | with between | mutual | 0.8
adopt, approve, endorse, launch | SUPPORT | instrument+law | with | mutual | 0.7
ratify, accede to, join | SUPPORT | instrument+law | | | 0.85
ratify | SUPPORT | | | | 0.85
deposit | SUPPORT | instrument+signing | | | 0.8
establish, upgrade, restore, resume, normalise, normalize, elevate, re-establish, expand, strengthen, open, reopen | SUPPORT | relations | with in between to | mutual | 0.75
express, convey, extend, voice, offer, reiterate, reaffirm, pay, renew, place, put | SUPPORT | thanks | to for with of | | 0.9
be grateful, be thankful, be indebted | SUPPORT | | to | partner | 0.9
work | COOPERATE | | with | alone | 0.6
pool | COOPERATE | information+money+equipment | with | mutual | 0.75
feel | SUPPORT | thanks | to | partner | 0.6
defend, uphold | SUPPORT | cause | O of | transitive | 0.7
vote | SUPPORT | | for | partner | 0.6
congratulate | SUPPORT | | O | | 0.9
cooperate, co-operate, collaborate, partner, team up | COOPERATE | | with in | mutual | 0.75
work, co-work | COOPERATE | | with | jointly mutual | 0.75
exchange, swap | COOPERATE | | with | mutual | 0.8
share | COOPERATE | information+exchange | with | mutual | 0.8
extradite, repatriate | COOPERATE | | to | | 0.9
surrender, return | COOPERATE | captive | to | | 0.6
hand over, turn over, transfer | COOPERATE | captive+information | to | | 0.8
second | COOPERATE | people | to | | 0.75
hold, conduct, run, carry out, stage, undertake, launch, begin, start, complete, mount, open, implement, perform, develop, continue, lead, organise, organize, host, build, establish, set up, produce, test, do, finish | COOPERATE | jointAct+exchange+building | with and between | jointly mutual | 0.85
hold, conduct, stage, launch, begin, start, finish, complete | COOPERATE | jointAct | with | mutual | 0.7
take part, participate, join | COOPERATE | jointAct | with | mutual joined | 0.75
drill, patrol, train | COOPERATE | | with | jointly mutual | 0.8
co-develop, co-organise, co-organize, co-produce, co-operate, co-write, co-author, co-lead, co-run | COOPERATE | | with | mutual | 0.8
co-finance, co-fund | AID | | for to | | 0.75
grant | CONCEDE | concession | to O | | 0.8
provide, give, supply, deliver, send, offer, extend, lend, grant, hand over, hand out, distribute, contribute, allocate, award, ship, fly in, airlift, dispatch, deploy, bring, disburse, release, transfer, earmark, approve, donate, present, allot, channel, inject, commit, pledge, promise, announce, give out, turn over, gift, equip, bring in, send in, set aside, mobilise, mobilize, invest | AID | help+people+equipment+relief+training+building+money | to for with into | anything | 0.8
put | AID | money | into to | transitive | 0.7
donate, gift | AID | | to for | | 0.9
grant | AID | cause+help | to O | | 0.7
equip | AID | | O with | | 0.8
lend | AID | | to O | | 0.7
pay for, pay | AID | help+training+people+building+equipment+relief+money | for to | | 0.7
fund, finance, bankroll, subsidise, subsidize, underwrite, sponsor | AID | | for in to | | 0.85
pay for | AID | | for | transitive | 0.75
bear, cover, meet | AID | cost | of for | | 0.75
train, mentor, coach, tutor, instruct | AID | people+party+person | O in | transitive | 0.85
teach | AID | people+party | O | transitive | 0.6
help, aid | AID | | O | transitive | 0.65
advise | AID | party+people+sides | O | transitive | 0.7
build, construct, rebuild, renovate, install, repair, restore, set up, refurbish | AID | building+equipment+relief | for in at | | 0.55
rescue, evacuate, shelter, feed, treat, vaccinate | AID | | O | transitive | 0.6
host | AID | training+people | from of | transitive | 0.65
receive, get, obtain, secure | AID | help+people+equipment+relief+training+money | from | reverse | 0.75
lift, ease, relax, waive, drop, cancel, remove, abolish, suspend, scrap, shorten, end, reduce, lower, cut, halve, loosen, write off, forgive, call off, rescind, defer, remit, postpone, roll back, annul, dismantle | CONCEDE | barrier | on for against to of in from | | 0.85
waive | CONCEDE | | on for to | transitive | 0.85
forgive, write off | CONCEDE | | of | transitive | 0.7
release, free | CONCEDE | captive+people+person | O to of | transitive | 0.75
pardon | CONCEDE | | O | transitive | 0.7
accept, bow to, meet, yield to, concede to, give in to | CONCEDE | wish | of from | | 0.7
allow, permit, let | CONCEDE | captive+people+party | O | control | 0.7
reopen, re-open, open | CONCEDE | border | to for | | 0.7
unfreeze, unblock | CONCEDE | | of | transitive | 0.7
exempt | CONCEDE | | O | transitive | 0.75
agree | AGREE | | with | mutual | 0.85
agree on, agree upon, agree to | AGREE | | with between | mutual | 0.85
promise, pledge, vow, undertake, commit, resolve | AGREE | | to with | mutual | 0.8
be ready, be willing, be prepared, be committed, be determined | AGREE | | to with | control | 0.65
decide | AGREE | | with | mutual plural | 0.6
offer, volunteer, consent | AGREE | | to with | control | 0.75
reach | AGREE | commitment+instrument | with on | mutual | 0.75
make, give, renew, reaffirm, reiterate, express, confirm, restate, underscore | AGREE | commitment | to with | | 0.75
accept | AGREE | invitation | from of | | 0.6
arrest, detain, seize, dismantle, intercept, raid, destroy, bust, smash, confiscate, apprehend, free, board, search, disrupt | COOPERATE | | with | mutual crew | 0.5
`;
