// Names written down by hand that the lists have no ranks for: British names, names of people who have moved to the
// Nordic countries, and names that are words too.

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

/** Names that are ordinary words in one of the languages. */
export const ambiguous = {
  given: words(`Stein Bjørn Gro Liv Odd Dag Bo Ask My Alva Mai April Even Tone Ro Jo Kim Pia Ida Bror Sol Rose Lykke
    Storm Bjarne Terje Kåre Finn Roar Turid Vår Vera Ane Marte Siv Hall Sten Björn Bror Ros Stig Sture Love Frej Saga
    Tor Tyra Vide Hedda Alma Juni August Max Merete Mark Will Bill Grace Faith Hope Rob Pat Sue Ray Art Ruby Daisy May
    June Frank Rich Dawn Joy Iris Viola Linnea Lilja Hilde Ulf Ørn Eirik Helge Håkon Håp Fred Rein Leif Lo Bela Mari
    Ola Per Anders Svein Roy Else Solveig Hege Åse Dina Mina Sara Maren Peder Due Gry Sonja Viva Bent Preben Brian Kaj
    Aksel Eskild Sommer Ravn Falk Lind Ely Toivo Tuuli Lumi Ilma Meri Onni Satu Lahja Armas Sulo Rauha Oiva Uno Boye
    Else-Marie Live Eli Åge Bo Even Stein Bjørn Odd Liv Gro Dag Tone`),
  surname: words(`Berg Dahl Lie Moe Bakke Haugen Lund Vik Strand Hagen Moen Solberg Haug Lien Ruud Holm Sand Hall Bang
    Munk Krogh Lange Lang Bech Møller Skov Friis Holst Bruun Koch Vinter Winther Kvist Dam Kjær Høj Juhl Lind Lindh Ek
    Alm Berg Holm Ström Sjö Blom Quist Hjort Örn Falk Ask Björk Rask Stark Modig Frisk Dahl Ros Svärd Sköld Stål Young
    Brown White Black Green King Bishop Cook Baker Butler Hope Day Price Rich Long Short Small Hill Wood Field Brooks
    Grave Lo Nes Ness Øye Eide Foss Fossum Brekke Aas Ås By Bø Hauge Myhre Myr Skog Dale Dalen Eng Sunde Sund Vang Rød
    Berget Tveit Rønning Seter Sæther Viken Åsen Ødegård Gran Bjerk Storm Winter Sommer Krage Due Ravn Løve Bjørn Ulv
    Stein Fjeld Fjell Sten Bro Mark Steen Helle Kleven Krok Laug Kran Hammer Hammar Kock Smed Prest Præst Bonde Mäki
    Niemi Laine Koski Lehto Saari Salo Ranta Harju Aalto Lampi Metsä Kivi Joki Suo Vuori Karhu Susi Kettu`),
} as const
