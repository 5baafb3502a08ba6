/** Treaties and instruments that are named without a word such as "Treaty", or by acronym: full name | acronyms and other names. */
export const INSTRUMENT_TABLE = `
United Nations Framework Convention on Climate Change|UNFCCC
Convention on International Trade in Endangered Species of Wild Fauna and Flora|CITES
United Nations Convention on the Law of the Sea|UNCLOS
Treaty on the Non-Proliferation of Nuclear Weapons|NPT;Non-Proliferation Treaty
Comprehensive Nuclear-Test-Ban Treaty|CTBT
Convention on the Elimination of All Forms of Discrimination against Women|CEDAW
International Covenant on Civil and Political Rights|ICCPR
International Covenant on Economic, Social and Cultural Rights|ICESCR
International Convention for the Safety of Life at Sea|SOLAS
International Convention for the Prevention of Pollution from Ships|MARPOL
General Data Protection Regulation|GDPR
United Nations Convention against Transnational Organized Crime|UNTOC;UNCTOC;Palermo Convention
United Nations Convention against Corruption|UNCAC
United Nations Convention to Combat Desertification|UNCCD
Convention on Biological Diversity|CBD
Convention on Cybercrime|Budapest Convention;Budapest Convention on Cybercrime
Convention relating to the Status of Refugees|Refugee Convention;1951 Refugee Convention
Convention on the Rights of the Child|UNCRC
Convention on the Rights of Persons with Disabilities|CRPD
Agreement on Trade-Related Aspects of Intellectual Property Rights|TRIPS
North American Free Trade Agreement|NAFTA
United States-Mexico-Canada Agreement|USMCA
Comprehensive and Progressive Agreement for Trans-Pacific Partnership|CPTPP;Trans-Pacific Partnership
Regional Comprehensive Economic Partnership|RCEP
Joint Comprehensive Plan of Action|JCPOA;Iran nuclear deal
African Growth and Opportunity Act|AGOA
Treaty on the Prohibition of Nuclear Weapons|TPNW
Chemical Weapons Convention|CWC
Biological Weapons Convention|BWC
Intermediate-Range Nuclear Forces Treaty|INF Treaty
General Agreement on Tariffs and Trade|GATT
Universal Declaration of Human Rights|UDHR
Rome Statute of the International Criminal Court|Rome Statute
Paris Agreement|Paris Agreement on Climate Change;Paris climate agreement;Paris Climate Agreement
Kyoto Protocol|
Montreal Protocol|
Geneva Conventions|Geneva Convention
Treaty of Amity and Cooperation in Southeast Asia|Treaty of Amity and Cooperation
Black Sea Grain Initiative|
Abraham Accords|
Dayton Accords|Dayton Agreement
Minsk Agreements|Minsk agreements;Minsk accords
Oslo Accords|
Good Friday Agreement|Belfast Agreement
Helsinki Final Act|
Sendai Framework for Disaster Risk Reduction|Sendai Framework
Addis Ababa Action Agenda|
Charter of the United Nations|UN Charter;United Nations Charter;U.N. Charter
Constitutive Act of the African Union|
Magna Carta|
Bill of Rights|
Federal Information Security Modernization Act|FISMA
Health Insurance Portability and Accountability Act|HIPAA
Freedom of Information Act|FOIA
Foreign Corrupt Practices Act|FCPA
Racketeer Influenced and Corrupt Organizations Act|
Mercosur-EU Agreement|EU-Mercosur Agreement
Schengen Agreement|
Cotonou Agreement|Samoa Agreement
Global Compact for Safe, Orderly and Regular Migration|Global Compact for Migration
Global Compact on Refugees|
Vienna Convention on Diplomatic Relations|
Vienna Convention on Consular Relations|
Sykes-Picot Agreement|Sykes-Picot
Lisbon Treaty|Treaty of Lisbon
Maastricht Treaty|Treaty of Maastricht
Arms Trade Treaty|
Ottawa Treaty|Ottawa Convention;Mine Ban Treaty
New START|New START Treaty
Istanbul Convention|
Minamata Convention|Minamata Convention on Mercury
Malabo Convention|African Union Convention on Cyber Security and Personal Data Protection
Kigali Amendment|
Escazú Agreement|Escazu Agreement
`;

/** Events whose name holds no word such as "Summit": names, the full one first. */
export const EVENT_TABLE = `
World War I;First World War;World War One;WWI
World War II;Second World War;World War Two;WWII;WW2
Cold War
Arab Spring
Holocaust
Commonwealth Heads of Government Meeting;CHOGM
Brexit
Olympics;Olympic Games
Paralympics;Paralympic Games
Shangri-La Dialogue
Halifax International Security Forum
Munich Security Conference
Belt and Road Forum
Boao Forum
Tokyo International Conference on African Development;TICAD
Forum on China-Africa Cooperation;FOCAC
Balikatan;Exercise Balikatan
Cobra Gold;Exercise Cobra Gold
Talisman Sabre;Exercise Talisman Sabre
RIMPAC
Maidan;Euromaidan
Nakba
Tiananmen Square massacre
Lunar New Year
Chinese New Year
Ramadan
Hajj
Haj
Umrah
Christmas
Easter
Eid al-Fitr;Eid ul-Fitr;Eid-ul-Fitr
Eid al-Adha;Eid Al Adha;Eid ul-Adha
Diwali
International Women's Day;International Women’s Day
World AIDS Day
World Refugee Day
Human Rights Day
ANZAC Day
Khmer New Year
Nowruz
Mother's Day;Mother’s Day
Father's Day;Father’s Day
Valentine's Day;Valentine’s Day
Tet;Tết
Vesak
Songkran
Thai Pongal
Dussehra;Dasara
Independence Day
International Workers' Day;International Workers’ Day
`;
