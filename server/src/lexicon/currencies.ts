/** Signs that stand before (or after) an amount, with ISO 4217 codes; "$" alone is read as US dollars. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₴', 'UAH'],
  ['₵', 'GHS'],
  ['₪', 'ILS'],
  ['₸', 'KZT'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['৳', 'BDT'],
  ['៛', 'KHR'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['﷼', 'IRR'],
  ['₾', 'GEL'],
  ['֏', 'AMD'],
  ['¢', 'USD'],
]);

/** Letters that stand before "$" ("HK$", "A$") and name the dollar meant. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map(
  'US USD,U.S. USD,U.S USD,A AUD,AU AUD,AUD AUD,C CAD,CA CAD,CAD CAD,Can CAD,NZ NZD,HK HKD,S SGD,SG SGD,NT TWD,R BRL,B BBD,J JMD,TT TTD,EC XCD,N NAD,Z ZWL,FJ FJD,F FJD,BZ BZD,G GYD,L LRD,MX MXN,AR ARS,CL CLP,COP COP,RD DOP,C COP,W WST,T TOP,SI SBD,BSD BSD,BD BMD,GH GHS,Mex MXN'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Written before an amount, with or without a space: ISO 4217 codes and the usual letters ("Rs", "RM", "Dh", "Tk"). */
export const CURRENCY_LETTERS: ReadonlyMap<string, string> = new Map(
  (
    'USD EUR GBP JPY CHF AUD CAD NZD CNY RMB INR PKR BDT LKR NPR IDR MYR SGD THB PHP VND KHR LAK MMK KRW KPW TWD HKD MOP MNT KZT UZS KGS TJS TMT AFN IRR IQD KWD BHD QAR AED SAR OMR YER JOD LBP SYP ILS EGP SDG SSP LYD ' +
    'TND DZD MAD MRU XOF XAF NGN GHS GMD GNF LRD SLL SLE CVE KES TZS UGX RWF BIF ETB ERN SOS DJF ZAR BWP NAD SZL LSL MZN ZMW ZWL MWK AOA MGA MUR SCR KMF CDF TRY RUB UAH BYN MDL GEL AMD AZN PLN CZK HUF RON BGN ' +
    'HRK RSD BAM MKD ALL SEK NOK DKK ISK MXN GTQ HNL NIO CRC PAB DOP HTG JMD TTD BBD BSD BZD GYD SRD COP VES PEN BOB BRL ARS CLP UYU PYG FJD PGK SBD WST TOP VUV XPF XDR'
  )
    .split(' ')
    .map((code): [string, string] => [code, code === 'RMB' ? 'CNY' : code])
    .concat(
      'NIS ILS,RS INR,Rs INR,Rs. INR,Re INR,RM MYR,Dh AED,Dhs AED,DH AED,Dh. AED,Tk BDT,Tk. BDT,BDT BDT,KD KWD,KD. KWD,JD JOD,BD BHD,QR QAR,SR SAR,RO OMR,LE EGP,L.E. EGP,R ZAR,P PHP,Php PHP,Sh KES,KSh KES,Ksh KES,Kshs KES,KES. KES,Shs UGX,USh UGX,Ushs UGX,TSh TZS,Tsh TZS,Sh. KES,Br ETB,Birr ETB,FCFA XOF,CFA XOF,F.CFA XOF,GHC GHS,GH¢ GHS,GH GHS,Le SLE,Kz AOA,MT MZN,K ZMW,Ar MGA,D GMD,N NGN,NGN NGN,kr SEK,Kr SEK,zł PLN,Kč CZK,Ft HUF,lei RON,Rp IDR,Rp. IDR,Nu BTN,NRs NPR,SLRs LKR,LKR LKR,Tshs TZS,Bs BOB,Q GTQ,L HNL,S/ PEN,B/ PAB,Gs PYG,UF CLF'
        .split(',')
        .map((pair): [string, string] => {
          const at = pair.lastIndexOf(' ');
          return [pair.slice(0, at), pair.slice(at + 1)];
        }),
    ),
);

/** Names of currencies in lower case, singular and plural, with the ISO code of the usual reading. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'dollar USD,euro EUR,pound GBP,sterling GBP,yen JPY,yuan CNY,renminbi CNY,rupee INR,rupiah IDR,ringgit MYR,baht THB,peso MXN,dong VND,riel KHR,kip LAK,kyat MMK,won KRW,tugrik MNT,tenge KZT,som KGS,sum UZS,soum UZS,afghani AFN,rial IRR,riyal SAR,' +
    'dinar IQD,dirham AED,shekel ILS,lira TRY,rouble RUB,ruble RUB,hryvnia UAH,hryvnya UAH,hryvnias UAH,lari GEL,dram AMD,manat AZN,zloty PLN,złoty PLN,złote PLN,złotych PLN,koruna CZK,forint HUF,leu RON,lei RON,lev BGN,leva BGN,krona SEK,kronor SEK,krone NOK,kroner NOK,franc CHF,naira NGN,cedi GHS,' +
    'dalasi GMD,leone SLE,shilling KES,birr ETB,nakfa ERN,rand ZAR,pula BWP,lilangeni SZL,emalangeni SZL,loti LSL,maloti LSL,metical MZN,meticais MZN,kwacha ZMW,kwanza AOA,ariary MGA,ouguiya MRU,real BRL,reais BRL,sol PEN,soles PEN,boliviano BOB,' +
    'bolívar VES,bolivar VES,guaraní PYG,guarani PYG,quetzal GTQ,lempira HNL,córdoba NIO,cordoba NIO,colón CRC,colon CRC,colones CRC,gourde HTG,balboa PAB,kina PGK,tala WST,vatu VUV,taka BDT,ngultrum BTN,rufiyaa MVR,cent USD,penny GBP,pence GBP,euro-cent EUR,bitcoin XBT'
  )
    .split(',')
    .flatMap((pair) => {
      const [name, code] = pair.split(' ');
      return [
        [name, code],
        [`${name}s`, code],
      ] as [string, string][];
    }),
);

/** Names so unlike any other word that they speak of money even without an amount. */
export const PLAIN_CURRENCY_WORDS: ReadonlySet<string> = new Set([
  'dollar',
  'euro',
  'yuan',
  'renminbi',
  'rupee',
  'ringgit',
  'baht',
  'peso',
  'rouble',
  'ruble',
  'naira',
  'cedi',
  'shilling',
  'birr',
  'rand',
  'hryvnia',
  'yen',
]);

/** Factors of the words for large numbers, in lower case. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['k', 1e3],
]);
