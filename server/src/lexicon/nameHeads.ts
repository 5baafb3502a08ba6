/**
 * Words that make a run of capitals the name of a body, a law or an event ("Ministry", "Convention", "Summit").
 * All are matched with a capital (or in a line of capitals) only.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Bodies whose name goes on after "of", "for", "on" ...: "Ministry of Health". */
export const BODY_HEADS = list(`
  Ministry Ministries Department Departments Office Embassy Consulate Consulate-General Bureau Directorate Directorate-General Institute Institution University College Academy School Faculty Bank Court Courts Commission Committee Subcommittee Council Centre Center Agency Authority
  Association Federation Union League Chamber Chambers Board Fund Foundation Service Services Secretariat Mission Organisation Organization Society Confederation Congress Army Navy Forces Police Gendarmerie Guard Party Front Movement Corps Network Alliance Coalition
  Inspectorate Parliament Senate Assembly Registry Unit Division Command Observatory Treasury Tribunal Corporation Company Hospital Polytechnic Laboratory Administration Ombudsman Prosecution Prosecutor's Taskforce Initiative Consortium Partnership Brigade Regiment Battalion Squadron
  Club Institutes Universities Cooperative Syndicate Exchange Press Programme Program Group Trust Delegation Directorates Agencies Bureaus Customs Railways Airlines Airways Broadcasting Corporation's Conference-of-Bishops Diocese Archdiocese Church Synod Lab Task Force
`);

/** Of these, the ones that name nothing with a bare "of X" unless more stands before or after; they make a body only at the end of a name. */
export const WEAK_BODY_HEADS = list(
  'Group Force Task Exchange Press Programme Program Initiative Partnership Trust Front Movement Mission Service Services Unit Network Alliance Coalition Company Church Lab Club Union Guard School Court Delegation Party Conference-of-Bishops Customs Command Division Chamber Chambers Congress Board Police Army Navy Forces Assembly Senate Parliament Society',
);

/** Bodies that may be followed by "to X" or "in X" within the name. */
export const MISSION_HEADS = list('Embassy Consulate Consulate-General Mission Delegation Commission');

/** What ends the name of a firm. */
export const COMPANY_ENDINGS = list(
  'Ltd Ltd. Limited Inc Inc. Corp Corp. Corporation plc PLC Plc LLC LLP GmbH AG S.A. SA N.V. NV Co Co. Pty Bhd Berhad Oy AB AS A/S SARL SpA Holdings Group Sdn JSC OJSC PJSC KK Pte',
);

/** Laws, treaties and other instruments. */
export const LAW_HEADS = list(`
  Act Acts Convention Conventions Treaty Treaties Agreement Agreements Protocol Protocols Accord Accords Pact Covenant Charter Constitution Statute Ordinance Decree Sub-Decree Sub-decree Prakas Law Laws Code Directive Regulation Regulations Resolution Memorandum MoU MOU Declaration
  Compact Bill Amendment Decree-Law Edict Proclamation Proclamations Communiqué Arrangement Concordat Armistice Order
`);

/** Of these, the ones that take more than a topic to be a name: they need a number, "on X" or a place before them. */
export const WEAK_LAW_HEADS = list(
  'Order Bill Communiqué Declaration Arrangement Compact Code Law Laws Regulation Regulations Directive Resolution Amendment Memorandum MoU MOU Agreement Agreements Proclamation Proclamations Decree Sub-Decree Sub-decree Prakas Charter',
);

/** Summits, conferences, contests and wars. */
export const EVENT_HEADS = list(`
  Summit Summits Conference Conferences Forum Dialogue Dialogues Games Olympics Paralympics Cup Championship Championships War Wars Revolution Uprising Intifada Genocide Massacre Symposium Expo Exposition Festival Marathon Week Day Days Consultations Consultation Talks Roundtable Workshop
  Seminar Session Meeting Fair Biennale Hackathon Exercise Jamboree Congress Tournament Congresses Retreat Convocation Decade Jubilee Colloquium Offensive Carnival Tri-Series Trophy Bowl Prix Regatta
`);

/** Of these, the ones that also end names of bodies or are everyday words. */
export const WEAK_EVENT_HEADS = list(
  'Day Days Week Session Meeting Congress Forum Exercise Decade Talks Workshop Seminar Consultation Consultations Fair Conference Retreat Offensive Dialogues Bowl',
);

/** Words before a proper name that make an event: "Operation Serval", "Typhoon Haiyan". */
export const EVENT_PREFIXES = list('Operation Exercise Typhoon Hurricane Cyclone Expo Battle');

/** Words that begin a citation: "Article 5 of ...". */
export const CITATION_WORDS = list(
  'Article Articles Section Sections Art. Chapter Annex Part Paragraph Rule Title article articles section sections paragraph Clause',
);

/** Fields of government as they stand before "Ministry", "Department" or in lower case before "ministry". */
export const PORTFOLIOS = list(`
  interior foreign defence defense finance health education justice trade labour labor agriculture energy environment transport tourism information culture economy economic home planning commerce industry water fisheries forestry mining sports youth women immigration security communications
  housing land affairs development infrastructure police treasury external science technology oil petroleum
`);

/** Capitalized words at the start of a sentence that belong to no name. */
export const SENTENCE_STARTERS = list(`
  The This That These Those In On Under By At A An Our Its Their His Her My Your As For From With Within Without When While Where Since After Before During And But Or Nor So Yet Both Each Any Such Some Many Most Several No Not Only Even Also However Moreover Furthermore Meanwhile Although Though Because If
  Unless Until Upon Through Throughout Between Among Amid Against About Above Below Over Into Onto To Of Per Via Despite Given According Regarding Concerning Including Another Every Either Neither What Which Who Whose Why How Here There Then Thus Hence It He She We They You I Let Now Today
  Yesterday Tomorrow Recently Earlier Later Finally Additionally Once Again Like Unlike Than Whether Still Yes Current Source Photo Image Updated Published
`);
