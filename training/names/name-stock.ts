// Names written down by hand that the lists have no ranks for: British names, names of people who have moved to the
// Nordic countries, and names that are words too.

import type { Language } from '../../redaction/kinds.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

export const english = {
  given: words(`Oliver George Harry Jack Jacob Noah Charlie Muhammad Thomas Oscar William James Leo Alfie Henry Joshua
    Freddie Archie Ethan Isaac Alexander Joseph Edward Samuel Max Daniel Arthur Lucas Benjamin Adam David Michael John
    Peter Paul Mark Andrew Stephen Robert Richard Christopher Simon Ian Alan Keith Graham Kevin Colin Neil Gary Steven
    Matthew Anthony Philip Martin Stuart Derek Trevor Roger Barry Nigel Olivia Amelia Isla Ava Emily Sophia Grace Mia
    Poppy Ella Lily Evie Isabella Charlotte Jessica Daisy Alice Florence Freya Phoebe Ruby Chloe Millie Sarah Emma
    Laura Claire Nicola Rebecca Rachel Samantha Joanne Michelle Karen Susan Julie Tracey Jacqueline Deborah Margaret
    Elizabeth Patricia Christine Helen Jennifer Linda Catherine Amanda Angela Sharon Alison Heather Hannah Katie Gemma
    Kelly Lauren Zoe Lucy Victoria Abigail Eleanor Matilda Rosie Imogen Maria Fiona Gillian Hazel Ivy Joan Joyce Mary`),
  surname: words(`Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright
    Walker White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris
    Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young
    Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall
    Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali Hunt Hussain
    Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray
    Dixon Harvey Graham Pearson Ahmed Fletcher Walsh Kaur Gibson Howard Andrews Stewart Elliott Reynolds Saunders Payne
    Fox Ford Pearce Day Brooks West Lawrence Cole Atkinson Bradley Spencer Gill Dawson Watts Rose Macdonald O'Brien`),
} as const

export const foreign = {
  given: words(`Mohammed Muhammad Mohamed Ahmed Ali Hassan Hussein Omar Ibrahim Yusuf Abdi Abdullah Abdirahman Khalid
    Mustafa Mehmet Mahmoud Samir Karim Tariq Imran Bilal Faisal Hamza Amir Reza Hamid Farhad Dariusz Piotr Krzysztof
    Andrzej Tomasz Paweł Marcin Grzegorz Wojciech Łukasz Jakub Zbigniew Stanisław Agnieszka Małgorzata Katarzyna
    Joanna Ewa Beata Magdalena Aleksandra Justyna Monika Aneta Fatima Aisha Khadija Zahra Maryam Amina Leyla Ayşe Emine
    Hatice Elif Zeynep Şükran Mehmet Emre Hakan Murat Burak Özgür Ömer Yasmin Noor Huda Shirin Parisa Nasrin Hodan
    Hibo Sahra Ifrah Faduma Fartun Asha Nguyen Minh Anh Thanh Linh Thi Huong Van Duc Tuan Hoa Lan Phuong Trang Ling
    Wei Xin Li Yan Mei Hiroshi Yuki Kenji Sakura Raj Priya Anil Sunita Deepak Kavita Arjun Lakshmi Sanjay Suresh
    Thevarajah Sivakumar Nirmala Kumaran Olena Oksana Iryna Nataliya Tetiana Volodymyr Oleksandr Serhii Andrii Dmytro
    Mykola Yuliia Kateryna Viktoriia Svetlana Olga Tatiana Vladimir Sergei Dmitri Igor Boris Jovana Dragan Zoran Goran
    Milica Branka Mirsad Senad Amra Azra Edin Emina Jasmina Nermin Adnan Besim Arben Valdete Blerim Florim Shpresa Vjosa
    Gintaras Rasa Vytautas Jolanta Daiva Mindaugas Laima Andris Ilze Māris José Carlos Miguel Juan Javier Alejandro
    Carmen Pilar Guadalupe João Paulo Fernanda Luiz Giovanni Giulia Matteo Chiara Francesca Pierre Jean François Amélie
    Chloé Jürgen Wolfgang Günter Heike Uwe Horst Ilse Ionut Andrei Mihai Ioana Elena Gheorghe Tesfaye Haile Selam
    Yohannes Mekonnen Abeba Semhar Kidane Kwame Kofi Ama Chidi Ngozi Emeka Oluwaseun Blessing Grace Mercy Thabo Samuel
    Siri-Anh Jamal Jamila Latifa Nadia Rachid Youssef Soukaina Hicham Rania Tarek Walid Ghassan Rima Layla Bashar Zainab
    Rukhsana Shabana Nasreen Shazia Sana Asif Zubair Waqas Usman Naveed Malalai Gul Najib Mirwais Somchai Supaporn Nok
    Malee Maricel Jocelyn Rodel Arnel Rowena Marites Niran Gurpreet Harpreet Manjit Balwinder Simran Jaspreet`),
  surname: words(`Nguyen Tran Le Pham Huynh Hoang Vo Dang Bui Do Ngo Duong Ly Khan Hussein Hussain Ali Ahmed Mohamed
    Mohammed Muhammad Hassan Ibrahim Abdi Warsame Farah Osman Yusuf Abdullahi Jama Aden Adan Said Omar Haji Nur Malik
    Iqbal Akhtar Chaudhry Butt Mahmood Hashmi Qureshi Raja Sheikh Shah Siddiqui Mirza Ahmad Kowalski Kowalska Nowak
    Wiśniewski Wójcik Kowalczyk Kamiński Kaminska Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski
    Mazur Krawczyk Piotrowski Grabowska Pawłowski Michalski Zając Król Wieczorek Jabłoński Wróbel Yılmaz Yilmaz Kaya
    Demir Çelik Celik Şahin Sahin Yıldız Yildirim Öztürk Ozturk Aydın Özdemir Arslan Doğan Dogan Kılıç Kilic Aslan
    Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdem Ivanov Petrov Smirnov Kuznetsov Popov Shevchenko Kovalenko
    Bondarenko Tkachenko Kravchenko Melnyk Koval Oliynyk Shevchuk Polishchuk Jovanović Jovanovic Petrović Nikolić
    Marković Đorđević Stojanović Ilić Pavlović Hodžić Hadžić Begić Halilović Mehmedović Kovačević Babić Horvat Marić
    Krasniqi Gashi Berisha Morina Shala Bytyqi Hoxha Kelmendi Ramadani Kazlauskas Petrauskas Jankauskas Stankevičius
    Balčiūnas Bērziņš Ozols Kalniņš García Garcia Rodríguez González Fernández López Martínez Sánchez Pérez Gómez
    Ramírez Torres Silva Santos Oliveira Souza Pereira Costa Rossi Russo Ferrari Bianchi Romano Müller Schmidt Schneider
    Fischer Weber Meyer Wagner Becker Hoffmann Schäfer Dupont Dubois Moreau Lefebvre Popescu Ionescu Popa Radu Singh Kaur
    Sharma Patel Kumar Gupta Rao Reddy Sivakumar Rajaratnam Selvarajah Nadarajah Thevarajah Kandiah Tesfamariam
    Ghebremedhin Tekle Haile Berhane Weldu Kidane Tesfay Abebe Bekele Mengistu Okafor Okonkwo Adeyemi Mensah Owusu
    Boateng Al-Jabari Al-Hassan El-Masri Abu-Ghosh Hosseini Mohammadi Ahmadi Rezaei Karimi Moradi Rahimi Jafari Ebrahimi
    Haidari Nazari Sultani Barzani Rashid Aziz Saleh Mahdi Abbas Hamid Karim Salem Haddad Khoury Mansour Nasser Benali
    El-Idrissi Bouazza Amrani Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Tanaka Suzuki Sato Kim Park Lee Choi dela-Cruz
    Reyes Bautista Ocampo Santiago Villanueva Suwannarat Saetang Charoen Jónsson Guðmundsdóttir Sigurðardóttir Magnúsdóttir
    Einarsson Þórsson Patursson Joensen Poulsen van-Dijk de-Vries Jansen Bakker Visser`).map((name) =>
    name.replace(/^(van|de|dela)-/u, '$1 '),
  ),
} as const

const norse =
  'Stein Bjørn Gro Liv Odd Dag Bo Ask My Alva Mai April Even Tone Jo Kim Pia Ida Bror Sol Storm Finn Roar Vår Vera Ane Siv Hall Saga Tor Vide Max Merete Hilde Ulf Eirik Helge Håkon Fred Rein Leif Ola Per Roy Else Åse Dina Mina Maren Due Gry Viva Aksel Falk Live Åge Stjerne Snefrid Lilje Rose Ronja Trygve Tore Tarjei Tom Ivar Grete Unni Birk Eik Rune Skjalg Magne Frode'

/** Names that are ordinary words in the language, or in one beside it. */
export const ambiguous = {
  given: {
    nb: words(norse),
    nn: words(norse),
    da: words(
      'April Maj April Maj April Tage Vagn Else Pil Fie Ea Mie Vibe Signe Åse Rosa Alma Viola Iris Lilje Mynte Stig Ove Palle Frede Egon Otto August Frank Dan Ole Gert Anker Falke Hjalte Rolf René Gorm Thor Asger Alf Eva Tina Sofus Pauli Boje Bo Liv Sten Bjørn Storm Rose Maj April Hans Mark Finn Dag Ask My Saga Vera Bent Preben Brian Kaj Gry Siv Sol Tone Max Per Jens Lone Helle Tove Gorm Troels Ravn Falk Lykke Birk Eskild Vita Villy Bill Kim Jo Ida Pia Ane Mille Mads Holger Bjarke Kirsten Dorte Trine Rikke Knud Ib Bodil Ditte Dina Viva Bror',
    ),
    sv: words(
      'Måns Sixten Rolf Tuva Linn Märta Mona Mats Kent Gull-Britt Bosse Lasse Stina Kajsa Lykke Frank Majken Bodil Sirpa Marja My Love Ask Stig Sten Björn Bo Liv Saga Storm Siv Alva Vera Maj April Sol Rut Tove Ros Rosa Linnea Viola Iris Lilja Hall Sture Björk Stella Moa Nova Ebba Vide Lo Tor Frej Lova Max Mio Per Kaj Tage Gull Gun Maj-Britt Ture Frank Ulf Leif Ernst Harry Birk Kim Bror Ida Pia Gunn Kurt Bertil Eld Vår Ellen Ella Ester',
    ),
    en: words(
      'Mark Will Bill Grace Faith Hope Rob Pat Sue Ray Art Ruby Daisy May June April Frank Rich Dawn Joy Iris Rose Lily Jack Drew Grant Chase Miles Dean Guy Gene Josh Nick Penny Rusty Sandy Robin Jay Chuck Summer Autumn Violet Ivy Holly Olive Hazel Heather Ginger Pearl Amber Jade Crystal Christian Charity Angel Victor Earl Duke Max Skip Buddy Bob Peter Sean Carol Eve Harry Scott Kim Jo',
    ),
    fi: words(
      'Onni Toivo Satu Lahja Armas Sulo Rauha Oiva Uno Ilma Meri Lumi Tuuli Kevät Päivä Suvi Ilta Pilvi Taimi Vieno Helmi Tähti Kaisla Virpi Rauno Urho Oma Aamu Usva Myrsky Halla Vuokko Orvokki Ruusu Kielo Marja Kukka Sini Otso Kai Veli Juhani Voitto Valo',
    ),
  },
  surname: words(`Berg Dahl Lie Moe Bakke Haugen Lund Vik Strand Hagen Moen Solberg Haug Lien Ruud Holm Sand Hall Bang
    Munk Krogh Lange Lang Bech Møller Skov Friis Holst Bruun Koch Vinter Winther Kvist Dam Kjær Høj Juhl Lind Lindh Ek
    Alm Berg Holm Ström Sjö Blom Quist Hjort Örn Falk Ask Björk Rask Stark Modig Frisk Dahl Ros Svärd Sköld Stål Young
    Brown White Black Green King Bishop Cook Baker Butler Hope Day Price Rich Long Short Small Hill Wood Field Brooks
    Grave Lo Nes Ness Øye Eide Foss Fossum Brekke Aas Ås By Bø Hauge Myhre Myr Skog Dale Dalen Eng Sunde Sund Vang Rød
    Berget Tveit Rønning Seter Sæther Viken Åsen Ødegård Gran Bjerk Storm Winter Sommer Krage Due Ravn Løve Bjørn Ulv
    Stein Fjeld Fjell Sten Bro Mark Steen Helle Kleven Krok Laug Kran Hammer Hammar Kock Smed Prest Præst Bonde Mäki
    Niemi Laine Koski Lehto Saari Salo Ranta Harju Aalto Lampi Metsä Kivi Joki Suo Vuori Karhu Susi Kettu`),
} as const

/** Surnames that are ordinary words in the language and that no list ranks. */
export const wordlikeSurnames: Readonly<Partial<Record<Language, readonly string[]>>> = {
  da: words(`Bæk Høj Kold Glad From Skytte Smidt Bro Krog Kjær Dam Skou Lykke Fisker Kok Bager Smed Bonde Degn Konge Greve
    Ridder Munk Klok Stolt Rask Frisk Rolig Stærk Hvid Sort Brun Grøn Guld Sølv Stål Hammer Skjold Pil Krone Ring Perle
    Steen Berg Bjerg Dal Mose Eng Vang Toft Holm Vig Fjord Strand Sand Skov Lund Hede Kvist Gren Blad Rod Birk Ask Lind
    Pihl Torn Rose Blom Due Falk Ravn Ørn Krage Svane Høg Spurv Lærke Hane Ræv Ulv Bjørn Hjort Buch Sejr Fred Held Vinter
    Sommer Høst Storm Frost Stjerne Lang Lange Nord Holst Bach Bak Bank Borg Mark Ager Kirke Klint
    Banke Kilde Vind Hald Kruse Juul Juhl Bang Bech Riis Koch Friis Bay Dyhr Bruun Kragh Bork Leth Buus Hjelm
    Rud Loft Kusk Gade Sonne Winther Vinther Schou Lau Bille Brask Trolle Tang Balle Lauge`),
  sv: words(`Ek Grip Lilja Öst Frisk Stark Modig Rask Kvist Gren Blad Dal Stål Ståhl Sköld Svärd Hjelm Hammar Spjut Båge
    Pil Ros Blom Granat Brand Falk Hök Örn Svan Duva Lärka Björn Varg Hjort Sten Strand Sjö Bäck Ström Fors Vik Holm Näs
    Våg Vind Storm Frost Vinter Sommar Höst Kall Lång Glad Fager Hurtig Munter Trygg Fast Stolt Klang Sång Ljus Vit Brun
    Grön Silver Guld Järn Ed Hult Skog Lind Alm Björk Gran Tall Asp Rönn Hassel Backe Klint Grund Sand Borg Hall Torn
    Bonde Smed Munk Kung Prins Krook Beck Lager Back Nygård Norrgård`),
}
