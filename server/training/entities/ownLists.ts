/** Capital abbreviations that name no body, place or person. Compiled by hand. */
export const ORDINARY_ABBREVIATIONS = `
  AI AIDS AM API APR ATM AGM B2B BBQ BSc BA CCTV CBD CD CEO CEOs CFO CIO COO CO2 COVID COVID-19 Covid Covid-19 CPI CSR CT CV DIY DJ DNA DVD EIA EPS ESG ETF EV EVs
  FAQ FDI FM FOB FTA FY GDP GHG GIS GM GMO GMOs GMT GNI GNP GP GPS GPA GPU HD HGV HIV HPV HR HTML HTTP ICT ICU ID IDs IDP IDPs IED IEDs IMO INDC IOU IP IPO IPOs IQ IT IVF
  JV K-pop KPI KPIs KYC LCD LED LGBT LGBTQ LGBTQ+ LLC LNG LPG LPs MBA MC MD MDG MDGs MMR MoU MoUs MOU MOUs MP MPs MEP MEPs MLA MLAs MNA MRI MSc MSME MSMEs MVP
  NCD NCDs NDC NDCs NGO NGOs CSO CSOs NPL NPLs ODA OTC OTP PA PC PCR PDF PE PhD PhDs PIN PM PMI POW POWs PPE PPP PPPs PR PTSD PVC QR R&D RNA ROI RPG RSVP SARS SDG SDGs
  SIM SME SMEs SMS SOP SOPs SOS SPV STEM STI STD SUV SUVs TB TOR TV TVs TVET UAV UAVs UFO URL USB UV VAT GST VIP VIPs VR WASH WMD XML ASAP BRT CNG DDoS EEZ GBV HS2 IUU LDC LDCs
  SIDS NFT NFTs PoW OPV TEU UTC EST CET HQ MRT LRT 4G 5G 3G 3D 2D H1N1 H5N1 PM2.5 H1B Q1 Q2 Q3 Q4`;

/** Bodies that are named by one capital word, in any country. Compiled by hand. */
export const BARE_BODIES = `
  Parliament Cabinet Congress Senate Assembly Duma Knesset Bundestag Bundesrat Majlis Storting Riksdag Althing Folketing Seimas Saeima Sejm Rada Riigikogu Eduskunta Diet Sangsad
  Treasury Pentagon Kremlin Vatican Interpol Europol Eurojust Frontex Taliban Hezbollah Hamas Fatah Likud Labour Tories Fidesz Swapo Frelimo Renamo Zanu-PF Fianna Sinn Podemos Syriza
  Reuters AFP AP Xinhua TASS Interfax Bernama Antara Kyodo Yonhap PTI ANSA EFE dpa BBC CNN Bloomberg Guardian Economist Telegraph Times
  Google Microsoft Apple Amazon Meta Facebook Twitter Huawei Samsung Sony Toyota Honda Nissan Hyundai Kia Ford Tesla Volkswagen BMW Siemens Bosch Airbus Boeing Intel IBM Oracle Nokia Ericsson
  Pfizer Moderna AstraZeneca Novartis Roche Sanofi Bayer Merck Shell BP Chevron ExxonMobil TotalEnergies Eni Equinor Gazprom Rosneft Lukoil Aramco Petronas Petrobras Sinopec PetroChina
  Unilever Nestlé Danone Coca-Cola PepsiCo Heineken Carlsberg Maersk DHL FedEx UPS Emirates Qantas Lufthansa Ryanair KPMG Deloitte PwC McKinsey Citigroup HSBC Barclays UBS Santander
  UNHCR UNICEF UNESCO UNDP UNEP UNFPA WHO WFP FAO ILO IOM IMF WTO OECD NATO ASEAN ECOWAS SADC IGAD OPEC OSCE Mercosur CARICOM APEC SAARC BRICS Oxfam Greenpeace Amnesty UEFA FIFA CAF AFC IOC ICC`;
