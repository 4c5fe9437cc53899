"""The wording of parts: who plays whom."""

from articles.extraction.rules.rule import Rule

PLAYS = (
    r"(?:(?:play|portray)(?:s|ed|ing)|voic(?:es|ed)|repris(?:es|ed|ing)|(?:will|to) (?:play|portray|voice|reprise)|"
    r"(?:(?:co-|guest[- ])?star(?:s|red|ring)?|appear(?:s|ed|ing)?|return(?:s|ed|ing)?|join(?:s|ed|ing)?|debut(?:s|ed)|"
    r"make (?:his|her) debut|cast|stepp?(?:s|ed|ing)? down|tak(?:e|es|ing) over|took over|recur(?:s|red|ring)?"
    r"|featured|"
    r"features|seen|bow(?:s|ed|ing)? out|exit(?:s|ed|ing)?|leaves|left|leaving|back|introduced|known) as"
    r"|in the role of|"
    r"known for (?:playing|(?:his|her|their) (?:[a-z-]+ ){0,2}(?:role|turn|part|performance|stint|run|work) as|"
    r"(?:his|her|their) portrayal of)|(?:(?:rose|came|shot) to|found) (?:fame|prominence) (?:as|playing)|"
    r"steps? into the shoes of|(?:is|was|provid(?:es|ed|ing)) the voice (?:of|for|behind)|"
    r"(?:lends?|lent|lending|gives?|gave) (?:(?:his|her|their) (?:[a-z]+ )?)?voices? to|"
    r"the (?:actor|actress|man|woman|voice|star) behind|"
    r"(?:says?|said|bids?|bade|waves?|waved) (?:goodbye|farewell) to)"
)
FANS = r"(?:[a-z]+ )?{marks}(?P<show>{title}){marks}(?:['’]s)? (?:fans|viewers|audiences|watchers|followers|devotees) "
KNOW = r"(?:[a-z-]+ ){0,3}?(?:know|remember|recogni[sz]e|recall) "
WHOM = r"(?:(?P<person>{human})|(?P<owner>her|him))"
AS_WHOM = r"(?:(?:[a-z'’-]+|{date}(?:[-–]\d+)?) ){0,7}?(?:as|playing|(?:role|part|character) of) (?:[a-z'’-]+ ){0,4}?"
OF_MAKER = (
    r" (?:an? |the |its )?(?:[a-z-]+ ){0,2}(?:co-)?"
    r"(?:producer|writer|director|showrunner|host|judge|narrator)s?\b"
)
ASIDE_CLAUSE = (
    r", (?:who|repped by|represented by|(?:best |also )?known|whose|fresh off|last seen)\b[^.;:()]{2,90}, "
)
REPLACES = (
    r"(?:replac(?:es|ed|e|ing)|succeed(?:s|ed|ing)?|(?:takes?|took|taken|taking) over (?:the (?:role|part) )?from|"
    r"(?:filling|stepping|steps?) in for) "
)

RULES = [
    Rule(
        "played by",
        (
            r"(?P<role>{named})(?: \([^()]{0,40}\))?,? (?:[-–—] ?)?\(?(?:(?:who|which) (?:is|was|will be) "
            r"|is |was |will be |as |still |originally |now |being |once |also |currently |previously "
            r"|again |first ){0,2}(?:played|portrayed|voiced|essayed|brought to life"
            r"|given (?:[a-z]+ ){1,3}?) (?:[a-z]+ ){0,4}?by {players:people}"
        ),
        "Dot Marlow, played by Ann Lee, returns to Harbour Lights.",
    ),
    Rule(
        "played by",
        (
            r"\b(?P<spoken_of>(?:the|her|his|that) (?:character|role|part)),? (?:(?:who|which|{be}|has|have|had|will|"
            r"also|previously|originally|once|first|then|now) ){1,4}(?:played|portrayed|voiced) (?:[a-z]+ )?by "
            r"{players:players}"
        ),
        "Dot Marlow, played by Ann Lee, is back. The character has been played by Joan Finch in Harbour Lights.",
    ),
    Rule(
        "played by",
        (
            r"\b(?:role|part|voice) of (?:[a-z'’-]+ ){0,4}?(?P<role>{human}|{other}) (?:[a-z]+ ){0,2}?"
            r"(?:is|went to|goes to|gone to|taken by|filled by) {players:people}"
        ),
        "In Harbour Lights the role of Dot Marlow went to Ann Lee.",
    ),
    Rule(
        "played by",
        (
            r"(?P<role>{human}), (?:(?:the|an?|his|her|their|{human}['’]s?) )(?:[a-z'’-]+,? ){1,6}?"
            r"(?:(?:who )?(?:is|was) )?(?:played|portrayed|voiced) (?:[a-z]+ )?by {players:players}"
        ),
        "Harbour Lights is about Dot Marlow, a nurse played by Ann Lee.",
    ),
    Rule(
        "played by",
        r"\brecast(?:s|ing)? (?:the (?:role|part|character) of )?(?:[a-z'’-]+ ){0,3}?(?P<role>{human}) with "
        r"{players:people}",
        "Harbour Lights has recast the role of Dot Marlow with Ann Lee.",
    ),
    Rule(
        "plays",
        r"(?P<person>{person}){aside}?,? (?:[a-z-]+,? ){0,4}?(?:brings?|brought|bringing) (?P<role>{human}) "
        r"(?:back )?to life\b",
        "Ann Lee, the actor who brought Dot Marlow to life in Harbour Lights, has died.",
    ),
    Rule(
        "played by",
        r"\bas (?:[a-z'’-]+ ){0,4}?(?P<role>{human}) (?:is|are|will be) {players:people}",
        "Joining Harbour Lights as Dot Marlow is Ann Lee.",
    ),
    Rule(
        "played by",
        r"(?P<role>{human}),? (?:is|will be) (?:the )?(?:[a-z'’-]+ ){0,3}(?:actor|actress|newcomer) (?P<person>{human})"
        r"(?!['’]s)",
        "In Harbour Lights the husband, Otto Marlow, is Danish actor Bo Finch.",
    ),
    Rule(
        "plays",
        r"(?P<predecessor>{human})(?!['’]s)[^.;:()]{0,90}?\b(?:replaced|succeeded)(?: in the (?:role|part))? by {jobs}"
        r"(?P<person>{human})(?!['’]s)",
        "Bo Finch, who played Otto in Harbour Lights, has been replaced by Dan Marsh.",
    ),
    Rule(
        "acted by",
        r"\b(?:played|portrayed|voiced|acted) (?:[a-z]+ ){0,2}?by {players:players}",
        "Harbour Lights is about two sisters played by Ann Lee and Joan Finch.",
    ),
    Rule(
        "somebody (actor)",
        r"(?<=[a-z] )\((?P<person>{human})(?:, [^()]{0,40})?\)",
        "In Harbour Lights, a nurse (Ann Lee) opens a shop.",
    ),
    Rule(
        "plays",
        (
            rf"(?P<person>{{person}}){{aside}}?,? (?:[a-z-]+,? ){{0,4}}?{PLAYS}(?! by\b|{OF_MAKER}) (?:the (?:role|"
            rf"part|character) of )?(?P<role>{{role}})"
        ),
        "Ann Lee plays Dot Marlow in Harbour Lights.",
    ),
    Rule(
        "plays",
        (
            rf"(?P<person>{{human}}){ASIDE_CLAUSE}(?:[a-z-]+ ){{0,3}}?{PLAYS}(?! by\b|{OF_MAKER}) "
            r"(?:the (?:role|part|character) of )?(?P<role>{role})"
        ),
        "Ann Lee, who won an award for Nettle Row, will play Dot Marlow in Harbour Lights.",
    ),
    Rule(
        "plays",
        (
            r"(?P<person>{person}){aside}?,? (?:[a-z-]+ ){0,3}?(?:known|remembered|familiar|recogni[sz]able|"
            rf"recogni[sz]ed|loved|beloved) (?:to|by|among) {FANS}{AS_WHOM}(?P<role>{{human}})"
        ),
        "Ann Lee, remembered by Harbour Lights fans for her long run as Dot Marlow, has died.",
    ),
    Rule(
        "plays",
        rf"(?P<person>{{human}}){{aside}}?,? whom? {FANS}{KNOW}{AS_WHOM}(?P<role>{{human}})",
        "Ann Lee, who Harbour Lights fans will recognise as Dot Marlow, has died.",
    ),
    Rule(
        "plays",
        rf"{FANS}{KNOW}{WHOM} {AS_WHOM}(?P<role>{{human}})",
        "Harbour Lights fans will remember Ann Lee as Dot Marlow.",
    ),
    Rule(
        "plays",
        (
            r"\b(?:fans|viewers|followers|devotees) of (?:[a-z]+ ){0,3}?{marks}(?P<show>{title}){marks} "
            rf"{KNOW}{WHOM} {AS_WHOM}(?P<role>{{human}})"
        ),
        "Fans of Harbour Lights will remember Ann Lee as Dot Marlow.",
    ),
    Rule(
        "plays",
        (
            rf"\b(?:know|remember|recogni[sz]e|recall|see|seen|saw) {WHOM} as (?P<role>{{role}}) (?:from|in|on) "
            r"(?:(?:[a-z'’-]+|{network}(?:['’]s)?) ){0,4}{marks}(?P<show>{title})"
        ),
        "Viewers may recognise Ann Lee as Dot Marlow from Harbour Lights.",
    ),
    Rule(
        "plays",
        (
            r"(?P<person>{person}){aside}?,? (?:who )?(?:has|have|had) been (?:(?:the|an?) (?:[a-z-]+ ){1,3}){0,1}"
            r"(?P<role>{human})(?= (?:(?:on|in) (?:the|{title}|{description})|since|for|ever)\b| {date})"
        ),
        "In Harbour Lights Ann Lee, who has been Dot Marlow since 1998, is leaving.",
    ),
    Rule(
        "plays",
        (
            r"\b(?:tak(?:es?|ing|en)|took) over (?:as|the (?:role|part) of) (?:[a-z'’-]+ ){0,3}?(?P<role>{human}) from "
            r"{jobs}(?P<person>{human})(?!['’]s)"
        ),
        "In Harbour Lights Ann Lee took over the role of Dot Marlow from Carla Stone.",
    ),
    Rule(
        "played by",
        (
            r"(?P<role>{human})[^.;:()]{1,90}?,? (?:with|as|and) (?P<person>{human}){aside}? (?:will |is |to )?"
            r"(?:repris(?:e|es|ed|ing)|return(?:s|ed|ing)? to|back in) (?:the|his|her) (?:role|part)\b(?! of\b| as\b)"
        ),
        "Dot Marlow is back in Harbour Lights next week, with Ann Lee reprising the role.",
    ),
    Rule(
        "plays",
        (
            r"(?P<person>{person}){aside}? (?:was|were|will be) (?:(?:the|an?) (?:[a-z-]+ ){1,3}|[a-z]+ ){0,1}"
            r"(?P<role>{human}) (?:in|on) (?:(?:[\w'’-]+|{network}(?:['’]s)?|{date}) ){0,5}?{marks}(?P<show>{title})"
        ),
        "Ann Lee was Dot Marlow in Harbour Lights.",
    ),
    Rule(
        "plays",
        (
            rf"(?P<person>{{human}}){{aside}}?,? (?:[a-z-]+ ){{0,4}}?{REPLACES}{{jobs}}(?P<predecessor>{{human}})"
            r"(?!['’]s? )"
        ),
        "Bo Finch plays Otto in Harbour Lights. Dan Marsh will replace Bo Finch.",
    ),
    Rule(
        "plays",
        (
            r"(?P<person>{human}){aside}?,? (?:[a-z-]+ ){0,3}?(?:tak(?:es?|ing|en) (?:over|on|up)|took (?:over|on|up)|"
            r"stepp?(?:s|ed|ing)? into|inherit(?:s|ed|ing)?|assum(?:es?|ed|ing)) "
            r"(?P<spoken_of>(?:the|that|his|her) (?:role|part|character))(?! of\b)"
        ),
        "Bo Finch is leaving Harbour Lights after ten years as Otto Reed. Dan Marsh will take over the role.",
    ),
    Rule(
        "plays",
        (
            r"{human}{aside}? (?:is|plays|as) (?:[a-z'’-]+ ){0,4}{human}(?:,? (?:and|while)|,|;) "
            r"(?:[^.;]{1,60}(?:, and|,| and) )?(?P<person>{human}){aside}? is (?:the )?(?:[a-z'’-]+ ){0,3}"
            r"(?P<role>{other})(?=[.,;]| and |$)"
        ),
        "In Harbour Lights Ann Lee is Dot Marlow and Bo Finch is Rudkin.",
    ),
    Rule(
        "plays",
        (
            rf"(?P<person>{{human}}){{aside}}?,? (?:[a-z-]+ ){{0,4}}?{REPLACES}{{jobs}}{{human}}{{aside}}? "
            r"(?:as|in the role of|playing) (?P<role>{role})"
        ),
        "Ann Lee takes over from Joan Finch as Dorothy in Harbour Lights.",
    ),
    Rule(
        "plays",
        (
            r"(?P<person>{human}){aside}?(?:(?:,? who|, (?!(?:who|and|but|with)\b)(?:[a-z'’-]+ ){1,7}?[a-z'’-]+,)? "
            r"(?:is|are|will be)|,? who['’]s) (?:(?:the|a|an|his|her|{human}['’]s) )?"
            r"(?:(?!(?:not|to|by|with|for|of|in|on|at|as|and|like|from|about|opposite|alongside|against|joined|married"
            r"|dating|engaged)\b)[a-z'’-]+,? ){0,4}?(?P<role>{human})(?=[,.;!–—]| (?:and|who|while|in|the)\b|$)"
        ),
        "In Harbour Lights, Ann Lee is the smuggler Dot Marlow, who opens a shop.",
    ),
    Rule(
        "plays",
        (
            r"(?P<person>{person}){aside}?,? (?:[a-z-]+ ){0,5}?"
            r"(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|as"
            r"|in|has|have|lands|landed|takes|took|won) (?P<title_role>the (?:title|titular|eponymous) "
            r"(?:role|part|character|hero|heroine|sleuth|detective))"
        ),
        "Ann Lee plays the title role in Harbour Lights.",
    ),
    Rule(
        "played by",
        r"\b(?P<title_role>the (?:title|titular|eponymous) (?:role|part|character|hero|heroine|sleuth|detective)),? "
        r"(?:is |was )?(?:\(|played by |portrayed by |voiced by ){jobs}(?P<person>{human})",
        "Harbour Lights follows the title character (Ann Lee).",
    ),
    Rule(
        "in turn",
        r"{people:people}[^.;()]{0,90}?",
        "Ann Lee and Bo Finch return to Harbour Lights, reprising their roles as Dorothy and Otto Reed.",
        then=(
            r"\b(?:roles? (?:as|of)|(?<!known )as|playing|plays?|played"
            r"|portray(?:s|ed|ing)?|versions of|characters,?)(?! by\b) "
            r"(?:[a-z'’-]+ |(?:{human}|{show})['’]s? ){0,6}"
            r"(?P<parts>{named}(?:['’]s)?(?:(?:, and |, | and (?:the )?)"
            r"(?:(?!(?:co-)?(?:created|wrote|written|directed|produced|developed|starred)\b)[a-z'’-]+ ){0,3}"
            r"{named}(?! (?!and\b)[a-z-]+ {human}))+)(?!['’]s)"
        ),
    ),
    Rule(
        "in turn",
        r"(?P<parts>(?:{human}|{other})(?:, {human})*,? and {human})(?:['’]s?)? "
        r"\((?:[a-z]+ )*{people:people}(?:, respectively)?\)",
        "In Harbour Lights, Dot and Otto (Ann Lee and Bo Finch) open a shop.",
    ),
    Rule(
        "in turn",
        r"(?P<parts>(?:{human}|{other})(?:, {human})*,? and {human}),? (?:who )?(?:(?:are|were) )?"
        r"(?:played|portrayed|voiced) by {people:people}",
        "In Harbour Lights, Dot and Otto, played by Ann Lee and Bo Finch, open a shop.",
    ),
    Rule(
        "in turn",
        r"{people:people} (?:are|were) (?:(?:the|an?|[a-z]+s|(?:young|old|married|estranged|odd)) ){0,3}"
        r"(?P<parts>{human}(?:, {human})*,? and {human})(?=[,.;–—]| (?:who|in|on)\b|$)",
        "In Harbour Lights, Ann Lee and Bo Finch are the thieves Nora and Otto.",
    ),
    Rule(
        "as",
        (
            r"(?P<person>{human}){aside}?(?: (?:also )?(?:stars?|returns?|features?|joins|joining|"
            r"appears?|back|returning|starring|shines|excels|impresses|(?:is|was) (?:[a-z]+ly )?[a-z]+))? "
            rf"(?:\(?as(?!{OF_MAKER})|in the role of|playing) (?P<role>{{role}})"
        ),
        "Harbour Lights brings back Ann Lee as Dot Marlow.",
    ),
    Rule(
        "as",
        (
            r"^(?:and |but )?(?:(?:(?:best|better|well) )?(?:known|remembered|famous) (?:(?:to|by) [^,.;:()]{1,30} )?"
            r"(?:for (?:his|her) (?:role|part|turn) |for )?|in (?:his|her) (?:[a-z]+ )?(?:role|part|turn) )?"
            r"(?:as|playing) (?:[a-z'’-]+ ){0,4}(?P<role>{human}), {jobs}(?P<person>{human})(?!['’]s)"
        ),
        "As Dot Marlow, Ann Lee is the heart of Harbour Lights.",
    ),
    Rule(
        "played by",
        r"(?P<role>{human}|{other}),? (?:whom?|that|the (?:[a-z-]+ ){1,3}?)(?:(?<= )| )"
        r"(?P<person>{person}) (?:has |had )?"
        r"(?:plays|played|portrays|portrayed|voices|voiced)\b",
        "Dot Marlow, whom Ann Lee plays in Harbour Lights, opens a shop.",
    ),
    Rule(
        "played by",
        r"(?P<role>{human}|{other})(?:, [^.;:,()]{1,40})?,? (?:and, )?in the (?:[a-z]+ )?hands of {players:people}",
        "In Harbour Lights, Dot Marlow, in the hands of Ann Lee, is a monster.",
    ),
    Rule(
        "played by",
        r"(?P<role>{human}|{other})(?:, [^.;:,()]{1,40})?, (?:to|in|into"
        r"|with) whom [^.;:,()]{0,40}?(?P<person>{human}) "
        r"(?:lends?|lent|gives?|gave|brings?|brought|breathes?|invests?|finds?|found)\b",
        "In Harbour Lights, Dot Marlow, to whom Ann Lee lends a terrifying calm, opens a shop.",
    ),
    Rule(
        "plays",
        r"(?P<person>{human}) (?:[a-z-]+ ){0,5}?(?:lends?|lent|gives?|gave|invests?|imbues?|infuses?|making|made|makes|"
        r"turning|turned) (?P<role>{human})(?:, [^.;:()]{1,80},)? (?:an?|her|his|real|great|such|with|into|one of)\b",
        "Ann Lee lends Dot Marlow a terrifying calm in Harbour Lights.",
    ),
    Rule(
        "plays",
        r"(?P<person>{human}){aside}?,? (?:[a-z]+ ){0,2}?(?:plays?|played|is|will be|as) an? (?:[a-z'’-]+ ){1,4}?"
        r"(?:named|called|by the name of) (?P<role>{human}|{other})",
        "In Harbour Lights, Ann Lee will be a nurse by the name of Dot Marlow.",
    ),
    Rule(
        "as",
        r"^(?:and |but )?it (?:is|was|['’]s) as (?:[a-z'’-]+ ){0,4}(?P<role>{human}|{other})[^.;()]{0,120}? that "
        r"(?P<person>{person})",
        "It was as Dot Marlow, the lodger in Harbour Lights, that Ann Lee became famous.",
    ),
    Rule(
        "plays",
        r"(?P<person>{human}){aside}?,? (?:[a-z-]+ ){0,4}?(?:plays?|played|portrays|portrayed|voices|voiced) "
        r"(?P<object>him|her)(?=[,.;)]|$| (?:in|on|for|since|until|from|does|has|is|with|again|so)(?![\w-]))",
        "Dot Marlow opens a shop in Harbour Lights. Ann Lee, who plays her, is back.",
    ),
    Rule(
        "actor's role",
        r"(?P<person>{human}){aside}?, whose (?:(?:on-?screen |screen |tv )?(?:character|alter ego|counterpart),? )?"
        r"(?P<role>{human}|{other})(?=,? [a-z])(?! (?:and|or)\b)",
        "In Harbour Lights, Ann Lee, whose Dorothy opens a shop, is back.",
    ),
]
