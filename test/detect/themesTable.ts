/**
 * For each theme sentences that carry it, the words that do in brackets, and sentences that hold its words in another sense
 * or deny it. All invented.
 */
export const THEME_TABLE: Readonly<Record<string, { yes: readonly string[]; no: readonly string[] }>> = {
  'bilateral-relations': {
    yes: ['The ministers reviewed [bilateral relations].', 'Both nations raised their ties to a [strategic partnership].', 'The two sides held [political consultations] in Lima.', 'Officers shall inform the [consular post] without delay.'],
    no: ['The bilateral investment treaty entered into force.', 'The bilateral air services talks went on.'],
  },
  'multilateral-cooperation': {
    yes: ['They will coordinate in [multilateral forums].', 'The leaders backed [Security Council reform].', 'The bloc speeds up [regional integration].'],
    no: ['A regional hospital opened.', 'The regional council of the province met.'],
  },
  peacebuilding: {
    yes: ['Troops left for the [peacekeeping] mission.', 'He thanked the mediators of the [peace agreement].', 'The [ceasefire] holds.', 'The [peace-building] commission met.'],
    no: ['The Nobel Peace Prize ceremony was moved.', 'The rules on conflict of interest changed.'],
  },
  defence: {
    yes: ['The armies plan a [joint military exercise].', 'A pact on [defense cooperation] was signed.', 'The [armed forces] of both states will train.'],
    no: ['The defence lawyer objected.', 'Trade defence measures were extended.', 'Social security and food security improved.'],
  },
  'arms-control': {
    yes: ['[Demining] teams cleared the hills.', 'The parties fight the [proliferation of weapons] of mass destruction.', '[Small arms and light weapons] were destroyed.'],
    no: ['The gold mine reopened.', 'She works in nuclear medicine.'],
  },
  'counter-terrorism': {
    yes: ['They condemned [terrorism] in all forms.', 'A centre for [countering violent extremism] opened.', 'The [counterterrorism] dialogue resumed.'],
    no: ['The reign of terror in 1793 was the subject of the lecture.', 'The talks did not cover terrorism.'],
  },
  intelligence: {
    yes: ['The services agreed on [intelligence sharing].', 'The [Five Eyes] partners met.', '[Classified information] shall be marked.'],
    no: ['Artificial intelligence will change schools.', 'A business intelligence tool was bought.'],
  },
  'maritime-security': {
    yes: ['The [coast guards] will patrol together.', 'They stressed [freedom of navigation].', 'The [exclusive economic zone] is undisputed.'],
    no: ['Software piracy fell.', 'The maritime museum lends ships.'],
  },
  'law-enforcement': {
    yes: ['[Police officers] finished the course.', 'Both sides discussed the management of the [national police].', 'The [forensic] laboratory is new.'],
    no: ['The enforcement of judgments is governed by chapter two.', 'War crimes are not time-barred.'],
  },
  'transnational-crime': {
    yes: ['The fight against [transnational crime] goes on.', '[Money laundering] was on the agenda.', '[Organised crime] groups were named.'],
    no: ['War crimes are tried in The Hague.', 'The traffic jam lasted.'],
  },
  'human-trafficking': {
    yes: ['They fight [human and drug trafficking].', 'Victims of [trafficking in persons] were freed.', 'The ring lived from the [smuggling of migrants].'],
    no: ['Trafficking in drugs fell.', 'Victims of the earthquake were housed.'],
  },
  'drug-control': {
    yes: ['They fight [human and drug trafficking].', 'Two tonnes of [methamphetamine] were seized.', 'The treaty covers [narcotics] and precursors.'],
    no: ['Drug approval takes a year.', 'The Food and Drug Administration inspected the plant.', 'Essential drugs were donated.'],
  },
  cybercrime: {
    yes: ['They act against [online crime].', 'The [scam compounds] were raided.', 'A unit for [cyber-crime] was set up.', 'The promotion of the fight against [technological crime] was praised.'],
    no: ['Corporate fraud was punished.', 'Electoral fraud was alleged.'],
  },
  cybersecurity: {
    yes: ['A drill in [cyber security] took place.', '[Cybersecurity] is vital.', 'The [computer emergency response] teams met.'],
    no: ['They opened a cybercafe.', 'Food security improved.'],
  },
  immigration: {
    yes: ['The two sides discussed [immigration].', 'Holders of passports enjoy a [visa exemption].', 'The pact covers [readmission].', 'New gates ease [border control].'],
    no: ['Doctors Without Borders sent staff.', 'Border trade doubled.', 'The migration of data took a week.'],
  },
  refugees: {
    yes: ['Schools in [refugee camps] get books.', '[Internally displaced] families returned.', 'The parties respect the right of [asylum].'],
    no: ['The displacement of workers by machines is feared.', 'A training camp was held.'],
  },
  'public-administration': {
    yes: ['Talks on [public administration] reform went on.', 'The convention avoids [double taxation].', 'Advisers support [public finance management].'],
    no: ['She holds a master of business administration.', 'Corporate governance rules changed.'],
  },
  decentralisation: {
    yes: ['[Decentralization] advances.', 'They learn about [decentralisation] and deconcentration.', '[Local governments] get their own budgets.', 'The [sister cities] exchange staff.'],
    no: ['Decentralized wastewater treatment is cheap.', 'The village festival was loud.'],
  },
  'anti-corruption': {
    yes: ['The [anti-corruption] agency trains staff.', 'They joined the convention against [corruption].', '[Bribery] is punished.'],
    no: ['Respect for territorial integrity was stressed.', 'The corruption of data was repaired.'],
  },
  'rule-of-law': {
    yes: ['The treaty on [extradition] enters into force.', '[Mutual legal assistance] shall be given.', 'Support for the [judiciary] continues.', '[Sentenced persons] may be transferred.'],
    no: ['The tennis court was flooded.', 'The food court opened.'],
  },
  'democracy-elections': {
    yes: ['Observers follow the [election].', '[Voter registration] begins.', 'The [parliamentary friendship groups] met.'],
    no: ["The Lao People's Democratic Republic hosts the meeting."],
  },
  'civil-society': {
    yes: ['[Civil society] organisations took part.', 'They spoke about [social accountability].', '[Press freedom] was praised.'],
    no: ['A press release was issued.', 'Social media went wild.'],
  },
  'human-rights': {
    yes: ['The [human rights dialogue] took place.', '[Child labour] shall end.', '[Fundamental freedoms] are protected.'],
    no: ['Property rights were sold.', 'Intellectual property rights are protected.'],
  },
  'gender-equality': {
    yes: ['They promote [gender equality].', '[Violence against women] must end.', "Funds for [women's empowerment] grow."],
    no: ["The women's football team won.", 'Pregnant women are examined.'],
  },
  statistics: {
    yes: ['The [statistical office] advises.', 'The [population census] begins.', '[Official statistics] are harmonised.'],
    no: ['Personal data are protected.', 'The data centre burned.'],
  },
  trade: {
    yes: ['[Bilateral trade] grew.', '[Customs duties] are eliminated.', '[Rules of origin] are simple.', 'Holders of [intellectual property rights] may complain.'],
    no: ['The trade union protested.', 'The arms trade is banned.'],
  },
  'investment-business': {
    yes: ['[Foreign investment] is welcome.', '[Small and medium-sized enterprises] get advice.', 'Measures of [expropriation] need compensation.'],
    no: ['The infantry company marched.', 'The European Investment Bank sent a letter.'],
  },
  finance: {
    yes: ['The [central banks] signed a swap.', '[Microfinance] reaches villages.', '[Financial services] are opened.'],
    no: ['The World Bank pays.', 'The West Bank was discussed.', 'The river bank broke.'],
  },
  'debt-budget-support': {
    yes: ['Creditors granted [debt relief].', '[Budget support] was paid.', 'The [debt restructuring] is agreed.'],
    no: ['Workers in debt bondage were freed.'],
  },
  'industry-mining': {
    yes: ['The [cement plant] opened.', '[Mining] is regulated.', 'An [industrial park] is built.'],
    no: ['A land mine exploded.', 'Power plants were built.', 'Industrial property is protected.'],
  },
  agriculture: {
    yes: ['[Food security] improves.', 'The [fisheries agreement] was renewed.', 'Experts teach [irrigation].', 'The [livestock] sector grows.'],
    no: ['The wind farm is ready.', 'Opium poppy fields shrink.'],
  },
  tourism: {
    yes: ['[Tourism] grows.', 'The [tour operators] met.'],
    no: ['The talks did not cover tourism.', 'He thanked them for the warm hospitality.', 'The treaty is about trade, not tourism.'],
  },
  employment: {
    yes: ['[Labour mobility] is agreed.', '[Migrant workers] are protected.', '[Job creation] is a goal.'],
    no: ['Health workers were vaccinated.', "The Workers' Party met."],
  },
  transport: {
    yes: ['[Direct flights] begin.', 'The [railway] is rebuilt.', 'The [air services agreement] is signed.', '[Designated airlines] may fly.'],
    no: ['The road map to peace was adopted.', 'They want to bridge the gap.', 'Port Moresby hosts the summit.'],
  },
  energy: {
    yes: ['[Renewable energy] is funded.', 'A [hydropower] station opens.', 'Talks on the [peaceful uses of nuclear energy] began.'],
    no: ['The balance of power shifted.', 'Soft power matters.'],
  },
  'digital-ict': {
    yes: ['[Digitalisation] supports growth.', 'They invest in [information and communications technology].', '[ICT] is important.', '[Broadband] for islands.'],
    no: ['The road network was mapped.', 'Mobile clinics visit villages.'],
  },
  'artificial-intelligence': {
    yes: ['[Artificial intelligence] needs rules.', 'Experts on [AI] met.', 'A dialogue on [emerging technologies] began.'],
    no: ['The intelligence services met.', 'Ai Weiwei opened the show.'],
  },
  'science-research': {
    yes: ['[Joint research] is funded.', 'The pact on [science and technology] was renewed.', '[Peaceful uses of outer space] are promoted.'],
    no: ['He studied political science.', 'The study visit ended.'],
  },
  'urban-rural-development': {
    yes: ['[Slum upgrading] begins.', '[Rural development] is funded.', '[Affordable housing] is built.'],
    no: ['The settlement of disputes takes time.', 'Rural electrification advances.'],
  },
  education: {
    yes: ['[Scholarships] are offered.', '[Vocational training] is modernised.', 'The parties promote [mutual recognition of qualifications].'],
    no: ['Training of police went on.', 'The Royal University of Phnom Penh said so.', 'To a lesser degree it helped.'],
  },
  health: {
    yes: ['The [medical team] arrived.', '[Pandemic preparedness] is a goal.', 'A [vaccination] campaign begins.'],
    no: ['Most-favoured-nation treatment is granted.', 'Animal health is checked.', 'The computer virus spread.'],
  },
  'water-sanitation': {
    yes: ['[Drinking water] reaches all.', '[Sanitation] improves.', 'They share data on the [river basin].'],
    no: ['Ships left the territorial waters.', 'It was a waste of time.'],
  },
  'social-protection': {
    yes: ['A [social security agreement] was signed.', '[Cash transfers] reach families.', '[Persons with disabilities] are supported.'],
    no: ['Social media went wild.', 'The quality was poor quality.'],
  },
  'culture-sport': {
    yes: ['[Cultural exchange] grows.', 'They support [people-to-people] contacts.', 'The [film festival] opened.'],
    no: ['The state of the art was reviewed.', 'A culture of impunity persists.'],
  },
  'climate-environment': {
    yes: ['[Climate change] is urgent.', '[Biodiversity] is protected.', 'The parties protect the [environment].'],
    no: ['The business environment improved.', 'The investment climate is good.'],
  },
  'disaster-risk': {
    yes: ['[Disaster risk reduction] is taught.', 'An [early warning system] was built.', 'The [fire brigade] got engines.'],
    no: ['The ceasefire holds.', 'The market saw a flood of imports.'],
  },
  'humanitarian-aid': {
    yes: ['[Humanitarian assistance] arrived.', '[Relief supplies] were flown in.', '[Tents and blankets] arrived for the [earthquake victims].'],
    no: ['Debt relief was granted.', 'The court of appeal ruled.'],
  },
}; // biome-ignore format: a table
