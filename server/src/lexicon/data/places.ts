/**
 * Regions, waters, borders and cities that documents name, one country a line: ISO 3166-1 alpha-2 (empty for what lies in several) | names.
 * `~` before a name: also an ordinary word or a common personal name.
 */
export const PLACE_TABLE = `
|Africa;Asia;Europe;North America;South America;Latin America;Central America;Oceania;Australasia;Antarctica;Arctic;Eurasia;Middle East;Near East;Far East;Southeast Asia;South-East Asia;South East Asia;Northeast Asia;North-East Asia;East Asia;South Asia;Central Asia;West Asia;Western Asia;Asia-Pacific;Asia Pacific;Asia-Pacific region;Indo-Pacific;North Africa;Northern Africa;West Africa;Western Africa;East Africa;Eastern Africa;Central Africa;Southern Africa;Sub-Saharan Africa;sub-Saharan Africa;Horn of Africa;Great Lakes region;Sahel;Sahara;Maghreb;Mashreq;Levant;Lake Chad Basin;Gulf of Guinea;Gulf of Aden;Persian Gulf;Arabian Gulf;Gulf of Oman;Gulf of Thailand;Gulf of Mexico;Strait of Hormuz;Strait of Malacca;Malacca Strait;Straits of Malacca;Bab el-Mandeb;Suez Canal;Panama Canal;Red Sea;Black Sea;Baltic Sea;North Sea;Mediterranean;Mediterranean Sea;Eastern Mediterranean;Western Mediterranean;Caspian Sea;Aral Sea;Adriatic Sea;Aegean Sea;Arabian Sea;Caribbean;Caribbean Sea;South China Sea;East China Sea;Yellow Sea;Sea of Japan;Sea of Azov;Andaman Sea;Bay of Bengal;Tasman Sea;Coral Sea;English Channel;Bering Strait;Taiwan Strait;Indian Ocean;Atlantic;Atlantic Ocean;Pacific;Pacific Ocean;Arctic Ocean;Southern Ocean;South Pacific;Pacific Islands;Melanesia;Polynesia;Balkans;Western Balkans;Caucasus;South Caucasus;North Caucasus;Baltics;Baltic States;Baltic states;Nordic countries;Scandinavia;Iberian Peninsula;Eastern Europe;Western Europe;Central Europe;Northern Europe;Southern Europe;Eastern Partnership countries;Benelux;Danube;Rhine;Nile;Niger Delta;Congo Basin;Niger River;Zambezi;Mekong;Mekong River;Lower Mekong;Greater Mekong Subregion;Greater Mekong Sub-region;Ganges;Indus;Brahmaputra;Amazon Basin;Amazonia;Andes;Himalayas;Alps;Pyrenees;Kilimanjaro;Mount Everest;Lake Victoria;Lake Chad;Lake Tanganyika;Dead Sea;Korean Peninsula;Korean peninsula;Arabian Peninsula;Sinai Peninsula;Golan Heights;Northern Triangle;Liptako-Gourma;Kurdistan;Silk Road;Global South;British Isles;West Indies;Indochina;Golden Triangle
AF|Kandahar;Herat;Jalalabad;Mazar-i-Sharif;Kunduz;Helmand
AL|Durrës;Durres;Vlora
DZ|Oran;Constantine, Algeria;Tindouf
AO|Benguela;Cabinda;Lobito;Huambo
AR|Córdoba;Rosario;Mendoza;Patagonia;Ushuaia
AU|Sydney;Melbourne;Brisbane;Perth;Adelaide;Hobart;~Darwin;New South Wales;Queensland;Western Australia;South Australia;Northern Territory;Tasmania;Gold Coast;Geelong;Cairns;Australian Capital Territory;Parramatta;Christmas Island
AT|Salzburg;Graz;Linz;Innsbruck;Tyrol
BD|Chittagong;Chattogram;Cox's Bazar;Cox’s Bazar;Sylhet;Khulna;Rajshahi;Bhasan Char
BE|Antwerp;Ghent;Bruges;Flanders;Wallonia;Liège
BO|Santa Cruz de la Sierra;Cochabamba
BA|Republika Srpska;Mostar;Banja Luka;Srebrenica
BR|São Paulo;Sao Paulo;Rio de Janeiro;Salvador da Bahia;Recife;Fortaleza;Belo Horizonte;Manaus;Porto Alegre;Bahia;Minas Gerais;Curitiba;Belém
BG|Plovdiv;Varna
BF|Bobo-Dioulasso
KH|Siem Reap;Battambang;Sihanoukville;Preah Sihanouk;Kampot;Kampong Cham;Kampong Speu;Kandal;Poipet;Koh Kong;Angkor Wat;Tonle Sap;Banteay Meanchey;Svay Rieng;Takeo;Mondulkiri;Ratanakiri;Kratie
CM|Douala;Bamenda;Garoua
CA|Toronto;Montreal;Montréal;Vancouver;Calgary;Edmonton;Winnipeg;Halifax;Quebec;Québec;Quebec City;Ontario;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland and Labrador;Newfoundland;Yukon;Nunavut;Northwest Territories;Prince Edward Island;Whitehorse;Yellowknife;Iqaluit
CL|Valparaíso;Valparaiso;Atacama;Concepción;Antofagasta
CN|Shanghai;Guangzhou;Shenzhen;Chongqing;Chengdu;Wuhan;Tianjin;Nanjing;Xi'an;Hangzhou;Qingdao;Dalian;Harbin;Kunming;Xiamen;Suzhou;Guangdong;Guangxi;Yunnan;Sichuan;Zhejiang;Jiangsu;Hubei;Hunan;Fujian;Shandong;Hebei;Henan;Xinjiang;Tibet;Inner Mongolia;Hainan;Nanning;Boao;Guizhou;Liaoning;Jilin;Heilongjiang;Shaanxi;Shanxi;Anhui;Jiangxi;Gansu;Qinghai;Ningxia;Lhasa;Urumqi
CO|Medellín;Medellin;Cali;Cartagena;Barranquilla;Cúcuta;Buenaventura
CD|Goma;Lubumbashi;Bukavu;Kisangani;North Kivu;South Kivu;Ituri;Katanga;Beni;Kivu;Bunia
CI|Bouaké
HR|Split;Zagreb County;Dubrovnik;Rijeka
CZ|Brno;Ostrava
DK|Aarhus;Odense
EC|Guayaquil;Galápagos;Galapagos;Galapagos Islands;Cuenca
EG|Alexandria;Giza;Sinai;Sharm el-Sheikh;Sharm El-Sheikh;Sharm el Sheikh;Port Said;Suez;Luxor;Aswan
ET|Tigray;Oromia;Mekelle;Dire Dawa;Gondar;Bahir Dar;Gambella;Hawassa
FI|Tampere;Turku;Espoo;Lapland;Rovaniemi
FR|Marseille;Lyon;Strasbourg;Toulouse;Bordeaux;Nice;Lille;Nantes;Cannes;Calais;Corsica;Brittany;Normandy;Grenoble
DE|Munich;Hamburg;Frankfurt;Cologne;Bonn;Stuttgart;Düsseldorf;Dresden;Leipzig;Bavaria;Saxony;Hesse;Lower Saxony;Nuremberg;Hannover;Hanover;Bremen;Potsdam;Ramstein
GE|Abkhazia;South Ossetia;Batumi;Kutaisi
GH|Kumasi;Tema;Tamale;Takoradi;Ashanti Region
GR|Thessaloniki;Crete;Lesbos;Piraeus
GN|N'Zérékoré
HU|Debrecen;Szeged
IN|Mumbai;Bombay;Bengaluru;Bangalore;Chennai;Madras;Kolkata;Calcutta;Hyderabad;Ahmedabad;Pune;Jaipur;Lucknow;Kerala;Tamil Nadu;Karnataka;Maharashtra;Gujarat;Punjab;Rajasthan;Uttar Pradesh;Bihar;West Bengal;Odisha;Assam;Goa;Kashmir;Jammu and Kashmir;Jammu & Kashmir;Ladakh;Manipur;Nagaland;Meghalaya;Andhra Pradesh;Telangana;Madhya Pradesh;Haryana;Chhattisgarh;Jharkhand;Himachal Pradesh;Uttarakhand;Tripura;Mizoram;Arunachal Pradesh;Sikkim;Chandigarh;Varanasi;Surat;Kochi;Guwahati;Srinagar
ID|Bali;Java;Sumatra;Kalimantan;Sulawesi;Papua;West Papua;Surabaya;Bandung;Medan;Yogyakarta;Aceh;Batam;Lombok;Makassar;Denpasar;Natuna;West Java;Central Java;East Java
IR|Isfahan;Mashhad;Natanz;Shiraz;Tabriz;Bushehr;Fordow
IQ|Mosul;Basra;Erbil;Kirkuk;Fallujah;Kurdistan Region;Iraqi Kurdistan;Najaf;Karbala;Anbar;Sulaymaniyah
IE|Cork;Galway;Limerick
IL|Haifa;Negev;Eilat
IT|Milan;Naples;Venice;Florence;Turin;Palermo;Sicily;Lampedusa;Sardinia;Genoa;Bologna;Trieste;Bari;Apulia;Lombardy;Tuscany
JM|Montego Bay
JP|Osaka;Kyoto;Hiroshima;Nagasaki;Yokohama;Fukushima;Okinawa;Hokkaido;Sapporo;Nagoya;Fukuoka;Kobe;Sendai;Ise-Shima
JO|Aqaba;Zarqa;Zaatari
KZ|Almaty;Shymkent;Baikonur;Karaganda
KE|Mombasa;Kisumu;Nakuru;Dadaab;Kakuma;Turkana;Garissa;Eldoret;Lamu;Rift Valley
KR|Busan;Incheon;Daegu;Daejeon;Gwangju;Jeju;Jeju Island;Pyeongchang;Sejong;Gangwon;Gyeonggi
KP|Yongbyon;Kaesong
KG|Osh;Issyk-Kul
LA|Luang Prabang;Savannakhet;Vang Vieng;Pakse;Bokeo
LV|Jūrmala;Daugavpils
LB|Tripoli, Lebanon;Sidon;Tyre;Bekaa Valley;Bekaa
LY|Benghazi;Misrata;Sirte;Derna;Tobruk
LT|Kaunas;Klaipėda;Klaipeda
MG|Toamasina
MW|Blantyre;Mzuzu
MY|Penang;Sabah;Sarawak;Johor;Johor Bahru;Selangor;Langkawi;Malacca;Melaka;Kota Kinabalu;Kuching;Perak;Kedah;Kelantan;Terengganu;Pahang;Negeri Sembilan;Perlis;Sandakan;Labuan;Ipoh
ML|Timbuktu;Gao;Kidal;Mopti;Ménaka
MR|Nouadhibou
MX|Guadalajara;Monterrey;Tijuana;Cancún;Cancun;Chiapas;Oaxaca;Ciudad Juárez;Ciudad Juarez;Sinaloa;Jalisco;Veracruz;Puebla;Yucatán;Michoacán;Baja California;Nuevo León;Nuevo Leon
MD|Transnistria;Gagauzia;Chişinău
MA|Marrakech;Marrakesh;Casablanca;Tangier;Fez;Agadir;Skhirat
MZ|Beira;Cabo Delgado;Nampula;Pemba;Palma;Tete
MM|Rakhine State;Rakhine;Shan State;Kachin State;Kayin State;Mandalay;Sittwe;Myawaddy;Chin State;Sagaing;Kayah State
NA|Walvis Bay;Swakopmund
NP|Pokhara;Lumbini;Biratnagar
NL|Rotterdam;Utrecht;Eindhoven;Maastricht;Noordwijk
NZ|Auckland;Christchurch;Hamilton, New Zealand;Dunedin;Waitangi
NE|Agadez;Diffa;Tillabéri;Zinder
NG|Lagos;Kano;Port Harcourt;Ibadan;Kaduna;Borno;Maiduguri;Enugu;Benin City;Calabar;Rivers State;Borno State;Lagos State;Kano State;Plateau State;Adamawa;Yobe;Ogun State
NO|Bergen;Trondheim;Tromsø;Stavanger;Kirkenes
OM|Salalah;Duqm;Sohar
PK|Karachi;Lahore;Peshawar;Balochistan;Khyber Pakhtunkhwa;Sindh;Gwadar;Quetta;Rawalpindi;Faisalabad;Multan;Swat;Gilgit-Baltistan;Waziristan
PS|Gaza;Gaza Strip;West Bank;East Jerusalem;Bethlehem;Hebron;Nablus;Jenin;Rafah;Khan Younis
PA|Colón;Darién;Darien Gap
PG|Bougainville;Lae;Manus;Manus Island
PE|Cusco;Arequipa;Callao;Trujillo
PH|Mindanao;Luzon;Visayas;Cebu;Davao;Davao City;Quezon City;Palawan;Marawi;Zamboanga;Clark;Scarborough Shoal;Second Thomas Shoal;Makati;Taguig;Basilan;Sulu;Baguio;Boracay;Pampanga;Batangas;Cotabato
PL|Kraków;Krakow;Gdańsk;Gdansk;Wrocław;Wroclaw;Poznań;Poznan;Katowice;Łódź;Rzeszów;Rzeszow
PT|Porto;Faro;Azores;Madeira
RO|Constanța;Constanta;Cluj-Napoca;Timișoara;Timisoara;Iași
RU|Saint Petersburg;St. Petersburg;St Petersburg;Vladivostok;Sochi;Kazan;Chechnya;Dagestan;Kaliningrad;Siberia;Novosibirsk;Yekaterinburg;Kursk;Belgorod;Rostov-on-Don;Tatarstan;Sakhalin;Kamchatka;Murmansk
RW|Gisenyi;Musanze;Huye
SA|Jeddah;Mecca;Makkah;Medina;Madinah;Dammam;NEOM;Neom;Dhahran;AlUla
SN|Saint-Louis, Senegal;Casamance;Thiès;Touba;Diamniadio
RS|Novi Sad;Niš;Vojvodina
SL|Bo District;Kenema
SK|Košice;Kosice
SO|Puntland;Somaliland;Kismayo;Hargeisa;Baidoa;Jubaland;Bosaso;Galmudug
ZA|Johannesburg;Durban;Soweto;Gauteng;KwaZulu-Natal;Limpopo;Mpumalanga;Western Cape;Eastern Cape;Northern Cape;Free State;Stellenbosch;Port Elizabeth;Gqeberha;Sandton
SS|Malakal;Bentiu;Jonglei;Unity State;Bor;Upper Nile
ES|Barcelona;Valencia;Seville;Bilbao;Málaga;Malaga;Catalonia;Basque Country;Canary Islands;Andalusia;Ceuta;Melilla;Galicia;Mallorca;Ibiza;Tenerife;Zaragoza
LK|Jaffna;Kandy;Galle;Hambantota;Trincomalee
SD|Darfur;North Darfur;South Darfur;West Darfur;El Fasher;Port Sudan;Omdurman;South Kordofan;Blue Nile;Abyei;Nyala;Wad Madani
SE|Gothenburg;Malmö;Malmo;Uppsala;Gotland
CH|Geneva;Zurich;Zürich;Basel;Lausanne;Davos;Montreux;Lugano;Lucerne;Bürgenstock
SY|Aleppo;Homs;Idlib;Raqqa;Latakia;Deir ez-Zor;Palmyra
TW|Kaohsiung;Taichung;Tainan;Kinmen;Hsinchu
TZ|Zanzibar;Arusha;Mwanza;Pemba Island;Tanganyika
TH|Chiang Mai;Chiang Rai;Phuket;Pattaya;Mae Sot;Hat Yai;Khon Kaen;Chonburi;Krabi;Songkhla;Ayutthaya;Yala;Pattani;Narathiwat;Tak
TN|Sfax;Sousse;Djerba;Bizerte
TR|Istanbul;Izmir;Antalya;Gaziantep;Hatay;Incirlik;Adana;Bursa;Anatolia;Diyarbakir;Kahramanmaraş
UG|Entebbe;Gulu;Jinja;Kasese
UA|Kharkiv;Odesa;Odessa;Lviv;Mariupol;Donetsk;Luhansk;Donbas;Donbass;Crimea;Kherson;Zaporizhzhia;Zaporizhia;Dnipro;Bucha;Sevastopol;Chernobyl;Chornobyl;Bakhmut;Sumy
AE|Dubai;Sharjah;Ras Al Khaimah;Ajman;Fujairah;Al Ain
GB|England;Scotland;Wales;Northern Ireland;Edinburgh;Glasgow;Manchester;Birmingham;Liverpool;Belfast;Cardiff;Leeds;Bristol;Oxford;Cambridge;Sheffield;Newcastle;Nottingham;Kent;Cornwall;Yorkshire;Lancaster House;Heathrow;Dover;Leicester;Coventry;Southampton;Portsmouth
US|New York;New York City;Los Angeles;Chicago;Houston;Miami;San Francisco;Boston;Seattle;Atlanta;Dallas;Philadelphia;Detroit;Denver;Phoenix, Arizona;San Diego;Las Vegas;New Orleans;Minneapolis;Honolulu;Pittsburgh;Baltimore;Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia, U.S.;Washington State;West Virginia;Wisconsin;Wyoming;Camp David;Silicon Valley;Guantanamo Bay;Guantánamo Bay;Pearl Harbor;Manhattan;Brooklyn;Capitol Hill;Wall Street;Sacramento;Austin, Texas;Sunnylands;Dayton, Ohio
UZ|Samarkand;Bukhara;Karakalpakstan;Fergana Valley;Fergana;Termez
VE|Maracaibo;Caracas Valley;Zulia;Táchira
VN|Ho Chi Minh City;Da Nang;Danang;Hai Phong;Haiphong;Saigon;Hue;Nha Trang;Can Tho;Mekong Delta;Quang Ninh;Ha Long Bay;Quang Tri;An Giang;Binh Duong;Phu Quoc;Dong Nai;Quang Nam
YE|Aden;Hodeidah;Marib;Taiz;Hadramawt;Socotra;Mukalla;Saada
ZM|Livingstone, Zambia;Copperbelt;Ndola;Kitwe;Chirundu
ZW|Bulawayo;Victoria Falls;Mutare;Beitbridge
`;
