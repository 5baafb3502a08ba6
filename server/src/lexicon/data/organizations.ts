/**
 * International organizations, treaty bodies, banks, alliances, agencies and non-governmental bodies that policy documents name without
 * introducing them, one a line: names, the full one first | acronyms and short names | ISO 3166-1 country where it belongs to one.
 * `~` before a short form: ambiguous by itself, so it counts only where the document uses the long name too.
 * `*` before a line: every name on it is an organization of its own.
 */
export const ORGANIZATION_TABLE = `
United Nations|UN;U.N.;UNO|
United Nations General Assembly;UN General Assembly;U.N. General Assembly;General Assembly of the United Nations;General Assembly|UNGA|
United Nations Security Council;UN Security Council;U.N. Security Council;Security Council|UNSC|
United Nations Economic and Social Council;Economic and Social Council|ECOSOC|
United Nations Secretariat;UN Secretariat||
International Court of Justice;World Court|ICJ|
United Nations Human Rights Council;UN Human Rights Council;Human Rights Council|UNHRC;HRC|
Office of the United Nations High Commissioner for Human Rights;UN Human Rights Office;Office of the High Commissioner for Human Rights|OHCHR|
United Nations High Commissioner for Refugees;UN Refugee Agency;UN refugee agency;Office of the United Nations High Commissioner for Refugees|UNHCR|
United Nations Children's Fund;UN Children's Fund;United Nations Children’s Fund|UNICEF;Unicef|
United Nations Development Programme;United Nations Development Program;UN Development Programme|UNDP|
United Nations Environment Programme;UN Environment Programme;UN Environment;United Nations Environment Program|UNEP|
United Nations Population Fund;UN Population Fund|UNFPA|
United Nations Educational, Scientific and Cultural Organization;United Nations Educational, Scientific and Cultural Organisation|UNESCO;Unesco|
United Nations Industrial Development Organization|UNIDO|
United Nations Conference on Trade and Development;UN Trade and Development|UNCTAD|
United Nations Office on Drugs and Crime;UN Office on Drugs and Crime|UNODC|
United Nations Office for Disaster Risk Reduction;UN Office for Disaster Risk Reduction|UNDRR;UNISDR|
United Nations Office for the Coordination of Humanitarian Affairs;Office for the Coordination of Humanitarian Affairs;UN Office for the Coordination of Humanitarian Affairs|OCHA;UNOCHA|
United Nations Office for Project Services|UNOPS|
United Nations Office of Counter-Terrorism;UN Office of Counter-Terrorism|UNOCT|
United Nations Counter-Terrorism Committee Executive Directorate;Counter-Terrorism Committee Executive Directorate|CTED|
United Nations Office for Disarmament Affairs|UNODA|
United Nations Institute for Disarmament Research|UNIDIR|
United Nations Institute for Training and Research|UNITAR|
United Nations Interregional Crime and Justice Research Institute|UNICRI|
United Nations Research Institute for Social Development|UNRISD|
United Nations University||
United Nations Human Settlements Programme;UN-Habitat|UN-Habitat;UN-HABITAT|
United Nations Entity for Gender Equality and the Empowerment of Women;UN Women|UN Women;UNIFEM|
United Nations Relief and Works Agency for Palestine Refugees in the Near East;United Nations Relief and Works Agency;UN Relief and Works Agency|UNRWA|
Joint United Nations Programme on HIV/AIDS|UNAIDS|
United Nations Volunteers;UN Volunteers|UNV|
United Nations Capital Development Fund|UNCDF|
United Nations Democracy Fund|UNDEF|
United Nations Mine Action Service|UNMAS|
United Nations Department of Peace Operations;Department of Peace Operations;Department of Peacekeeping Operations|DPKO|
United Nations Global Compact;UN Global Compact||
United Nations Framework Convention on Climate Change secretariat||
United Nations Economic Commission for Europe;Economic Commission for Europe|UNECE|
United Nations Economic Commission for Africa;Economic Commission for Africa|UNECA|
United Nations Economic and Social Commission for Asia and the Pacific;Economic and Social Commission for Asia and the Pacific|UNESCAP;ESCAP|
United Nations Economic and Social Commission for Western Asia;Economic and Social Commission for Western Asia|ESCWA;UNESCWA|
Economic Commission for Latin America and the Caribbean;United Nations Economic Commission for Latin America and the Caribbean|ECLAC;CEPAL|
United Nations Commission on International Trade Law|UNCITRAL|
United Nations Commission on the Status of Women;Commission on the Status of Women|CSW|
United Nations Permanent Forum on Indigenous Issues|UNPFII|
United Nations Interim Force in Lebanon|UNIFIL|
United Nations Assistance Mission in Afghanistan|UNAMA|
United Nations Assistance Mission for Iraq|UNAMI|
United Nations Support Mission in Libya|UNSMIL|
United Nations Mission in South Sudan|UNMISS|
United Nations Multidimensional Integrated Stabilization Mission in Mali|MINUSMA|
United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic|MINUSCA|
United Nations Organization Stabilization Mission in the Democratic Republic of the Congo|MONUSCO|
United Nations Interim Security Force for Abyei|UNISFA|
United Nations Peacekeeping Force in Cyprus|UNFICYP|
United Nations Disengagement Observer Force|UNDOF|
United Nations Truce Supervision Organization|UNTSO|
United Nations Mission for the Referendum in Western Sahara|MINURSO|
United Nations Integrated Office in Haiti|BINUH|
United Nations Stabilization Mission in Haiti|MINUSTAH|
African Union Transition Mission in Somalia|ATMIS|
African Union Mission in Somalia|AMISOM|
World Health Organization;World Health Organisation|WHO|
World Food Programme;World Food Program;United Nations World Food Programme;UN World Food Programme|WFP|
Food and Agriculture Organization of the United Nations;Food and Agriculture Organization;Food and Agriculture Organisation;UN Food and Agriculture Organization|FAO|
International Fund for Agricultural Development|IFAD|
International Labour Organization;International Labour Organisation;International Labor Organization|ILO|
International Maritime Organization;International Maritime Organisation|IMO|
International Civil Aviation Organization;International Civil Aviation Organisation|ICAO|
International Telecommunication Union|ITU|
Universal Postal Union|UPU|
World Meteorological Organization;World Meteorological Organisation|WMO|
World Intellectual Property Organization;World Intellectual Property Organisation|WIPO|
World Tourism Organization;UN Tourism;United Nations World Tourism Organization|UNWTO|
International Atomic Energy Agency|IAEA|
International Organization for Migration;International Organisation for Migration;UN Migration Agency|IOM|
Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons|OPCW|
Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO|
International Seabed Authority||
International Tribunal for the Law of the Sea|ITLOS|
International Criminal Court|ICC|
International Criminal Police Organization;International Criminal Police Organisation|INTERPOL;Interpol|
International Criminal Tribunal for the former Yugoslavia;International Criminal Tribunal for the Former Yugoslavia|ICTY|
International Criminal Tribunal for Rwanda|ICTR|
Extraordinary Chambers in the Courts of Cambodia;Khmer Rouge Tribunal|ECCC|KH
Permanent Court of Arbitration||
International Narcotics Control Board|INCB|
Intergovernmental Panel on Climate Change|IPCC|
Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services|IPBES|
Green Climate Fund|GCF|
Global Environment Facility|GEF|
Adaptation Fund||
Global Fund;Global Fund to Fight AIDS, Tuberculosis and Malaria||
Gavi, the Vaccine Alliance;Gavi;GAVI|Gavi;GAVI|
Coalition for Epidemic Preparedness Innovations|CEPI|
World Trade Organization;World Trade Organisation|WTO|
World Customs Organization;World Customs Organisation|WCO|
International Monetary Fund|IMF|
World Bank;World Bank Group;International Bank for Reconstruction and Development|IBRD|
International Development Association||
International Finance Corporation|IFC|
Multilateral Investment Guarantee Agency|MIGA|
Bank for International Settlements||
Financial Stability Board||
Financial Action Task Force|FATF|
Asia/Pacific Group on Money Laundering;Asia Pacific Group on Money Laundering||
Egmont Group||
Basel Committee on Banking Supervision;Basel Committee||
Paris Club||
Asian Development Bank|ADB|
Asian Infrastructure Investment Bank|AIIB|
New Development Bank|NDB|
African Development Bank;African Development Bank Group|AfDB;AFDB|
African Export-Import Bank|Afreximbank|
Islamic Development Bank|IsDB|
Inter-American Development Bank|IDB;IADB|
Caribbean Development Bank|CDB|
Development Bank of Latin America|CAF|
Central American Bank for Economic Integration|CABEI|
European Bank for Reconstruction and Development|EBRD|
European Investment Bank|EIB|
European Central Bank|ECB|
Council of Europe Development Bank||
Nordic Investment Bank||
Black Sea Trade and Development Bank||
OPEC Fund for International Development;OPEC Fund|OFID|
Arab Bank for Economic Development in Africa|BADEA|
Arab Fund for Economic and Social Development||
Kuwait Fund for Arab Economic Development;Kuwait Fund||KW
Saudi Fund for Development||SA
Abu Dhabi Fund for Development||AE
Qatar Fund for Development||QA
East African Development Bank||
West African Development Bank|BOAD|
Development Bank of Southern Africa|DBSA|ZA
European Union|EU;E.U.|
European Commission||
European Parliament||
European Council||
Council of the European Union;EU Council||
Court of Justice of the European Union;European Court of Justice|CJEU;ECJ|
European External Action Service|EEAS|
European Court of Human Rights|ECtHR|
European Court of Auditors||
European Free Trade Association|EFTA|
Europol;European Union Agency for Law Enforcement Cooperation|Europol;EUROPOL|
Eurojust;European Union Agency for Criminal Justice Cooperation|Eurojust;EUROJUST|
Frontex;European Border and Coast Guard Agency|Frontex;FRONTEX|
European Public Prosecutor's Office|EPPO|
European Union Agency for Cybersecurity|ENISA|
European Union Agency for Asylum|EUAA;EASO|
European Union Agency for Law Enforcement Training|CEPOL|
European Anti-Fraud Office|OLAF|
European Medicines Agency|EMA|
European Food Safety Authority|EFSA|
European Environment Agency||
European Defence Agency||
European Space Agency|ESA|
European Centre for Disease Prevention and Control|ECDC|
European Banking Authority||
European Economic Area|EEA|
Eurozone;eurozone;Eurogroup|Eurogroup|
Eurostat|Eurostat|
Council of Europe||
Venice Commission||
Group of States against Corruption|GRECO|
Parliamentary Assembly of the Council of Europe|PACE|
Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe|OSCE|
Office for Democratic Institutions and Human Rights|ODIHR|
Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development;Organisation for Economic Cooperation and Development;Organization for Economic Co-operation and Development|OECD|
Development Assistance Committee|DAC|
International Energy Agency|IEA|
Nuclear Energy Agency||
International Renewable Energy Agency|IRENA|
North Atlantic Treaty Organization;North Atlantic Treaty Organisation;Atlantic Alliance|NATO;Nato|
North Atlantic Council||
Warsaw Pact||
Collective Security Treaty Organization;Collective Security Treaty Organisation|CSTO|
Commonwealth of Independent States|CIS|
Eurasian Economic Union;Eurasian Economic Community|EAEU;EEU|
Shanghai Cooperation Organisation;Shanghai Cooperation Organization|SCO|
Organization of Turkic States;Turkic Council||
Economic Cooperation Organization;Economic Cooperation Organisation|ECO|
Organization of the Black Sea Economic Cooperation;Black Sea Economic Cooperation|BSEC|
GUAM Organization for Democracy and Economic Development||
Visegrad Group;Visegrád Group;Visegrad Four|V4|
Nordic Council;Nordic Council of Ministers||
Arctic Council||
Council of the Baltic Sea States|CBSS|
Regional Cooperation Council||
Central European Initiative||
Weimar Triangle||
Union for the Mediterranean|UfM|
Association of Southeast Asian Nations;Association of South East Asian Nations|ASEAN;Asean|
ASEAN Secretariat||
ASEAN Inter-Parliamentary Assembly|AIPA|
ASEANAPOL;Aseanapol|ASEANAPOL;Aseanapol|
ASEAN Coordinating Centre for Humanitarian Assistance on disaster management;AHA Centre||
ASEAN Intergovernmental Commission on Human Rights|AICHR|
Mekong River Commission|MRC|
Asia-Pacific Economic Cooperation|APEC;Apec|
South Asian Association for Regional Cooperation|SAARC;Saarc|
Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation|BIMSTEC;Bimstec|
Indian Ocean Rim Association|IORA|
Pacific Islands Forum|PIF|
Pacific Community;Secretariat of the Pacific Community|~SPC|
Secretariat of the Pacific Regional Environment Programme|SPREP|
Melanesian Spearhead Group|MSG|
Pacific Islands Forum Fisheries Agency;Forum Fisheries Agency||
Colombo Plan||
Five Eyes;Five Eyes alliance||
Quadrilateral Security Dialogue|~Quad|
AUKUS|AUKUS|
African Union|AU|
African Union Commission|AUC|
Organisation of African Unity;Organization of African Unity|OAU|
African Union Peace and Security Council;AU Peace and Security Council||
African Union Development Agency|AUDA-NEPAD;NEPAD|
African Peer Review Mechanism|APRM|
Africa Centres for Disease Control and Prevention;Africa CDC|Africa CDC|
African Court on Human and Peoples' Rights||
African Commission on Human and Peoples' Rights|ACHPR|
African Continental Free Trade Area Secretariat||
AFRIPOL|AFRIPOL|
Economic Community of West African States|ECOWAS;Ecowas|
*ECOWAS Commission;ECOWAS Court||
West African Economic and Monetary Union|WAEMU;UEMOA|
Inter-Governmental Action Group against Money Laundering in West Africa|GIABA|
Economic Community of Central African States|ECCAS|
Central African Economic and Monetary Community|CEMAC|
East African Community|EAC|
Southern African Development Community|SADC|
Southern African Customs Union|SACU|
Common Market for Eastern and Southern Africa|COMESA;Comesa|
Intergovernmental Authority on Development|IGAD|
International Conference on the Great Lakes Region|ICGLR|
Community of Sahel-Saharan States|CEN-SAD|
G5 Sahel;Group of Five for the Sahel|G5 Sahel|
Alliance of Sahel States||
Lake Chad Basin Commission|LCBC|
Multinational Joint Task Force|MNJTF|
Nile Basin Initiative||
Indian Ocean Commission||
Gulf of Guinea Commission||
Arab Maghreb Union||
League of Arab States;Arab League|LAS|
Gulf Cooperation Council;Cooperation Council for the Arab States of the Gulf|GCC|
Organisation of Islamic Cooperation;Organization of Islamic Cooperation;Organisation of the Islamic Conference|OIC|
Muslim World League||
Organization of American States;Organisation of American States|OAS|
Inter-American Commission on Human Rights|IACHR|
Inter-American Court of Human Rights||
Pan American Health Organization;Pan-American Health Organization|PAHO|
Caribbean Community|CARICOM;Caricom|
Organisation of Eastern Caribbean States|OECS|
Caribbean Disaster Emergency Management Agency|CDEMA|
Association of Caribbean States||
Community of Latin American and Caribbean States|CELAC;Celac|
Union of South American Nations|UNASUR;Unasur|
Southern Common Market|MERCOSUR;Mercosur|
Andean Community|CAN|
Pacific Alliance||
Bolivarian Alliance for the Peoples of Our America|ALBA|
Central American Integration System|SICA|
Latin American Integration Association|ALADI|
Amazon Cooperation Treaty Organization|ACTO|
Ibero-American General Secretariat|SEGIB|
Commonwealth of Nations;The Commonwealth;Commonwealth Secretariat||
Organisation internationale de la Francophonie;International Organisation of La Francophonie;International Organization of La Francophonie|OIF|
Community of Portuguese Language Countries|CPLP|
Non-Aligned Movement|NAM|
Group of 77|G77;G-77|
Group of Seven|G7;G-7|
Group of Eight|G8;G-8|
Group of Twenty;Group of 20|G20;G-20|
Group of 24|G24|
BRICS|BRICS;Brics|
MIKTA|MIKTA|
D-8 Organization for Economic Cooperation||
Alliance of Small Island States|AOSIS|
Climate Vulnerable Forum||
High Ambition Coalition||
International Solar Alliance||
Coalition for Disaster Resilient Infrastructure||
Organization of the Petroleum Exporting Countries;Organisation of the Petroleum Exporting Countries|OPEC;Opec|
OPEC+|OPEC+|
Gas Exporting Countries Forum|GECF|
Extractive Industries Transparency Initiative|EITI|
Open Government Partnership||
International Organization for Standardization|~ISO|
International Electrotechnical Commission||
Internet Corporation for Assigned Names and Numbers|ICANN|
Internet Engineering Task Force|IETF|
International Committee of the Red Cross|ICRC|
International Federation of Red Cross and Red Crescent Societies|IFRC|
Red Cross;Red Crescent;Red Cross and Red Crescent||
International Olympic Committee|IOC|
Fédération Internationale de Football Association|FIFA;Fifa|
Union of European Football Associations|UEFA;Uefa|
Confederation of African Football|CAF|
World Anti-Doping Agency|WADA|
International Union for Conservation of Nature|IUCN|
World Wide Fund for Nature;World Wildlife Fund|WWF|
Convention on International Trade in Endangered Species secretariat||
International Whaling Commission|IWC|
Indian Ocean Tuna Commission||
International Rice Research Institute|IRRI|
International Food Policy Research Institute|IFPRI|
CGIAR|CGIAR|
International Livestock Research Institute|ILRI|
World Organisation for Animal Health;World Organization for Animal Health|WOAH|
World Economic Forum|WEF|
Inter-Parliamentary Union|IPU|
Parliamentarians for Global Action||
International Institute for Democracy and Electoral Assistance;International IDEA||
International Development Law Organization|IDLO|
International Commission of Jurists||
International Commission on Missing Persons||
Geneva Centre for Security Sector Governance|DCAF|
Geneva International Centre for Humanitarian Demining|GICHD|
Amnesty International||
Human Rights Watch|HRW|
Transparency International||
Reporters Without Borders|RSF|
Committee to Protect Journalists|CPJ|
Freedom House||
Médecins Sans Frontières;Doctors Without Borders;Medecins Sans Frontieres|MSF|
Oxfam;Oxfam International|Oxfam|
Save the Children||
World Vision;World Vision International||
CARE International||
Mercy Corps||
International Rescue Committee|~IRC|
Norwegian Refugee Council|NRC|
Danish Refugee Council|~DRC|
Catholic Relief Services||
Caritas;Caritas Internationalis|Caritas|
Islamic Relief;Islamic Relief Worldwide||
ActionAid;Action Aid|ActionAid|
Action Against Hunger;Action contre la Faim||
Plan International||
Handicap International||
HALO Trust;The HALO Trust||
Mines Advisory Group||
Greenpeace|Greenpeace|
Friends of the Earth||
Conservation International||
The Nature Conservancy||
Wildlife Conservation Society||
International Crisis Group||
International Institute for Strategic Studies|IISS|GB
Chatham House||GB
Carnegie Endowment for International Peace||US
Brookings Institution||US
Council on Foreign Relations||US
Atlantic Council||US
RAND Corporation||US
Center for Strategic and International Studies|CSIS|US
Stockholm International Peace Research Institute|SIPRI|SE
Lowy Institute||AU
Australian Strategic Policy Institute|ASPI|AU
Observer Research Foundation||IN
Institute for Security Studies||ZA
Open Society Foundations||
Bill & Melinda Gates Foundation;Bill and Melinda Gates Foundation;Gates Foundation||US
*Ford Foundation;Rockefeller Foundation;MacArthur Foundation||US
Wellcome Trust||GB
*Clinton Foundation;Clinton Health Access Initiative||US
Aga Khan Development Network;Aga Khan Foundation||
Asia Foundation;The Asia Foundation||US
Japan Foundation||JP
Konrad Adenauer Foundation;Konrad-Adenauer-Stiftung||DE
Friedrich Ebert Foundation;Friedrich-Ebert-Stiftung||DE
Heinrich Böll Foundation;Heinrich-Böll-Stiftung||DE
International Republican Institute|~IRI|US
National Democratic Institute|~NDI|US
National Endowment for Democracy|~NED|US
United States Agency for International Development;US Agency for International Development;U.S. Agency for International Development|USAID;USAid|US
Millennium Challenge Corporation||US
U.S. International Development Finance Corporation|~DFC|US
Department of State;US State Department;U.S. State Department;State Department;US Department of State;U.S. Department of State||US
Pentagon||US
White House||US
US Congress;U.S. Congress;United States Congress||US
US Senate;U.S. Senate;United States Senate||US
House of Representatives||
Federal Bureau of Investigation|FBI|US
Central Intelligence Agency|CIA|US
National Security Agency|NSA|US
Department of Homeland Security;US Department of Homeland Security|DHS|US
Drug Enforcement Administration|DEA|US
Cybersecurity and Infrastructure Security Agency|CISA|US
National Institute of Standards and Technology|NIST|US
National Aeronautics and Space Administration|NASA;Nasa|US
Centers for Disease Control and Prevention;US Centers for Disease Control and Prevention|CDC|US
Food and Drug Administration;US Food and Drug Administration|FDA|US
Federal Reserve;US Federal Reserve||US
Office of Foreign Assets Control|OFAC|US
Government Accountability Office|GAO|US
Environmental Protection Agency|EPA|
Office of Management and Budget|OMB|US
Peace Corps||US
*US Coast Guard;U.S. Coast Guard;US Navy;U.S. Navy;US Army;U.S. Army;US Air Force;U.S. Air Force;US Marine Corps;U.S. Marine Corps||US
US Customs and Border Protection;U.S. Customs and Border Protection|CBP|US
US Immigration and Customs Enforcement;U.S. Immigration and Customs Enforcement||US
Foreign, Commonwealth and Development Office;Foreign, Commonwealth & Development Office|FCDO|GB
Foreign and Commonwealth Office|FCO|GB
Department for International Development|DFID;DfID|GB
Home Office||GB
National Crime Agency|NCA|GB
National Health Service|NHS|GB
Scotland Yard;Metropolitan Police||GB
British Council||GB
Crown Prosecution Service||GB
*House of Commons;House of Lords||
Downing Street||GB
Global Affairs Canada||CA
Royal Canadian Mounted Police|RCMP|CA
Canadian International Development Agency|CIDA|CA
International Development Research Centre|IDRC|CA
Department of Foreign Affairs and Trade|DFAT|AU
Australian Federal Police|AFP|AU
AusAID|AusAID|AU
Australian Border Force|ABF|AU
Australian Defence Force|ADF|AU
Australian Centre for International Agricultural Research|ACIAR|AU
Deutsche Gesellschaft für Internationale Zusammenarbeit;German Agency for International Cooperation|GIZ|DE
KfW;KfW Development Bank|KfW;KFW|DE
Federal Ministry for Economic Cooperation and Development|BMZ|DE
*Bundestag;Bundesrat;Bundeswehr|Bundestag;Bundesrat;Bundeswehr|DE
German Academic Exchange Service|DAAD|DE
Agence Française de Développement;French Development Agency|AFD|FR
Quai d'Orsay;Quai d’Orsay||FR
Élysée;Elysée;Élysée Palace||FR
Expertise France||FR
Japan International Cooperation Agency|JICA|JP
Japan Bank for International Cooperation|JBIC|JP
Japan External Trade Organization|JETRO|JP
Korea International Cooperation Agency|KOICA|KR
Export-Import Bank of Korea;Exim Bank|~Exim|KR
China International Development Cooperation Agency|CIDCA|CN
*Export-Import Bank of China;China Development Bank||CN
Communist Party of China;Chinese Communist Party|CPC;CCP|CN
People's Liberation Army;People’s Liberation Army|PLA|CN
National People's Congress||CN
Xinhua;Xinhua News Agency|Xinhua|CN
Swedish International Development Cooperation Agency|Sida;SIDA|SE
Norwegian Agency for Development Cooperation|Norad;NORAD|NO
Danish International Development Agency|Danida;DANIDA|DK
Swiss Agency for Development and Cooperation|SDC|CH
Austrian Development Agency||AT
Turkish Cooperation and Coordination Agency|TIKA;TİKA|TR
Italian Agency for Development Cooperation||IT
Spanish Agency for International Development Cooperation|AECID|ES
Enabel|Enabel|BE
Irish Aid||IE
New Zealand Aid Programme||NZ
Brazilian Cooperation Agency||BR
Indian Technical and Economic Cooperation|ITEC|IN
Reserve Bank of India|RBI|IN
*Lok Sabha;Rajya Sabha|Lok Sabha;Rajya Sabha|IN
Central Bureau of Investigation|CBI|IN
Knesset||IL
Israel Defense Forces;Israeli Defense Forces|IDF|IL
Hamas||PS
Fatah||PS
Palestinian Authority;Palestinian National Authority||PS
Palestine Liberation Organization;Palestine Liberation Organisation|PLO|PS
Hezbollah;Hizbullah;Hizbollah|Hezbollah;Hizbullah;Hizbollah|LB
Islamic State;Islamic State of Iraq and Syria;Islamic State of Iraq and the Levant|ISIS;ISIL;Daesh|
Al-Qaeda;al-Qaeda;Al Qaeda;al Qaeda;al-Qaida|Al-Qaeda;al-Qaeda|
Al-Shabaab;al-Shabaab;Al Shabaab|al-Shabaab;Al-Shabaab|
Taliban;Taleban|Taliban;Taleban|AF
Boko Haram||
Islamic Revolutionary Guard Corps;Revolutionary Guards|IRGC|IR
Kremlin||RU
State Duma||RU
Federal Security Service|FSB|RU
Verkhovna Rada|Verkhovna Rada|UA
Economic and Financial Crimes Commission|EFCC|NG
Central Bank of Nigeria|CBN|NG
National Drug Law Enforcement Agency|NDLEA|NG
African National Congress|ANC|ZA
*Kenya Defence Forces;Directorate of Criminal Investigations||KE
Khmer Rouge||KH
Cambodian People's Party;Cambodian People’s Party|CPP|KH
Cambodian Mine Action Centre|CMAC|KH
Cambodian Mine Action and Victim Assistance Authority|CMAA|KH
Malaysian Anti-Corruption Commission|MACC|MY
Royal Malaysia Police;Royal Malaysian Police||MY
Indonesian National Police|Polri|ID
Corruption Eradication Commission|KPK|ID
Philippine National Police|PNP|PH
Armed Forces of the Philippines|AFP|PH
*Royal Thai Police;Royal Thai Army||TH
*Central Bank of Brazil;Central Bank of Kenya;Bank of England;Bank of Japan;Bank of Canada;Reserve Bank of Australia;Bank of Ghana;Bank of Thailand;Bank Negara Malaysia;State Bank of Pakistan;Bangladesh Bank||
*Reuters;Agence France-Presse;Associated Press;Bloomberg;BBC;CNN;Al Jazeera;Deutsche Welle;Voice of America;Radio Free Asia;Radio Free Europe;Associated Press of Pakistan;Kyodo;Yonhap;Anadolu Agency;TASS|Reuters;AFP;BBC;CNN;Bloomberg;~AP;~DW;VOA;RFA;~TASS|
*New York Times;Washington Post;Wall Street Journal;Financial Times;The Guardian;The Economist;Guardian;Le Monde;Der Spiegel;El País;Jakarta Post;Phnom Penh Post;Bangkok Post;South China Morning Post;Straits Times;Times of India||
*Google;Microsoft;Amazon Web Services;Huawei;Facebook;Meta Platforms;Boeing;Airbus;Siemens;Samsung;Toyota;Pfizer;AstraZeneca;Moderna;TotalEnergies;Gazprom;ExxonMobil;Rosatom;Volkswagen;Sinopharm;Sinovac;Alibaba;Tencent;ZTE;Ericsson;Nokia;Maersk;PwC;KPMG;Deloitte|Google;Microsoft;Huawei;Boeing;Airbus;Siemens;Samsung;Toyota;Pfizer;AstraZeneca;Moderna;TotalEnergies;Gazprom;ExxonMobil;Rosatom;Volkswagen;Sinopharm;Sinovac;Alibaba;Tencent;ZTE;Ericsson;Nokia;Maersk;PwC;KPMG;Deloitte|
Budapest Convention Committee;Cybercrime Convention Committee|T-CY|
Global Forum on Cyber Expertise|GFCE|
Forum of Incident Response and Security Teams||
Asia Pacific Computer Emergency Response Team|APCERT|
Wassenaar Arrangement||
Nuclear Suppliers Group|NSG|
Australia Group||
Missile Technology Control Regime|MTCR|
Committee on the Elimination of Discrimination against Women||
Committee on the Rights of the Child||
Committee against Torture||
Human Rights Committee||
Conference on Disarmament||
Peacebuilding Commission;United Nations Peacebuilding Commission||
Global Alliance of National Human Rights Institutions|GANHRI|
Bali Process||
International Association of Prosecutors||
International Commission on Large Dams||
International Water Management Institute||
Codex Alimentarius Commission||
World Federation of Trade Unions||
International Trade Union Confederation|ITUC|
International Chamber of Commerce||
World Union for Peace and Fundamental Human Rights||
Commonwealth Games Federation||
Nobel Committee||
`;
