"""Words of job titles in ten languages, and the English word or words that `titles.csv` uses."""

from __future__ import annotations

_WORDS = """
engineer: ingenieur ingenieurin ingenieure ingeniero ingeniera engenheiro engenheira ingegnere
engineer: inzynier muhendis muhendisi engineers eng 工程师
developer: dev programmer developers entwickler entwicklung entwicklungsingenieur programmierer
developer: developpeur developpeuse programmeur programmeuse desarrollador desarrolladora
developer: programador programadora desenvolvedor desenvolvedora sviluppatore sviluppatrice
developer: programmatore ontwikkelaar programista programistka gelistirici gelistiricisi
developer: yazilimci 开发 程序员
software engineer: softwareentwickler softwareingenieur softwaredeveloper anwendungsentwickler
software engineer: informatiker informaticien informaticienne informatico informatica
software engineer: softwareontwikkelaar softwareentwicklung 研发
backend engineer: backendentwickler javaentwickler
frontend engineer: frontendentwickler webentwickler webentwicklung webdeveloper
software: logiciel logiciels yazilim oprogramowania 软件
backend: 后端
frontend: 前端
scientist: wissenschaftler cientifico cientifica cientista scienziato scienziata wetenschapper
scientist: naukowiec 科学家
analyst: analystin analyste analista analityk analityczka analisti analist analysten 分析师
data: daten donnees datos dados dati danych veri 数据
data analyst: datenanalyst dataanalist datenanalystin
data scientist: datenwissenschaftler
data engineer: dateningenieur
database: datenbank datenbankentwickler
ml: 机器学习 算法 人工智能
ai: ki ia yapay 人工智能
administrator: admin administrateur administrador administratore beheerder yoneticisi
system administrator: systemadministrator systemadmin systeembeheerder sistemista sysops 运维
system: systeme systemes sistemas sistemi sistem systemow systems
network: reseaux reseau redes rete netzwerk netwerk ag
architect: architekt architektin architecte arquitecto arquiteto architetto mimari
software architect: softwarearchitekt
tester: testeur testerin testerka testci softwaretester 测试
consultant: berater beraterin consulente consultor consultora danisman konsultant adviseur
management consultant: unternehmensberater unternehmensberaterin
manager: managerin gestionnaire gerente responsable responsabile kierownik leiter leiterin
manager: muduru yonetici mgr 经理
project: projekt projet proyecto projeto progetto projektu proje
project manager: projektmanager projektleiter projektleiterin projectmanager projectleider 项目经理
product manager: produktmanager produktmanagerin productmanager 产品经理
product: produit producto produto prodotto produktu urun
teacher: lehrer lehrkraft gymnasiallehrer grundschullehrer mathematiklehrer enseignant
teacher: enseignante professeur institutrice instituteur profesor profesora maestro maestra
teacher: insegnante docente leraar lerares nauczyciel nauczycielka ogretmen ogretmeni 教师 老师
nurse: krankenschwester krankenpfleger pflegefachkraft pflegefachfrau pflegefachmann pfleger
nurse: gesundheitspfleger infirmier infirmiere enfermero enfermera enfermeiro enfermeira
nurse: verpleegkundige pielegniarka pielegniarz hemsire 护士
physician: arzt arztin assistenzarzt oberarzt facharzt medecin medico medica lekarz lekarka
physician: doktor hekim 医生
pharmacist: apotheker pharmacien pharmacienne farmaceutico farmaceutica eczaci
physiotherapist: physiotherapeut kinesitherapeute fisioterapeuta fysiotherapeut
finance: 财务
accountant: buchhalter buchhaltung bilanzbuchhalter comptable contable contador contadora
finance: 财务
accountant: contabile boekhouder ksiegowy ksiegowa muhasebeci 会计
auditor: wirtschaftsprufer auditeur revisor
controller: controllerin controleur
bank clerk: bankkaufmann bankkauffrau
lawyer: rechtsanwalt rechtsanwaltin anwalt jurist juristin avocat avocate abogado abogada
lawyer: advogado advogada avvocato advocaat prawnik avukat 律师
chef: koch kochin cuisinier cuisiniere cocinero cocinera cozinheiro cuoco kok kucharz asci
waiter: kellner kellnerin serveur serveuse camarero camarera garcom cameriere kelner garson
sales representative: verkaufer verkauferin vendeur vendeuse vendedor vendedora venditore
sales representative: verkoper sprzedawca vertriebsmitarbeiter commerciale 销售
office clerk: sachbearbeiter sachbearbeiterin burokaufmann burokauffrau kaufmann kauffrau
secretary: sekretar sekretarin secretaire secretario secretaria segretaria sekreter
journalist: journaliste periodista jornalista giornalista gazeteci dziennikarz redakteur
electrician: elektriker electricien electricista eletricista elettricista
mechanic: mechaniker mechatroniker mecanicien mecanico meccanico
graphic designer: grafikdesigner grafikdesignerin graphiste grafiker
social worker: sozialarbeiter sozialpadagoge erzieher erzieherin
physicist: physiker physikerin physicien fisico fizyk
mathematician: mathematiker mathematikerin mathematicien matematico matematyk
chemist: chemiker chimiste quimico chimico
biologist: biologe biologin biologiste biologo biologa biolog
statistician: statistiker statistikerin statisticien estadistico estatistico statistico
economist: okonom volkswirt economiste economista ekonomista
mechanical engineer: maschinenbauingenieur mecanique mecanica makine
civil engineer: bauingenieur insaat
electrical engineer: elektroingenieur elektrotechniker
doctoral: doktorand doktorandin doctorant doctorante doctorando doctoranda dottorando dottoranda
doctoral: doktorant promovendus promovend doktoranda 博士研究生
postdoc: postdoktorand postdoctorant postdoctorando 博士后
scientific employee: wissenschaftlicher wissenschaftliche 研究员
researcher: chercheur chercheuse investigador investigadora pesquisador pesquisadora ricercatore
researcher: ricercatrice onderzoeker badacz arastirmaci forscher forscherin
intern: internship praktikant praktikantin praktikum pflichtpraktikum stagiaire stage becario
intern: becaria practicas estagiario estagiaria estagio tirocinante tirocinio stagista stagiair
intern: stageloper staz stazysta stazystka praktykant stajyer staji alternant alternance
intern: apprenti apprentie volontariat interns traineeship 实习生 实习
working student: werkstudent werkstudentin werkstudenten werkstudententatigkeit hilfskraft hiwi
working student: studentische bijbaan
student: studentin studierende studierender etudiant etudiante estudiante 学生
trainee: auszubildender auszubildende azubi aprendiz lehrling volontar
freelancer: freiberufler freiberuflich freiberufliche independant autonomo selbststandig
senior: sr snr 高级 资深
junior: jr jnr 初级 助理
lead: lider 主管
fullstack: 全栈
"""
SAME: dict[str, tuple[str, ...]] = {
    word: tuple(ours.split())
    for ours, _, words in (line.partition(": ") for line in _WORDS.strip().split("\n"))
    for word in words.split()
}
"""Words without marks on their letters; one with such a sign is found inside of others, too."""
JOINED: dict[tuple[str, ...], str] = {
    ("machine", "learning"): "ml",
    ("deep", "learning"): "ml",
    ("artificial", "intelligence"): "ai",
    ("kunstliche", "intelligenz"): "ai",
    ("gen", "ai"): "genai",
    ("makine", "ogrenmesi"): "ml",
    ("maschinelles", "lernen"): "ml",
    ("apprentissage", "automatique"): "ml",
    ("aprendizaje", "automatico"): "ml",
    ("aprendizado", "maquina"): "ml",
    ("uczenia", "maszynowego"): "ml",
    ("full", "stack"): "fullstack",
    ("back", "end"): "backend",
    ("front", "end"): "frontend",
    ("dev", "ops"): "devops",
    ("ph", "d"): "phd",
}
"""Words that are written as one or as two."""
_SMALL = """
a an and the of in for to at de des du d der die das und von fur et la le les l del di da do dos en
y e ve van m w f x div mwd i ii iii iv
"""
SMALL = frozenset(_SMALL.split())
"""Words of a title that say nothing of the work."""
EITHER = ("engineer", "developer")
"""Where a title of several words has one of them, the other is as good."""
