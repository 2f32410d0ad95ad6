// Small words of languages that no controller serves, of which nearly every message holds some. Those that Danish,
// Norwegian, Swedish or English have too, and often, weigh nothing.

const listed = {
  pl: 'czy nie jest się mnie moja mój moje jak co dla tego jestem mam proszę prosze dzień dobry chcę chce chciałbym chciałabym mogę moge ile gdzie kiedy dlaczego bardzo dziękuję dziekuje przez żeby ktoś ktos oraz już po są był była mi wczoraj pomoc o kontakt na do to nr',
  fi: 'minä minulla minun minulle olen oli ovat onko voinko voiko miten paljonko mitä missä milloin kuinka että mutta kun tämä sen hän haluan haluaisin kiitos teillä teidän tarvitsen kanssa myös eikö ei en ole suomea pitäisi vakuutus vakuutuksen',
  so: 'waa waxaan waan waxa oo ku iyo ayaan ayay aan inaan ka ah ma fadlan mahadsanid maxaa sidee imisa yahay tahay leh baa soo qof jiraa gaari gaariga caymis caymiska rabaa kugu iga soomaali halkee biyo badan wiilkaygu',
  tr: 'bir bu için icin değil ve ile var yok nasıl nasil kadar ne merhaba ben benim istiyorum gerekiyor lütfen lutfen teşekkür teşekkürler mi mı neden olarak çok dün sigorta sigortası sigortam ev oğlum nerede numara',
  es: 'el los las una del con por para que es está estoy tengo quiero mi mis cómo cuánto cuanto cuesta hola gracias pero muy necesito puedo porque alguien hablo español coche seguro hay se su donde dónde encuentro número hijo casa nuevo nueva compré comprado',
  fr: 'je le les une des est suis pas mon ma mes avec pour que qui dans sur vous nous bonjour merci combien comment voudrais puis ai ne mais été voiture assurance cette votre très parle quel quelle où trouve au du ce fils appartement depuis hier numéro est-ce',
  de: 'ich nicht und ist sind habe hat haben mein meine meinen meiner einen eine einer kann wie wurde werden für bei mit auf auch wir sie dem den das die der ein zu von möchte guten bitte danke versicherung nach aber wenn wo sich sein ihr unser unsere unter steht finde am im brauche bin schule',
  nl: 'ik een het niet mijn mij kan wat hoeveel graag voor zijn bij met naar maar wil hebben heb ben bent goedemiddag goedendag verzekering op te dat deze als bedankt hoe waarom gestolen waar vind onze staat nieuwe nodig heeft ziekenhuis kanker school zoon onder water goede',
  it: 'il lo gli una della del che non sono ho mia mio per con come quanto vorrei posso perché perche buongiorno grazie ma anche questo assicurazione polizza macchina mi casa nuova comprato dove trovo numero figlio è si ospedale tumore',
  pt: 'o os uma da do não nao que meu minha meus com para por estou tenho quero quanto custa como olá ola obrigado obrigada porque vou seguro carro preciso',
  ro: 'și este sunt nu pentru care mea meu vreau cât cat costă cum bună buna ziua mulțumesc asigurare asigurarea polița la în din să mașina unde găsesc am casă nouă spital bolnav',
  lt: 'ir yra kad aš mano kaip kiek noriu ar labas laba diena ačiū aciu prašau kas dėl su',
  lv: 'un ir ka es mans mana kā cik vēlos vai labdien lūdzu paldies kāds par ar man',
  et: 'ja ei on ma mul minu kas kui palju tahan tere aitäh palun kuidas keegi eesti mis see ole kust leian mu numbri maja auto',
  hr: 'je nije su i da se ne što sto kako koliko moj moja moje želim zelim mogu dobar dan hvala molim auta osiguranje netko za od sam bih',
  sq: 'është jam nuk dhe një në të për sa si me kam dua makinës makina përshëndetje faleminderit sigurimi ju lutem',
  hu: 'nem és hogy van egy az ez szeretném szeretnek mennyibe kerül jó napot köszönöm kérem mi kell lehet biztosítás biztosításom',
  cs: 'je není jsem se na že jak kolik chci dobrý den děkuji prosím moje můj pro pojištění auta auto mám',
  vi: 'tôi của là không và có cho xe xin chào bao nhiêu muốn bảo hiểm bị được',
  tl: 'ang ng mga po ko sa na magkano kong kung ako gusto hindi salamat paano mag saan anak mo niya makikita numero sira',
  sw: 'na ya wa ni kwa habari gari langu yangu bima asante tafadhali kiasi gani ninataka nataka mimi',
  is: 'ég er ekki með hvað þetta það og að mín minni mitt mér fyrir góðan daginn takk vil kostar hvernig á um við til þið tryggingu trygging af hvar finn sonur hefur var sem bíll bíllinn hús húsið spítala krabbamein',
  ku: 'ez tu em ji bo li di de xwe çi çend silav spas dixwazim min sîgorte sîgorteya heye nîne',
} as const

const inverted = new Map<string, string[]>()
for (const [language, words] of Object.entries(listed)) {
  for (const word of new Set(words.split(' '))) inverted.set(word, [...(inverted.get(word) ?? []), language])
}

/** The languages (ISO 639-1) that have the word. */
export const foreignWords: ReadonlyMap<string, readonly string[]> = inverted
