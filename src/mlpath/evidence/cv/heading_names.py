"""What the parts of a CV are called, in ten languages, without marks on letters."""

from __future__ import annotations

from enum import StrEnum


class CvPart(StrEnum):
    """Parts of a CV."""

    TOP = "summary"
    WORK = "work"
    SKILLS = "skills"
    EDUCATION = "education"
    PROJECTS = "projects"
    COURSES = "courses"
    VOLUNTEERING = "volunteering"
    PUBLICATIONS = "publications"
    ELSEWHERE = "other parts"
    """Under a heading that is not known, or that says nothing of what stands there."""
    OTHER = "other"
    """What tells nothing of skills: hobbies, referees, languages that are spoken."""


HEADINGS: dict[CvPart, str] = {
    CvPart.WORK: """
experience|experiences|work experience|professional experience|relevant experience
|work experiences|work history|employment|employment history|career|career history
|career summary|work|jobs|positions|positions held|professional background|appointments
|internships|internship|professional record|industry|roles|where i worked|what i have done
|freelance|career path|berufserfahrung|berufserfahrungen|beruflicher werdegang|werdegang|beruf
|praxiserfahrung|praktika|berufliche stationen|berufstatigkeit|berufspraxis|praktische erfahrung
|praktische erfahrungen|erfahrung|erfahrungen|tatigkeiten|berufliche erfahrung
|experience professionnelle|experiences professionnelles|parcours professionnel|parcours|stages
|emplois|experiencia|experiencia laboral|experiencia profesional|trayectoria
|trayectoria profesional|historial laboral|practicas|experiencia profissional
|experiencias profissionais|historico profissional|percurso profissional|estagios|esperienza
|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale
|esperienze professionali|werkervaring|ervaring|loopbaan|arbeidsverleden|professionele ervaring
|doswiadczenie|doswiadczenie zawodowe|przebieg kariery|historia zatrudnienia|kariera|praktyki
|deneyim|deneyimler|is deneyimi|is deneyimleri|mesleki deneyim|is tecrubesi|tecrube|tecrubeler
|stajlar|kariyer|实习|工作经历|工作经验|职业经历|实习经历|工作履历|实践经历|任职经历|职业背景
|career so far|where i have worked|places i have worked|previous positions|previous jobs
|past positions|jobs so far|employment record|bisherige tatigkeiten|bisherige positionen
|bisherige stellen|berufliche laufbahn|empleos|empleos anteriores|empleo|vida laboral
|recorrido profesional|puestos anteriores|empregos|percurso|cargos|emplois occupes
|postes occupes|carriere|attivita professionale|attivita lavorativa|impieghi|lavoro|carriera
|relevante werkervaring|werk|banen|praca|zatrudnienie|dotychczasowa praca|is gecmisi
|calisma hayati|calisma gecmisi|isler|职业生涯|任职情况
""",
    CvPart.EDUCATION: """
education|academic background|academic history|academic qualifications|qualifications|studies
|degrees|academics|schooling|academic record|educational background|educational qualifications
|scholastics|university|academic profile|ausbildung|studium|bildung|bildungsweg|schulbildung
|akademischer werdegang|akademische ausbildung|schule|berufsausbildung|schulische ausbildung
|bildungsgang|hochschulausbildung|akademische laufbahn|formation|formations|etudes|diplomes
|scolarite|formation academique|cursus|parcours academique|diplomes et formations
|parcours scolaire|educacion|formacion|formacion academica|estudios|titulacion|titulaciones
|educacao|formacao|formacao academica|escolaridade|habilitacoes|habilitacoes academicas
|habilitacoes literarias|istruzione|formazione|istruzione e formazione|titoli di studio|studi
|percorso formativo|opleiding|opleidingen|onderwijs|studie|scholing|wyksztalcenie|edukacja
|studia|egitim|egitim bilgileri|ogrenim|egitim durumu|akademik gecmis|教育背景|教育经历|学历
|教育|学习经历|教育情况|教育信息|where i have studied|educational history|education and training
|schule und studium|ausbildung und studium|estudos|estudios realizados|formazione accademica
|abschluss|abschlusse|hochschulabschluss|studienabschluss|degree
|przebieg edukacji|nauka|okul hayati|studi compiuti|etudes et formation|求学经历
|school|schools|studied
""",
    CvPart.COURSES: """
courses|course|certifications|certification|certificates|certificate|licenses|licences|training
|trainings|coursework|moocs|relevant coursework|licenses and certifications
|professional development|continuing education|online courses|credentials|professional training
|training and development|courses taken|selected coursework|further education|further training
|workshops|weiterbildung|weiterbildungen|fortbildung|fortbildungen|zertifikate|zertifizierungen
|kurse|zusatzqualifikationen|lizenzen|schulungen|certificats|formations complementaires|cours
|formation continue|certificaciones|cursos|formacion complementaria|certificacoes
|cursos complementares|formacao complementar|certificazioni|corsi|certificati|cursussen
|certificaten|trainingen|certificeringen|kursy|certyfikaty|szkolenia|kursy i szkolenia|kurslar
|sertifikalar|egitimler|sertifika|证书|培训经历|资格证书|培训|认证|课程
""",
    CvPart.SKILLS: """
skills|technical skills|key skills|top skills|soft skills|computer skills|it skills|skill set
|skillset|competencies|competences|expertise|technologies|tech stack|toolbox|tools|proficiencies
|strengths|knowledge|technology|programming|programming languages|abilities|capabilities
|skills summary|frameworks|libraries|software|stack|areas of expertise|tech|technical profile
|technical summary|technical environment|what i know|areas of knowledge|specialties|specialities
|technical background|frameworks and libraries|tools and technologies|databases|methods
|technical|core strengths|languages and technologies|technology stack|technical stack
|core qualifications|summary of skills|it|computer|kenntnisse|fahigkeiten|fachkenntnisse
|edv kenntnisse|it kenntnisse|kompetenzen|fertigkeiten|technische kenntnisse
|programmierkenntnisse|fachkompetenzen|it kompetenzen|programmiersprachen|technologien|starken
|kenntnisse und fahigkeiten|sonstige kenntnisse|besondere kenntnisse|werkzeuge
|competences techniques|competences informatiques|savoir faire|outils|langages|informatique
|logiciels|connaissances|habilidades|competencias|aptitudes|conocimientos|tecnologias
|herramientas|destrezas|informatica|conocimientos tecnicos|lenguajes de programacion
|conhecimentos|aptidoes|ferramentas|competenze|capacita|conoscenze|abilita|competenze tecniche
|strumenti|conoscenze informatiche|tecnologie|vaardigheden|competenties|kennis
|technische vaardigheden|computervaardigheden|umiejetnosci|kompetencje|technologie
|znajomosc technologii|narzedzia|beceriler|yetenekler|yetkinlikler|teknik beceriler
|bilgisayar bilgisi|teknolojiler|bilgi ve beceriler|programlama dilleri|技能|专业技能|技术栈
|技能特长|专业能力|核心能力|掌握技能|技术能力|个人技能|it技能|核心技能|技能清单|tools i use
|what i work with|what i can do|znane technologie|womit ich arbeite|was ich kann
|ce que je sais faire|lo que se hacer|o que sei fazer|cosa so fare|wat ik kan|co umiem
|neler biliyorum|会什么
""",
    CvPart.PROJECTS: """
projects|personal projects|academic projects|selected projects|project|portfolio|open source
|project experience|side projects|open source contributions|contributions|hackathons
|research projects|thesis|theses|dissertation|key achievements|achievements|accomplishments
|case studies|github|projekte|projekterfahrung|projektliste|projets|projets personnels
|realisations|proyectos|projetos|progetti|projecten|projekty|projeler|osiagniecia|项目经历
|项目经验|项目|个人项目|开源项目|科研经历|参与项目|things i built|what i have built
|projekty wlasne|proyectos personales|projetos pessoais|progetti personali|eigen projecten
|kisisel projeler|eigene projekte
""",
    CvPart.PUBLICATIONS: """
publications|publication|papers|patents|talks|presentations|conferences|publications and talks
|selected publications|conference papers|research output|veroffentlichungen|publikationen
|vortrage|patente|publicaciones|publicacoes|pubblicazioni|publicaties|publikacje|yayinlar
|brevets|论文|发表论文|专利|学术论文|出版物
""",
    CvPart.VOLUNTEERING: """
volunteering|volunteer|volunteer work|volunteer experience|voluntary work|community service
|community involvement|volunteer activities|community|social engagement
|extracurricular activities|extracurriculars|extra curricular activities
|leadership and activities|activities|leadership|civic engagement|volunteering experience
|charity work|memberships|affiliations|professional memberships|professional affiliations
|organizations|organisations|student organizations|campus involvement|causes|ehrenamt
|ehrenamtliches engagement|ehrenamtliche tatigkeit|ehrenamtliche tatigkeiten|engagement
|soziales engagement|mitgliedschaften|benevolat|engagement associatif|vie associative
|engagements|voluntariado|trabalho voluntario|volontariato|vrijwilligerswerk|wolontariat
|gonulluluk|gonullu calismalar|gonullu calisma|志愿者经历|志愿活动|社会实践|校园经历|志愿服务
|community work|outside of work i help|freiwilligenarbeit|tempo per gli altri|praca spoleczna
|social commitment
""",
    CvPart.TOP: """
summary|profile|objective|statement|about|about me|career objective|personal statement
|professional summary|executive summary|professional profile|overview|introduction|headline
|personal profile|bio|career profile|career goal|goals|profil|kurzprofil|uber mich
|zusammenfassung|ziel|berufsziel|personliches profil|a propos|profil professionnel|resume
|objectif|presentation|a propos de moi|perfil|resumen|objetivo|sobre mi|perfil profesional
|perfil profissional|resumo|sobre mim|resumo profissional|profilo|profilo professionale
|obiettivo|chi sono|profiel|over mij|samenvatting|personalia|podsumowanie|o mnie|profil zawodowy
|cel zawodowy|ozet|hakkimda|kariyer hedefi|profilim|个人简介|自我评价|个人总结|求职意向|个人优势
|自我介绍|关于我|contact|contact information|contact details|kontakt|kontaktdaten|coordonnees
|contacto|contato|contatti|contactgegevens|dane kontaktowe|iletisim|联系方式|links|socials
|personal details|personal information|personal data|personliche daten|personliche angaben
|informations personnelles|datos personales|dados pessoais|dati personali|persoonlijke gegevens
|dane osobowe|kisisel bilgiler|个人信息|基本信息|in short|in brief|who i am|zu meiner person
|kurz gesagt|persoonlijk profiel|en bref|en pocas palabras|em poucas palavras|in breve|kort
|w skrocie|kisaca|qui suis je|quien soy
""",
    CvPart.ELSEWHERE: """
awards|honors|honours|honors and awards|research interests|areas of interest|scholarships|prizes
|auszeichnungen|stipendien|preise|distinctions|prix|premios|reconocimientos|premi|prijzen
|nagrody|oduller|获奖情况|荣誉奖项|奖项|荣誉|获奖经历|所获荣誉|additional information
|miscellaneous|other|additional|sonstiges|weiteres|zusatzliche informationen|divers|autres|otros
|otros datos|informacion adicional|outros|informacoes adicionais|altro|overige|inne
|dodatkowe informacje|diger|其他|其它信息|declaration
""",
    CvPart.OTHER: """
interests|hobbies|references|referees|personal interests|hobbies and interests|leisure
|other interests|reference|recommendations|spare time|free time|languages|language
|language skills|spoken languages|foreign languages|interessen|hobbys|freizeit|referenzen
|sprachen|sprachkenntnisse|fremdsprachen|personliche interessen|hobbys und interessen|privates
|centres d interet|loisirs|interets|langues|passions|intereses|aficiones|referencias|idiomas
|pasatiempos|interesses|passatempos|linguas|idioma|interessi|hobby|lingue|referenze|talen
|referenties|hobby s|zainteresowania|jezyki|jezyki obce|referencje|hobi|hobiler|ilgi alanlari
|diller|yabanci dil|yabanci diller|referanslar|ilgi alanlarim|兴趣爱好|爱好|语言能力|语言|推荐人
|兴趣|in my free time|when i am not working|outside work|outside of work|people who know my work
|what i do for fun|in meiner freizeit|tempo libero|tempos livres|vrije tijd|temps libre
|tiempo libre|czas wolny|bos zamanlar|recommended by|talenkennis|znajomosc jezykow
|conocimiento de idiomas|conoscenze linguistiche|competences linguistiques|dil bilgisi|业余爱好
|语言水平
""",
}
"""Names with "|" between them."""
