/**
 * Words that stand before or beside a person's name. A title word is written with a capital before a name ("Minister Sar"),
 * a role noun also in lower case ("a lecturer at ...", "spokesperson Jane Doe").
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Courtesy titles and abbreviations: what follows is a person. */
export const COURTESY_TITLES = list(`
  Mr Mr. Mrs Mrs. Ms Ms. Mx Mx. Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Madam Madame Mme Mme. Monsieur Messrs Messrs. Herr Frau Señor Señora Don Doña Rev Rev. Reverend Fr Fr. Father
  Sister Brother Imam Sheikh Shaikh Sheik Rabbi Pastor Bishop Archbishop Cardinal Pope Mufti Ayatollah Mullah Haji Hajj Datuk Dato Dato' Tan Tun Tengku Tunku Raja Shri Smt Smt. Pandit Swami Oknha Okhna Samdech Lok Neak
  Hon Hon. Honourable Honorable Rt Rt. Excellency Excellencies H.E. HE H.E H.R.H. HRH H.M. HM Ustaz Otunba Chief Emir Sultan King Queen Prince Princess Duke Duchess Crown Eng Eng. Engr Engr. Ing. Arch. Atty Atty. Adv. Advocate Barrister Mwalimu Mzee Ato Woizero
`);

/** Offices that are written as a title before the name. */
export const OFFICE_TITLES = list(`
  President Vice-President Premier Chancellor Vice-Chancellor Minister Ministers Secretary Undersecretary Under-Secretary Senator Sen Sen. Congressman Congresswoman Representative Rep Rep. Deputy Governor Gov Gov. Mayor Councillor Councilor Commissioner
  Ambassador Amb Amb. Consul Consul-General Envoy Chargé Attaché Attache Director Director-General Secretary-General Administrator Chairman Chairwoman Chairperson Chair Co-Chair Speaker Judge Justice Magistrate Prosecutor Attorney Solicitor
  General Gen Gen. Lieutenant Lt Lt. Colonel Col Col. Major Maj Maj. Captain Capt Capt. Sergeant Sgt Sgt. Corporal Admiral Adm Adm. Commodore Commander Cmdr Cmdr. Brigadier Brig Brig. Marshal Inspector Insp Insp. Superintendent Supt Supt. Constable Chief
  Officer Coordinator Rapporteur Spokesman Spokeswoman Spokesperson Head Leader Dean Rector Provost Principal Dr Dr. MP MEP Rep. CEO Founder Co-founder Manager Coach
  Professor Lecturer Researcher Analyst Economist Journalist Editor Author Activist Lawyer Engineer Expert Adviser Advisor Counsellor Counselor Treasurer Auditor Ombudsman Negotiator Taoiseach Chancellor Premier Prefect Sub-Prefect
`);

/** Nouns for what a person does, in lower case: before a name ("analyst Jane Doe") or after it ("Jane Doe, an analyst at"). */
export const ROLE_NOUNS = list(`
  president vice-president premier chancellor minister secretary undersecretary senator congressman congresswoman lawmaker parliamentarian legislator representative deputy governor mayor councillor councilor commissioner
  ambassador consul envoy diplomat chargé attaché director director-general secretary-general administrator chairman chairwoman chairperson chair co-chair speaker judge justice magistrate prosecutor attorney solicitor lawyer
  general lieutenant colonel major captain sergeant admiral commander brigadier marshal inspector superintendent chief officer coordinator rapporteur spokesman spokeswoman spokesperson head leader dean rector provost principal
  professor lecturer researcher fellow analyst scholar economist scientist historian expert specialist journalist reporter correspondent editor columnist author writer activist campaigner adviser advisor counsellor counselor consultant
  founder co-founder manager owner executive entrepreneur businessman businesswoman banker trader farmer teacher student doctor physician nurse engineer architect artist singer actor actress musician filmmaker player striker coach
  king queen prince princess sultan emir sheikh bishop archbishop priest pastor imam monk nun official member delegate negotiator mediator opposition candidate politician statesman commander-in-chief resident villager witness
  partner lead trainer auditor ombudsman ombudsperson commissioner-general inspector-general undersecretary-general under-secretary-general
`);

/** Words that qualify an office before its name: "Deputy Prime Minister", "former Vice President". */
export const TITLE_MODIFIERS = list(`
  Deputy Vice Prime Former Acting Interim Assistant Associate Senior First Second Permanent Special Executive Foreign Interior Defence Defense Finance Justice Health Education Trade Energy Home Chief Police Attorney Lieutenant Major Brigadier Rear
  Honorary Under Joint Co- Principal Parliamentary State National Regional Provincial Federal Managing Presidential Prime-ministerial General
`);

/** Particles inside personal names, in lower case. */
export const NAME_PARTICLES = list(`
  wa bin binti bint ibn ben al el ul ud ur abu abd van von der den de del della di da dos das do du la le los ten ter te zu af av y e and i o'
`);

/** Suffixes that belong to a name. */
export const NAME_SUFFIXES = list('Jr Jr. Sr Sr. II III IV Junior Senior');

/** Surnames that stand first in the names of their holders, of languages in which the family name comes first. */
export const FAMILY_FIRST_SURNAMES = list(`
  Sar Hun Sok Chea Heng Kem Sam Say Sun Tea Thong Tep Men Pen Keo Kong Kang Ouk Prak Mao Sin Chan Chhay Chhun Ly Lim Long Mam Meas Mok Neth Nhem Nuon Om Oum Pich Pok Ros Sao Seng Sim Son Srey Suon Suy Te Thach Thun Tith Touch Un Ung Ven Vong Yim Yin Hang Khieu Khim Khun Khuon Kim Kith Koy Kuch Eang Dith Cheam Chhim Chheang Dy Em Ean Ek Hor Im In Kao Ke
  Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Hoang Hoàng Huynh Huỳnh Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương Ly Lý To Tô Truong Trương Dinh Đinh Trinh Luong Doan Mai Cao Chu Thai Ta Ha Lam
  Li Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Lü Ding Ren Shen Yao Jin Cui Tan Fan Fang Shi Meng Qin Bai Qiu Hou Long Xi Mao Hua Geng Qi
  Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Yoo Hong Moon Chung Bae Baek Nam Roh Noh Chun Pak Ri Hyon Jo Chae Ban
  Tan Lim Lee Ng Ong Wong Goh Chua Chan Koh Teo Ang Yeo Tay Ho Low Sim Chong Chin Foo Liew Leong Tsai Lai Hsiao Hsieh Chiang Chou Hsu Kuo Wellington
  Orbán Nagy Kovács Tóth Szabó Horváth Szijjártó
`);
