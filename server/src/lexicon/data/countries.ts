/**
 * Countries and territories, one a line: ISO 3166-1 alpha-2 | names, the usual one first | demonyms and peoples | capital and seats of government.
 * `+` after a demonym stands for its plural in -s as well. Compiled by hand; the codes are those of ISO 3166-1.
 */
export const COUNTRY_TABLE = `
AF|Afghanistan;Islamic Emirate of Afghanistan;Islamic Republic of Afghanistan|Afghan+|Kabul
AL|Albania;Republic of Albania|Albanian+|Tirana
DZ|Algeria;People's Democratic Republic of Algeria|Algerian+|Algiers
AD|Andorra;Principality of Andorra|Andorran+|Andorra la Vella
AO|Angola;Republic of Angola|Angolan+|Luanda
AG|Antigua and Barbuda|Antiguan+;Barbudan+|Saint John's;St. John's
AR|Argentina;Argentine Republic|Argentine+;Argentinian+;Argentinean+|Buenos Aires
AM|Armenia;Republic of Armenia|Armenian+|Yerevan
AU|Australia;Commonwealth of Australia|Australian+;Aussie+|Canberra
AT|Austria;Republic of Austria|Austrian+|Vienna
AZ|Azerbaijan;Republic of Azerbaijan|Azerbaijani+;Azeri+|Baku
BS|Bahamas;The Bahamas;Commonwealth of the Bahamas|Bahamian+|Nassau
BH|Bahrain;Kingdom of Bahrain|Bahraini+|Manama
BD|Bangladesh;People's Republic of Bangladesh|Bangladeshi+|Dhaka;Dacca
BB|Barbados|Barbadian+;Bajan+|Bridgetown
BY|Belarus;Republic of Belarus;Byelorussia|Belarusian+;Belarussian+|Minsk
BE|Belgium;Kingdom of Belgium|Belgian+|Brussels
BZ|Belize|Belizean+|Belmopan
BJ|Benin;Republic of Benin;Bénin|Beninese;Beninois|Porto-Novo
BT|Bhutan;Kingdom of Bhutan|Bhutanese|Thimphu
BO|Bolivia;Plurinational State of Bolivia|Bolivian+|La Paz;Sucre
BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia & Herzegovina;Bosnia;BiH|Bosnian+;Herzegovinian+|Sarajevo
BW|Botswana;Republic of Botswana|Botswanan+;Batswana;Motswana|Gaborone
BR|Brazil;Federative Republic of Brazil;Brasil|Brazilian+|Brasília;Brasilia
BN|Brunei;Brunei Darussalam;Negara Brunei Darussalam|Bruneian+|Bandar Seri Begawan
BG|Bulgaria;Republic of Bulgaria|Bulgarian+|Sofia
BF|Burkina Faso;Burkina|Burkinabe;Burkinabè;Burkinabé|Ouagadougou
BI|Burundi;Republic of Burundi|Burundian+|Gitega;Bujumbura
CV|Cabo Verde;Cape Verde;Republic of Cabo Verde|Cabo Verdean+;Cape Verdean+|Praia
KH|Cambodia;Kingdom of Cambodia;Kampuchea|Cambodian+;Khmer+|Phnom Penh
CM|Cameroon;Republic of Cameroon;Cameroun|Cameroonian+|Yaoundé;Yaounde
CA|Canada|Canadian+|Ottawa
CF|Central African Republic|Central African+|Bangui
TD|Chad;Republic of Chad;Tchad|Chadian+|N'Djamena;N’Djamena;Ndjamena
CL|Chile;Republic of Chile|Chilean+|Santiago;Santiago de Chile
CN|China;People's Republic of China;PRC;P.R. China;Mainland China|Chinese;Sino|Beijing;Peking
CO|Colombia;Republic of Colombia|Colombian+|Bogotá;Bogota
KM|Comoros;Union of the Comoros|Comorian+;Comoran+|Moroni
CG|Republic of the Congo;Congo-Brazzaville;Congo Republic;Republic of Congo|Congolese|Brazzaville
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;D.R. Congo;DRC;Congo-Kinshasa;Congo;Zaire|Congolese;Zairian+|Kinshasa
CR|Costa Rica;Republic of Costa Rica|Costa Rican+|San José;San Jose
CI|Côte d'Ivoire;Côte d’Ivoire;Cote d'Ivoire;Cote d’Ivoire;Ivory Coast;Republic of Côte d'Ivoire|Ivorian+;Ivoirian+|Yamoussoukro;Abidjan
HR|Croatia;Republic of Croatia|Croatian+;Croat+|Zagreb
CU|Cuba;Republic of Cuba|Cuban+|Havana
CY|Cyprus;Republic of Cyprus|Cypriot+|Nicosia
CZ|Czech Republic;Czechia|Czech+|Prague
DK|Denmark;Kingdom of Denmark|Danish;Dane+|Copenhagen
DJ|Djibouti;Republic of Djibouti|Djiboutian+|Djibouti City
DM|Dominica;Commonwealth of Dominica|Dominica islander+|Roseau
DO|Dominican Republic|Dominican+|Santo Domingo
EC|Ecuador;Republic of Ecuador|Ecuadorian+;Ecuadorean+|Quito
EG|Egypt;Arab Republic of Egypt|Egyptian+|Cairo
SV|El Salvador;Republic of El Salvador|Salvadoran+;Salvadorian+;Salvadorean+|San Salvador
GQ|Equatorial Guinea;Republic of Equatorial Guinea|Equatorial Guinean+;Equatoguinean+|Malabo
ER|Eritrea;State of Eritrea|Eritrean+|Asmara
EE|Estonia;Republic of Estonia|Estonian+|Tallinn
SZ|Eswatini;Kingdom of Eswatini;Swaziland|Swazi+;Emaswati|Mbabane;Lobamba
ET|Ethiopia;Federal Democratic Republic of Ethiopia|Ethiopian+|Addis Ababa;Addis Abeba
FJ|Fiji;Republic of Fiji|Fijian+|Suva
FI|Finland;Republic of Finland|Finnish;Finn+|Helsinki
FR|France;French Republic|French;Frenchman;Frenchmen;Franco|Paris
GA|Gabon;Gabonese Republic|Gabonese|Libreville
GM|Gambia;The Gambia;Republic of The Gambia|Gambian+|Banjul
GE|Georgia|Georgian+|Tbilisi
DE|Germany;Federal Republic of Germany|German+|Berlin
GH|Ghana;Republic of Ghana|Ghanaian+|Accra
GR|Greece;Hellenic Republic|Greek+;Hellenic|Athens
GD|Grenada|Grenadian+|St. George's
GT|Guatemala;Republic of Guatemala|Guatemalan+|Guatemala City
GN|Guinea;Republic of Guinea;Guinea-Conakry;Guinea Conakry|Guinean+|Conakry
GW|Guinea-Bissau;Guinea Bissau;Republic of Guinea-Bissau|Bissau-Guinean+;Bissau Guinean+|Bissau
GY|Guyana;Co-operative Republic of Guyana;Cooperative Republic of Guyana|Guyanese|Georgetown
HT|Haiti;Republic of Haiti|Haitian+|Port-au-Prince
HN|Honduras;Republic of Honduras|Honduran+|Tegucigalpa
HU|Hungary|Hungarian+|Budapest
IS|Iceland;Republic of Iceland|Icelandic;Icelander+|Reykjavík;Reykjavik
IN|India;Republic of India;Bharat|Indian+|New Delhi;Delhi
ID|Indonesia;Republic of Indonesia|Indonesian+|Jakarta;Nusantara
IR|Iran;Islamic Republic of Iran;I.R. Iran|Iranian+|Tehran;Teheran
IQ|Iraq;Republic of Iraq|Iraqi+|Baghdad
IE|Ireland;Republic of Ireland;Éire|Irish;Irishman;Irishmen|Dublin
IL|Israel;State of Israel|Israeli+|Jerusalem;Tel Aviv
IT|Italy;Italian Republic|Italian+|Rome
JM|Jamaica|Jamaican+|Kingston
JP|Japan|Japanese|Tokyo
JO|Jordan;Hashemite Kingdom of Jordan|Jordanian+|Amman
KZ|Kazakhstan;Republic of Kazakhstan;Kazakstan|Kazakh+;Kazakhstani+|Astana;Nur-Sultan
KE|Kenya;Republic of Kenya|Kenyan+|Nairobi
KI|Kiribati;Republic of Kiribati|I-Kiribati|South Tarawa;Tarawa
KP|North Korea;Democratic People's Republic of Korea;DPRK;D.P.R.K.;DPR Korea|North Korean+|Pyongyang
KR|South Korea;Republic of Korea;ROK;R.O.K.;Korea|South Korean+;Korean+|Seoul
KW|Kuwait;State of Kuwait|Kuwaiti+|Kuwait City
KG|Kyrgyzstan;Kyrgyz Republic;Kirghizia|Kyrgyz;Kyrgyzstani+|Bishkek
LA|Laos;Lao PDR;Lao P.D.R.;Lao People's Democratic Republic|Lao;Laotian+|Vientiane
LV|Latvia;Republic of Latvia|Latvian+|Riga
LB|Lebanon;Lebanese Republic|Lebanese|Beirut
LS|Lesotho;Kingdom of Lesotho|Basotho;Mosotho|Maseru
LR|Liberia;Republic of Liberia|Liberian+|Monrovia
LY|Libya;State of Libya;Libyan Arab Jamahiriya|Libyan+|Tripoli
LI|Liechtenstein;Principality of Liechtenstein|Liechtensteiner+|Vaduz
LT|Lithuania;Republic of Lithuania|Lithuanian+|Vilnius
LU|Luxembourg;Grand Duchy of Luxembourg|Luxembourger+;Luxembourgish|Luxembourg City
MG|Madagascar;Republic of Madagascar|Malagasy;Madagascan+|Antananarivo
MW|Malawi;Republic of Malawi|Malawian+|Lilongwe
MY|Malaysia|Malaysian+|Kuala Lumpur;Putrajaya
MV|Maldives;The Maldives;Republic of Maldives|Maldivian+|Malé;Male City
ML|Mali;Republic of Mali|Malian+|Bamako
MT|Malta;Republic of Malta|Maltese|Valletta
MH|Marshall Islands;Republic of the Marshall Islands|Marshallese|Majuro
MR|Mauritania;Islamic Republic of Mauritania|Mauritanian+|Nouakchott
MU|Mauritius;Republic of Mauritius|Mauritian+|Port Louis
MX|Mexico;United Mexican States;México|Mexican+|Mexico City
FM|Micronesia;Federated States of Micronesia|Micronesian+|Palikir
MD|Moldova;Republic of Moldova|Moldovan+|Chișinău;Chisinau
MC|Monaco;Principality of Monaco|Monégasque+;Monacan+|Monaco-Ville
MN|Mongolia|Mongolian+;Mongol+|Ulaanbaatar;Ulan Bator
ME|Montenegro|Montenegrin+|Podgorica;Cetinje
MA|Morocco;Kingdom of Morocco|Moroccan+|Rabat
MZ|Mozambique;Republic of Mozambique|Mozambican+|Maputo
MM|Myanmar;Burma;Republic of the Union of Myanmar;Union of Myanmar|Burmese;Myanma|Naypyidaw;Nay Pyi Taw;Naypyitaw;Yangon;Rangoon
NA|Namibia;Republic of Namibia|Namibian+|Windhoek
NR|Nauru;Republic of Nauru|Nauruan+|Yaren
NP|Nepal;Federal Democratic Republic of Nepal|Nepali+;Nepalese|Kathmandu
NL|Netherlands;The Netherlands;Kingdom of the Netherlands;Holland|Dutch;Dutchman;Dutchmen;Netherlander+|Amsterdam;The Hague
NZ|New Zealand;Aotearoa;Aotearoa New Zealand|New Zealander+;Kiwi+|Wellington
NI|Nicaragua;Republic of Nicaragua|Nicaraguan+|Managua
NE|Niger;Republic of the Niger;Republic of Niger|Nigerien+|Niamey
NG|Nigeria;Federal Republic of Nigeria|Nigerian+|Abuja
MK|North Macedonia;Republic of North Macedonia;Macedonia;FYROM|North Macedonian+;Macedonian+|Skopje
NO|Norway;Kingdom of Norway|Norwegian+|Oslo
OM|Oman;Sultanate of Oman|Omani+|Muscat
PK|Pakistan;Islamic Republic of Pakistan|Pakistani+|Islamabad
PW|Palau;Republic of Palau|Palauan+|Ngerulmud;Melekeok
PS|Palestine;State of Palestine;Palestinian Territories;Occupied Palestinian Territory;Occupied Palestinian Territories|Palestinian+|Ramallah
PA|Panama;Republic of Panama;Panamá|Panamanian+|Panama City
PG|Papua New Guinea;PNG;Independent State of Papua New Guinea|Papua New Guinean+;Papuan+|Port Moresby
PY|Paraguay;Republic of Paraguay|Paraguayan+|Asunción;Asuncion
PE|Peru;Republic of Peru;Perú|Peruvian+|Lima
PH|Philippines;The Philippines;Republic of the Philippines|Philippine;Filipino+;Filipina+|Manila
PL|Poland;Republic of Poland|Polish;Pole+|Warsaw
PT|Portugal;Portuguese Republic|Portuguese|Lisbon
QA|Qatar;State of Qatar|Qatari+|Doha
RO|Romania|Romanian+|Bucharest
RU|Russia;Russian Federation|Russian+|Moscow
RW|Rwanda;Republic of Rwanda|Rwandan+;Rwandese|Kigali
KN|Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts and Nevis|Kittitian+;Nevisian+|Basseterre
LC|Saint Lucia;St. Lucia;St Lucia|Saint Lucian+;St. Lucian+;St Lucian+|Castries
VC|Saint Vincent and the Grenadines;St. Vincent and the Grenadines;St Vincent and the Grenadines|Vincentian+|Kingstown
WS|Samoa;Independent State of Samoa;Western Samoa|Samoan+|Apia
SM|San Marino;Republic of San Marino|Sammarinese|City of San Marino
ST|São Tomé and Príncipe;Sao Tome and Principe;São Tomé & Príncipe|São Toméan+;Sao Tomean+;Santomean+|São Tomé;Sao Tome
SA|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi+;Saudi Arabian+|Riyadh
SN|Senegal;Republic of Senegal;Sénégal|Senegalese|Dakar
RS|Serbia;Republic of Serbia|Serbian+;Serb+|Belgrade
SC|Seychelles;Republic of Seychelles|Seychellois|Victoria, Seychelles
SL|Sierra Leone;Republic of Sierra Leone|Sierra Leonean+|Freetown
SG|Singapore;Republic of Singapore|Singaporean+|Singapore City
SK|Slovakia;Slovak Republic|Slovak+;Slovakian+|Bratislava
SI|Slovenia;Republic of Slovenia|Slovenian+;Slovene+|Ljubljana
SB|Solomon Islands|Solomon Islander+|Honiara
SO|Somalia;Federal Republic of Somalia|Somali+;Somalian+|Mogadishu
ZA|South Africa;Republic of South Africa;RSA|South African+|Pretoria;Cape Town;Bloemfontein;Tshwane
SS|South Sudan;Republic of South Sudan|South Sudanese|Juba
ES|Spain;Kingdom of Spain|Spanish;Spaniard+|Madrid
LK|Sri Lanka;Democratic Socialist Republic of Sri Lanka;Ceylon|Sri Lankan+|Colombo;Sri Jayawardenepura Kotte
SD|Sudan;Republic of the Sudan;Republic of Sudan|Sudanese|Khartoum
SR|Suriname;Republic of Suriname;Surinam|Surinamese|Paramaribo
SE|Sweden;Kingdom of Sweden|Swedish;Swede+|Stockholm
CH|Switzerland;Swiss Confederation|Swiss|Bern;Berne
SY|Syria;Syrian Arab Republic|Syrian+|Damascus
TW|Taiwan;Chinese Taipei;Republic of China|Taiwanese|Taipei
TJ|Tajikistan;Republic of Tajikistan|Tajik+;Tajikistani+|Dushanbe
TZ|Tanzania;United Republic of Tanzania|Tanzanian+|Dodoma;Dar es Salaam
TH|Thailand;Kingdom of Thailand;Siam|Thai+|Bangkok
TL|Timor-Leste;Timor Leste;East Timor;Democratic Republic of Timor-Leste|Timorese;East Timorese|Dili
TG|Togo;Togolese Republic|Togolese|Lomé;Lome
TO|Tonga;Kingdom of Tonga|Tongan+|Nuku'alofa;Nuku’alofa;Nukuʻalofa
TT|Trinidad and Tobago;Trinidad & Tobago;Trinidad;Republic of Trinidad and Tobago|Trinidadian+;Tobagonian+|Port of Spain;Port-of-Spain
TN|Tunisia;Republic of Tunisia|Tunisian+|Tunis
TR|Türkiye;Turkey;Republic of Türkiye;Republic of Turkey;Turkiye|Turkish;Turk+|Ankara
TM|Turkmenistan|Turkmen;Turkmenistani+|Ashgabat
TV|Tuvalu|Tuvaluan+|Funafuti
UG|Uganda;Republic of Uganda|Ugandan+|Kampala
UA|Ukraine;The Ukraine|Ukrainian+|Kyiv;Kiev
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati+|Abu Dhabi
GB|United Kingdom;UK;U.K.;United Kingdom of Great Britain and Northern Ireland;Great Britain;Britain;G.B.|British;Briton+;Brit+|London;Westminster;Whitehall
US|United States;United States of America;US;U.S.;USA;U.S.A.;America|American+|Washington;Washington, D.C.;Washington D.C.;Washington DC;Washington, DC
UY|Uruguay;Oriental Republic of Uruguay|Uruguayan+|Montevideo
UZ|Uzbekistan;Republic of Uzbekistan|Uzbek+;Uzbekistani+|Tashkent
VU|Vanuatu;Republic of Vanuatu|Vanuatuan+;Ni-Vanuatu|Port Vila
VA|Vatican City;Holy See;Vatican;Vatican City State|Vatican citizen+|
VE|Venezuela;Bolivarian Republic of Venezuela|Venezuelan+|Caracas
VN|Vietnam;Viet Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam;S.R. Vietnam|Vietnamese;Viet+|Hanoi;Ha Noi
YE|Yemen;Republic of Yemen|Yemeni+;Yemenite+|Sana'a;Sanaa;Sana’a
ZM|Zambia;Republic of Zambia|Zambian+|Lusaka
ZW|Zimbabwe;Republic of Zimbabwe;Rhodesia|Zimbabwean+|Harare
XK|Kosovo;Republic of Kosovo|Kosovar+;Kosovan+|Pristina;Prishtina
EH|Western Sahara;Sahrawi Arab Democratic Republic|Sahrawi+;Saharawi+|Laayoune
HK|Hong Kong;Hong Kong SAR;Hong Kong Special Administrative Region;HKSAR|Hongkonger+;Hong Konger+|
MO|Macau;Macao;Macao SAR|Macanese|
GL|Greenland;Kalaallit Nunaat|Greenlander+;Greenlandic|Nuuk
FO|Faroe Islands;Faroes|Faroese|Tórshavn;Torshavn
PR|Puerto Rico;Commonwealth of Puerto Rico|Puerto Rican+|San Juan
GU|Guam|Guamanian+;Chamorro+|Hagåtña
AS|American Samoa|American Samoan+|Pago Pago
MP|Northern Mariana Islands;Commonwealth of the Northern Mariana Islands|Northern Marianan+|Saipan
VI|U.S. Virgin Islands;US Virgin Islands;United States Virgin Islands|Virgin Islander+|Charlotte Amalie
VG|British Virgin Islands|British Virgin Islander+|Road Town
KY|Cayman Islands|Caymanian+|George Town
BM|Bermuda|Bermudian+;Bermudan+|
TC|Turks and Caicos Islands;Turks and Caicos|Turks and Caicos Islander+|Cockburn Town
AI|Anguilla|Anguillan+|The Valley
MS|Montserrat|Montserratian+|Brades
FK|Falkland Islands;Malvinas;Falklands|Falkland Islander+|
GI|Gibraltar|Gibraltarian+|
JE|Jersey|Jerseyman;Jerseymen|Saint Helier
GG|Guernsey|Channel Islander+|Saint Peter Port
IM|Isle of Man|Manx|
SH|Saint Helena;St Helena;Ascension Island;Tristan da Cunha|Saint Helenian+|Jamestown
AW|Aruba|Aruban+|Oranjestad
CW|Curaçao;Curacao|Curaçaoan+;Curacaoan+|Willemstad
SX|Sint Maarten;St. Maarten||Philipsburg
BQ|Bonaire;Bonaire, Sint Eustatius and Saba|Bonairean+|
GF|French Guiana|French Guianese;Guianese|Cayenne
GP|Guadeloupe|Guadeloupean+|
MQ|Martinique|Martinican+;Martiniquais|Fort-de-France
RE|Réunion|Réunionese;Réunionnais|
YT|Mayotte|Mahoran+|Mamoudzou
NC|New Caledonia;Kanaky|New Caledonian+;Kanak+|Nouméa;Noumea
PF|French Polynesia;Tahiti|French Polynesian+;Tahitian+|Papeete
WF|Wallis and Futuna||Mata-Utu
PM|Saint Pierre and Miquelon||
CK|Cook Islands|Cook Islander+|Avarua
NU|Niue|Niuean+|Alofi
TK|Tokelau|Tokelauan+|
PN|Pitcairn Islands|Pitcairner+|
NF|Norfolk Island|Norfolk Islander+|
AX|Åland Islands;Åland|Ålander+|Mariehamn
SJ|Svalbard||Longyearbyen
AQ|Antarctica|Antarctic|
IO|British Indian Ocean Territory;Chagos Archipelago;Chagos Islands|Chagossian+|
`;

/**
 * Peoples, religions and groups that belong to no one country of the table, one a line: forms with `+` for the plural.
 */
export const PEOPLE_TABLE = `
African+;European+;Asian+;Arab+;Latin American+;South American+;North American+;Central American+;Caribbean;Pacific Islander+;Eurasian+;Oceanian+;Antillean+
South Asian+;Southeast Asian+;South-East Asian+;East Asian+;Central Asian+;West African+;East African+;Southern African+;North African+;Sub-Saharan African+;Middle Eastern;Middle Easterner+;Eastern European+;Western European+;Central European+;South-Eastern European+;Northern European+;Southern European+;Euro-Atlantic;Transatlantic
Pan-African;pan-African;Pan-Arab;pan-Arab;Sahelian+;Maghrebi+;Nordic;Scandinavian+;Baltic;Balkan;Benelux;Iberian+;Slavic;Slav+;Anglo-Saxon+;Anglophone+;Francophone+;Lusophone+;Western;Westerner+;Melanesian+;Polynesian+;Amazonian+;Andean
Muslim+;Christian+;Jewish;Jew+;Hindu+;Buddhist+;Sikh+;Catholic+;Roman Catholic+;Protestant+;Orthodox;Islamic;Islamist+;Sunni+;Shia;Shiite+;Shi'ite+;Shi'a;Anglican+;Baptist+;Methodist+;Evangelical+;Lutheran+;Presbyterian+;Mormon+;Quaker+;Pentecostal+;Coptic;Copt+;Maronite+;Druze;Alawite+;Yazidi+;Yezidi+;Zoroastrian+;Bahá'í;Baha'i;Ahmadi+;Ismaili+;Sufi+;Salafi+;Salafist+;Wahhabi+;Jain+;Taoist+;Ultra-Orthodox;ultra-Orthodox;Haredi;Hasidic;Zionist+;Anti-Semitic;Judeo-Christian
Kurd+;Kurdish;Rohingya+;Uyghur+;Uighur+;Tibetan+;Tamil+;Sinhalese;Pashtun+;Hazara+;Baloch;Baluch;Punjabi+;Bengali+;Gujarati+;Sindhi+;Berber+;Amazigh;Tuareg+;Hausa;Fulani;Igbo;Yoruba;Zulu+;Xhosa;Shona;Ndebele;Tutsi+;Hutu+;Oromo+;Amhara;Tigrayan+;Tigrean+;Kikuyu;Luo;Maasai;Masai;Dinka;Nuer;Ashanti;Akan;Ewe;Wolof;Mandinka;Chechen+;Tatar+;Crimean Tatar+;Cossack+;Ossetian+;Abkhaz;Abkhazian+;Roma;Romani;Sinti;Basque+;Catalan+;Galician+;Breton+;Corsican+;Welsh;Scottish;Scot+;Scotsman;English;Englishman;Englishmen;Northern Irish;Flemish;Walloon+;Sami;Bavarian+;Sicilian+;Cornish;Bosniak+;Karen;Kachin;Chin;Rakhine;Mon;Hmong;Cham;Montagnard+;Moro;Malay+;Javanese;Balinese;Acehnese;Papuan+;Māori;Maori;Aboriginal+;Aborigine+;Indigenous Australian+;Torres Strait Islander+;First Nations;First Nation;Inuit;Inuk;Métis;Cree;Mohawk+;Navajo;Cherokee;Lakota;Sioux;Mapuche;Quechua;Aymara;Guarani;Guaraní;Maya;Mayan+;Garifuna;Miskito;Yanomami;Native American+;African American+;African-American+;Asian American+;Hispanic+;Latino+;Latina+;Latinx;Chicano+;Afro-Colombian+;Afro-Brazilian+;Afro-Caribbean;Creole+;Dalit+;Adivasi+;Ainu;Cantonese;Mandarin;Manchu;Hakka;Han Chinese;Persian+;Chaldean+;Assyrian+;Syriac;Bedouin+;Nubian+;Darfuri+;Acholi;Baganda;Venda;Tswana;Sotho;Afrikaner+;Boer+;Soviet+;Yugoslav+;Czechoslovak+;Ottoman+;Byzantine;Roman+;Prussian+;Habsburg;Mongol+
Communist+;Socialist+;Social Democrat+;Democrat+;Republican+;Liberal+;Tory;Tories;Labourite+;Christian Democrat+;Marxist+;Maoist+;Leninist+;Stalinist+;Trotskyist+;Nazi+;Neo-Nazi+;Fascist+;Peronist+;Chavista+;Sandinista+;Zapatista+;Bolshevik+;Menshevik+;Baathist+;Ba'athist+;Nasserist+;Kemalist+;Gaullist+;Bolivarian;Jihadist+;Sadrist+;Houthi+;Islamist+;Kirchnerist+;Brexiteer+;Naxalite+
Londoner+;Parisian+;Berliner+;New Yorker+;Muscovite+;Californian+;Texan+;Floridian+;Hawaiian+;Alaskan+;Québécois;Quebecer+;Ontarian+;Tasmanian+;Victorian+;Queenslander+;Cairene+;Dubliner+;Zanzibari+;Kashmiri+;Gazan+;Siberian+;Crimean+;Catalonian+;Venetian+;Neapolitan+;Bosniac+;Somalilander+;Puntlander+;Transnistrian+;Kivutian+;Okinawan+;Manchurian+;Sumatran+
`;
