/** A capitalized word that reads as a field of work: "Sports", "Security", "Labour". */
export function isTopicWord(word: string): boolean {
  return TOPIC_WORDS.has(word) || TOPIC_ENDING.test(word);
}

/** Words that end names of fields in -s or without a telling ending. */
const TOPIC_WORDS = new Set(
  (
    'Affairs Sports Sport Youth Works Resources Relations Rights Crime Crimes Drugs Drug Science Sciences Arts Services Social Labour Labor Trade Home Culture Health Energy Water Mines Mining Forestry Forests Fisheries Women Children Families Family Gender Work ' +
    'Industry Industries Commerce Tourism Transport Transportation Roads Housing Lands Land Economy Finance Budget Planning Justice Law Peace Defence Defense Research Technology Technologies Communications Communication Religion Worship Disability Equality Population ' +
    'Veterans Rehabilitation Narcotics Terrorism Corruption Intelligence Statistics Analysis Standards Metrology Posts Telecommunications Digital Food Livestock Irrigation Rural Urban Public Foreign International Regional Small Medium Cult Cults Sanitation Refugees Pacific Seas Sea Islands States Oceans Rivers Abuse Torture Children’s Freedoms Duties People'
  ).split(' '),
);
const TOPIC_ENDING =
  /(?:tion|sion|ment|ity|ing|ture|ism|ics|ance|ence|ship|fare|logy|nomy|ology|cacy|phy|ness|ization|urity|ments|tions|ities|tures|tries)$/;
