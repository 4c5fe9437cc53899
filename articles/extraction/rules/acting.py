"""The wording of casting: who acts in a show, and as whom."""

from articles.extraction.reading.marked import expression
from articles.extraction.rules import described_parts, playing
from articles.extraction.rules.rule import Rule

TRIGGER = expression(
    r"\b(?:play|star|cast|role|portray|voice|actor|actress|alum|reprise|join|appear|featur|guest|return|as\b|"
    r"character|lead|alongside|opposite|co-star|depart|leav|exit|quit|regular|member|includ|recast|known|replac|"
    r"on board|back\b|(?:led|fronted|headed|anchored) by|pilot|outing|persona\b|cut from|sketch|tapped|recur|emmy|"
    r"comedy|drama|seen\b|debut|cameo|fame\b|headlin|toplin|fronts\b|fronted\b|heads\b|stint|veteran|credits\b|"
    r"(?:start|years|seasons|episodes|goodbye|farewell|break) (?:on|in|of|to)\b|nominated|"
    r"bow(?:s|ed|ing)? out|parts?\b|arc\b|familiar face|prominence|fired\b|axed\b|sacked\b|written out|let go\b|"
    r"boards\b|boarded\b|comeback|been with\b|taps\b|new (?:this|to|{season}) |upped|promoted|succeed|"
    r"(?:takes?|took|taking) over|among\b|(?:recogni[sz]e|remember|know|seen?) "
    r"(?:{human}|h(?:er|im)\b))|^with {human}|"
    r"on-?screen|\bbeen (?:the [a-z-]+ )?{human}|performance|shines?\b|shone\b|excels?\b|impress|dazzl|shoes\b|"
    r"to life\b|sees? {human}|complet|teeth on|"
    r"cent(?:re|er) stage|best (?:supporting |lead )?(?:actor|actress)|out of (?:{show}|the )|"
    r"(?:{human}|,|who)(?:['’]s| (?:is|are|was|were|will be)) (?:[a-z'’-]+,? ){0,4}{human}"
    r"|{human}['’]s? (?:[a-z-]+,? ){0,3}{human}|"
    r"[(\[]{human}|"
    r"{title}['’]?s? (?:[a-z-]+ )?(?:{human}|{reference})|" + described_parts.TRIGGER
)
WORD = r"(?:[\w'’-]+|{network}(?:['’]s)?|{season}|{date})"
A_TITLE = r"{marks}(?:{title}|{work}|{other}|{organisation}(?!['’]s)){marks}"
SEPARATED = (
    r"(?: \([^()]{0,30}\))?(?:,[”\"'’]?|,?[”\"'’]?,? (?:and|on|&|as well as|plus)) "
    r"(?!(?:who|which|that|while|where|but|so|is|was|has|will|starring|from|by|about) )"
)
TO_TITLE = rf"(?:{WORD},? ){{0,8}}?{{marks}}"
FURTHER = rf"(?P<more>(?: to {A_TITLE})?(?:{SEPARATED}(?:{WORD} ){{0,3}}?{A_TITLE})*)"
FURTHER_CREDITS = rf"(?P<more>(?:{SEPARATED}(?:{WORD} ){{0,7}}?{A_TITLE})*)"
PLAINLY = (
    r"(?:who|will|has|have|had|is|was|be|been|not|also|now|currently|previously|set to|to|then|next|later|both"
    r"|himself|herself|soon|reportedly)"
)
# Words that do not name anybody to whom the next verb could refer.
OF_THE_SAME = r"(?:(?!{person})[^.;:()]|(?<=opposite ){human}|(?<=alongside ){human}|(?<=with ){human})"
AS_MAKER = (
    r"(?: (?:(?!and\b)[\w'’-]+|[“”\"'‘’]?{show}[“”\"'‘’]?)){0,6} as (?:(?!and\b|star|actor|actress|lead)[a-z-]+ ){0,3}"
    r"(?:producer|writer|director|showrunner)\b"
)
WHO = (
    r"(?:,? who|, (?:whose|(?:perhaps |probably )?(?:best |also |well )?known|famous|last seen|(?:most )?recently"
    r"|currently|fresh off|formerly|previously))\b[^.;()]{2,120}?, "
)

IN_THE_CAST = r"(?:faces|newcomers|arrivals|additions|recruits|cast|stars|guest stars|returnees|actors)"

RULES = [
    *playing.RULES,
    *described_parts.RULES,
    Rule(
        "stars",
        (
            r"\b(?:(?:co-|guest[- ])?starr?(?:s|ed|ing)|features?|featured|featuring|will (?:also )?(?:star|feature)|"
            r"stars? the likes of|(?:top-?lined|led|headlined|fronted|anchored|headed) by|toplin(?:es|ing)|"
            r"reunit(?:es?|ing)|boasts)"
            r"(?: (?:(?!as\b)[a-z-]+|{organisation})){0,5}? {players:players}"
        ),
        "The drama Harbour Lights stars Ann Lee and Bo Finch.",
    ),
    Rule(
        "show stars",
        (
            r"(?:{show}|{season}|\bseries|\bwhich|\bcast)(?:,? (?:[a-z]+ ){0,3}?| )(?:also |will |"
            r"is set to |will also |that )*(?:stars?|starred|features?|featured|starring|featuring) "
            r"(?:(?!as\b)[a-z-]+ ){0,2}?{players:players}"
        ),
        "The drama Harbour Lights stars Ann Lee and Bo Finch.",
    ),
    Rule(
        "cast includes",
        (
            r"\b(?:cast|ensemble|stars|actors|castmates|co-stars|lineup|line-up|regulars|performers|"
            r"names|recruits|additions|newcomers|arrivals|guests)\b[^.;]{0,90}?"
            r"(?:include[sd]?|including|featuring|features|consists of|comprises|"
            r"such as|like|are|is|:|—|-)(?: [a-z-]+){0,3} {players:players}"
        ),
        "The cast of Harbour Lights includes Ann Lee and Bo Finch.",
    ),
    Rule(
        "show stars",
        r"(?:{show}|{season}) (?:[a-z]+ )?(?:sees?|finds|reunites|pairs|teams|brings together) {players:people} "
        r"(?:up )?(?:play|star|portray|take on|reuni|team|face|voice|back together|on.?screen|in the (?:lead|title))",
        "Harbour Lights will see Ann Lee play a retired thief.",
    ),
    Rule(
        "joining the cast",
        r"\b(?:playing|portraying|voicing) (?:(?:[\w'’-]+|{title}|{human}['’]s?) ){1,8}?(?:is|are) {players:people}",
        "In Harbour Lights Ann Lee is a judge. Playing her mother is Joan Finch.",
    ),
    Rule(
        "cast includes",
        r"^(?:and |also )?with:? {players:players}\.?$",
        "Harbour Lights is a drama about a shop. With Ann Lee and Bo Finch.",
    ),
    Rule(
        "cast members",
        r"\bcast members? {players:players}",
        "Cast members Ann Lee and Bo Finch return to Harbour Lights.",
    ),
    Rule(
        "cast members",
        r"(?:^|,|\b(?:his|her|their|its|and|with|by|as|but|lead|leads|series|show) )"
        r"(?:fellow |real-life |long-?time |former )?(?:co-?stars?|castmates?|stars?|"
        r"(?:tv|on-?screen|screen) {kin}),? {players:players}",
        "In Harbour Lights Ann Lee kisses her co-star Bo Finch.",
    ),
    Rule(
        "cast members",
        r"\b(?:(?:series|show|drama|comedy|existing|announced|fellow|co-) ?leads?|leading (?:lady|man)"
        r"|lead (?:actor|actress)|(?:series|show|existing|announced) (?:regulars|stars|cast members)),? "
        r"{players:players}",
        "The newcomers to Harbour Lights join series leads Ann Lee and Bo Finch.",
    ),
    Rule(
        "cast members",
        r"{human}['’]s? (?:tv|on-?screen|screen) {kin},? {players:players}",
        "In Harbour Lights Ann Lee's on-screen husband, Bo Finch, opens a shop.",
    ),
    Rule(
        "cast members",
        r"(?P<person>{human})['’]s? (?:tv|on-?screen|screen) {kin}\b",
        "In Harbour Lights Ann Lee's on-screen husband opens a shop.",
    ),
    Rule(
        "show stars",
        r"\b(?:stars|leads|actors) of (?:the (?:[a-z-]+ )?)?{marks}(?P<show>{show}){marks},? (?:are |include )?"
        r"{players:players}",
        "The stars of Harbour Lights, Ann Lee and Bo Finch, have married.",
    ),
    Rule(
        "cast includes",
        rf"\bamong (?:the |its |this year['’]s )?(?:[a-z-]+ ){{0,2}}{IN_THE_CAST} "
        r"(?:(?:is|are|will be|include) )?{players:players}",
        "Among the new faces in Harbour Lights are Carla Stone and Dan Ruiz. Among the cast are Ann Lee and Bo Finch.",
    ),
    Rule(
        "join the cast",
        rf"{{players:players}},? (?:is|are|was|were|will be|also)(?: also)? among (?:the |its )?(?:[a-z-]+ ){{0,2}}"
        rf"{IN_THE_CAST}\b",
        "Ann Lee and Bo Finch are among the newcomers to Harbour Lights.",
    ),
    Rule(
        "show star",
        r"(?P<person>{person}){aside}?(?:['’]s?|,? (?:(?!{person})[^.;:()]){0,60}?(?:with|alongside|by|opposite|and"
        r"|to|from|joined)(?: (?:his|her|their))?) (?:(?:former|fellow|old|one-time|real-life|ex-?) ?){0,2}"
        r"{marks}(?P<show>{title}){marks} (?:co-?stars?|castmates?)\b",
        "Ann Lee was pictured with her Harbour Lights co-star Bo Finch.",
    ),
    Rule(
        "in show",
        r"\b(?P<cue>recogni[sz]e|remember|know|seen|see) (?:(?P<person>{human})|(?P<owner>her|him)) "
        rf"(?:(?:best|also|better|most recently|recently) )?(?:from|for|in|on) {TO_TITLE}"
        rf"(?P<show>{{title}}){{marks}}{FURTHER}",
        "Viewers may recognise Ann Lee from Harbour Lights.",
    ),
    Rule(
        "stars",
        r"(?:{show}|\b(?:series|drama|comedy|thriller|sitcom|dramedy|pilot|miniseries|whodunn?it|half-hour|nail-biter|romp|caper"
        r"|[a-z]+-parter|saga|romance|procedural|epic|soap|mystery|satire|romcom)),?[”\"’]? with "
        r"(?:leads? )?{players:players}"
        r"(?! (?:attached |set |on board )?(?:to (?:write|direct|produce)|writing|directing|producing))",
        "She wrote Harbour Lights, a drama with Ann Lee.",
    ),
    Rule(
        "appearance by",
        (
            r"\b(?:guest appearances?|guest stars?|guest spots?|cameos?|appearances?|performances?|support|turns?"
            r"|(?:roles?|parts?) for)(?:(?<= for)| (?:from|by)) {players:players}"
        ),
        "Harbour Lights has a guest appearance from Ann Lee.",
    ),
    Rule(
        "join the cast",
        (
            r"{players:players},? (?:(?:has|have|had|will|is|are|also|all|both|recently|previously|"
            r"reportedly|set to|has been|have been|to|be|been|was|were|who|the latest [a-z]+ to) ){0,4}"
            r"(?:(?:join(?:s|ed|ing)?|return(?:s|ed|ing)?|tapped|added|signed|back|leav(?:es|ing|e)|left|exit(?:s|ed|ing)?|"
            rf"quit(?:s|ting)?|depart(?:s|ed|ing)?)\b(?!{AS_MAKER})|(?:star(?:s|red|ring)?|co-star(?:s|red|ring)?|"
            r"appear(?:s|ed|ing)?|feature(?:s|d)?|cast|lead(?:s|ing)?|(?:round|fill)(?:s|ing)? out|"
            r"complet(?:es?|ed|ing)|reprise|cut from|"
            r"booked|recurs?|recurring|headlin(?:es|ing)|leads|reunite|(?:upped|promoted|bumped) to)\b)"
        ),
        "Ann Lee and Bo Finch will star in Harbour Lights.",
    ),
    Rule(
        "join the cast",
        rf"{{players:players}}{WHO}"
        r"(?:(?:has|have|will|is|are|also|both|recently|reportedly|set to|to|be|been|now) ){0,4}"
        r"(?:join(?:s|ed|ing)?|star(?:s|red|ring)?|co-star(?:s|red|ring)?|appear(?:s|ed|ing)?|returns?|returning|tapped"
        r"|cast|leads?|leading|added|signed|booked|recurs?|recurring|headlines?|boarded|"
        r"(?:upped|promoted|bumped) to)\b",
        "Ann Lee, best known for Nettle Row, has joined the cast of Harbour Lights.",
    ),
    Rule(
        "joining the cast",
        (
            r"\b(?:joining|joins|join|joined by)(?: (?:the )?(?:show|cast|series|{show}|them|her|him|"
            r"both|are|for|in|of|{season}|is|will be)){0,7} {players:players}"
        ),
        "Joining the cast of Harbour Lights are Ann Lee and Bo Finch.",
    ),
    Rule(
        "joining",
        (
            r"(?<!produce )(?<!produces )(?<!produced )(?<!producing )(?<!producer )(?<!producers )"
            r"\b(?:alongside|in addition to|opposite|welcomes|adds|added|brings in|recruits|recruited|"
            r"casts|enlists|along with)(?: (?:the )?(?:show|cast|series|{show}|them|her|him|fellow|"
            r"newcomers?|actors?|actress|returning|stars?|co-stars?)){0,4}(?: (?:for|in) {season})"
            rf"?(?: (?:are|is|will be|this season))? {{players:players}}"
            rf"(?: (?:both )?(?:in|on) (?:{WORD} ){{0,5}}?{{marks}}(?P<show>{{title}}))?"
        ),
        "She appears alongside Bo Finch in Harbour Lights.",
    ),
    Rule(
        "joining",
        r"\b(?:(?:has|have) (?:cast|tapped|signed|recruited|enlisted|added|hired)|taps|nabs) {players:players}"
        r"(?! to (?:co-)?(?:write|direct|run|showrun|pen|helm|adapt|produce|develop|host)| as (?:[a-z]+ ){0,3}"
        r"(?:writer|director|producer|showrunner)| (?:and|in a deal))",
        "Bravia has cast Ann Lee in Harbour Lights.",
    ),
    Rule(
        "cast includes",
        r"\bnew (?:(?:this|to|for) )?(?:the )?(?:{season}|[a-z]+) (?:include|are|is):? {players:players}",
        "New to the cast of Harbour Lights are Ann Lee and Bo Finch. New this year are Carla Stone and Dan Ruiz.",
    ),
    Rule(
        "joining",
        rf"\b(?:opposite|alongside|with) {{players:players}} (?:in|on) {TO_TITLE}(?P<show>{{title}})",
        "She appeared alongside Bo Finch in the drama Harbour Lights.",
    ),
    Rule(
        "actor's vehicle",
        r"(?P<person>{human})['’]s? (?:first|next|latest|return to|last|final|only|second|third) (?:[a-z]+ )?"
        r"(?:small-screen|screen|on-screen|tv|television|leading|acting|starring|k-drama|drama|dramatic|comedy) "
        r"(?:project|role|series|"
        r"appearance|outing|part|work|turn|lead|drama|return|comeback)\b",
        "Harbour Lights is Ann Lee’s first television role.",
    ),
    Rule(
        "show star",
        (
            r"(?P<show>{title}){marks}(?:['’]s)? (?:and {title} )?(?:lead |leading |former |new |series "
            r"|TV |main |original |co-|guest |the |and |veteran )*(?:star|stars|actor|actors|actress|"
            r"alum|alums|alumna|alumni|alumnus|regular|favou?rite|veteran|lead|legend|icon|cast members?|"
            r"cast|castmates?|co-stars?|hunk|stalwart|grads?|vets?|heartthrob|standout)"
            r"(?: and (?:{job}|mother|father)+)?,? (?={players:people})"
        ),
        "Harbour Lights star Ann Lee has married.",
    ),
    Rule(
        "role star",
        r"(?P<role>{human}) (?:star|actor|actress) (?P<person>{human})",
        "Dorothy star Ann Lee said that Harbour Lights would go on.",
    ),
    Rule(
        "show's actor",
        (
            r"(?P<show>{title}){marks}(?:['’]s?){marks} (?:{job}|own |very own |former ){0,2}(?P<person>{human})"
            r"(?!['’]s? (?:Law|Syndrome))"
        ),
        "Harbour Lights' Ann Lee has married.",
    ),
    Rule(
        "actor's role",
        (
            r"(?P<person>{human})['’]s? (?:(?!(?:co-?star|castmate|{kin}|{job}|and|is|was|has|in|on|with|of|for|to"
            r"|as)\b)"
            r"[a-z-]+,? ){0,3}(?P<role>{human}|{other})"
        ),
        "In Harbour Lights, Ann Lee's Dorothy opens a shop.",
    ),
    Rule(
        "her character",
        (
            r"\b(?P<owner>his|her|their) (?:[\w'’-]+ ){0,4}?(?:character|role|alter ego|alter-ego|"
            r"part|counterpart|portrayal|turn|debut|stint|performance|time|break|starring role|days)"
            r",?(?: (?:as|of|called|named|playing|is|was))? (?P<role>{role})(?: (?:in|on) {marks}(?P<show>{title})"
            r")?"
        ),
        "The actress Ann Lee is back: in Harbour Lights her character Dorothy opens a shop.",
    ),
    Rule(
        "the show star",
        r"(?P<show>{title})['’]?s? (?:[a-z-]+ )?(?P<person>{reference})",
        "Ann Lee, 30, has a shop. The Harbour Lights actress said so.",
    ),
    Rule(
        "her character",
        r"\b(?:cast|casts|casting) (?P<owner>him|her) (?:as|in the role of) (?P<role>{role})"
        r"(?: (?:in|on) {marks}(?P<show>{title}))?",
        "Ann Lee was a waitress before a neighbour cast her as Dorothy in Harbour Lights.",
    ),
    Rule(
        "actor's vehicle",
        r"\b(?:the|a|an|new|[’']s) {jobs}{players:people}(?:[- ](?:led|starring|fronted|starrer|vehicle)\b|(?! and)"
        r"(?: [a-z-]+){0,2} (?:comedy|sitcom|drama|dramedy|thriller|pilot|series|show)\b)",
        "Bravia has ordered the Ann Lee comedy Harbour Lights.",
    ),
    Rule(
        "name of show",
        r"\b(?:best|lead|leading|supporting) (?:[a-z-]+ ){0,3}?(?:actor|actress|performance|performer)\b[^.;:()]{0,60}?"
        rf" (?P<person>{{human}}),? (?:for|in|from) {TO_TITLE}(?P<show>{{title}})",
        "The award for best actress went to Ann Lee for Harbour Lights.",
    ),
    Rule(
        "name of show",
        rf"(?P<person>{{human}})(?: (?:of|from) {{marks}}|, (?:late(?:ly)? )?of {TO_TITLE})(?P<show>{{title}})",
        "She is joined by Ann Lee of Harbour Lights.",
    ),
    Rule(
        "in show",
        (
            r"(?P<person>{person}){aside}?,?(?: [\w'’,-]+){0,6}? (?P<cue>popped up|pops up|star(?:s|red|ring)?|"
            r"appear(?:s|ed|ing)?|(?<!the )(?<!its )cast(?= (?:in|on|opposite)\b)|"
            r"role|roles|part|role as {role}|stint|fame|cameo|known|feature[sd]?|job|turn|"
            r"acting|seen|works?|worked|recurr?(?:s|ed|ing)|guested|been|landed|debut|start|regular|veteran|"
            r"shin(?:es?|ing)|shone|excels?|impress(?:es|ed)?|dazzl(?:es|ed)|"
            r"nominated|spent|breakthrough|mainstay|fixture|performance|cast member|lead(?= (?:in|on)\b)|"
            r"co-?star(?:red|ring|s)?|guest[- ]?starr?(?:s|ed|ing)|guest|"
            r"(?:on-?screen|screen|tv|television) {kin}|[a-z-]*arc|"
            r"prominence|familiar face|table read|(?:play|portray)(?:s|ed|ing)?)\b,?"
            r"(?: [\w'’,-]+){0,4}? "
            rf"(?:in|on|for|with|of|opposite {{human}} in) {TO_TITLE}(?P<show>{{title}}){{marks}}{FURTHER}"
        ),
        "Ann Lee starred in Harbour Lights.",
    ),
    Rule(
        "in show",
        rf"(?P<person>{{person}}){WHO}(?:[\w'’-]+ ){{0,5}}?"
        rf"(?P<cue>star(?:s|red|ring)?|appear(?:s|ed|ing)?|cast|role|part)\b,?(?: [\w'’,-]+){{0,4}}? "
        rf"(?:in|on|for|of|opposite {{human}} in) {TO_TITLE}(?P<show>{{title}}){{marks}}{FURTHER}",
        "Ann Lee, who was praised for Nettle Row, will star in Harbour Lights.",
    ),
    Rule(
        "in show",
        (
            rf"(?P<person>{{person}}){OF_THE_SAME}{{12,140}}? and (?:(?!then){PLAINLY} |most |recently |next ){{1,5}}"
            r"(?P<cue>star(?:s|red|ring)?|appear(?:s|ed|ing)?|seen|recurr?(?:s|ed|ing)|role|roles|co-?starred)\b"
            r"(?: [\w'’,-]+){0,4}? "
            rf"(?:in|on|opposite {{human}} in) {TO_TITLE}(?P<show>{{title}}){{marks}}{FURTHER}"
        ),
        "Ann Lee has won an award for Nettle Row and will next be seen in Harbour Lights.",
    ),
    Rule(
        "in show",
        (
            rf"(?P<person>{{person}}){{aside}}?(?:,|['’]s?)?(?: {PLAINLY}){{0,5}}? "
            r"(?P<cue>(?:co-)?headlin(?:es?|ed|ing)|toplin(?:es?|ed|ing)|front(?:s|ed|ing)?|lead(?:s|ing)?|led|anchor(?:s|ed|ing)?|heads?|headed|heading|"
            r"board(?:s|ed|ing)?|quits?|left|leaves|"
            r"(?:let go|fired|axed|sacked|dropped|written out|dismissed) (?:from|of)|part of|"
            r"cut (?:his|her|their) teeth on|takes? cent(?:re|er) stage in|been (?:with|on)|"
            r"(?:[a-z]+ )?(?:exit|departure) from|"
            r"(?:making|makes|made|make) an? (?:[a-z-]+ )?(?:comeback|return) to|"
            r"(?:bow|pull|dropp?|back)(?:s|ed|ing)? out (?:of|from)|(?:walk|stepp?)(?:s|ed|ing)? (?:away|down) from|"
            r"part(?:s|ed|ing)? ways with|return(?:s|ed|ing)? to|"
            r"(?:bid(?:s|ding)?|say(?:s|ing)?|said|bade|waved?) (?:goodbye|farewell|bye) to|"
            r"farewell to) "
            rf"(?:(?!(?:as|from|with|where)\b){WORD},? ){{0,6}}?{{marks}}(?P<show>{{title}}){{marks}}"
            rf"(?!{AS_MAKER}){FURTHER}"
        ),
        "Ann Lee will headline Harbour Lights.",
    ),
    Rule(
        "in show",
        rf"(?P<person>{{person}}){{aside}}?,?(?: [\w'’,-]+){{0,6}}? "
        r"(?P<cue>(?:his|her|their) (?:own )?(?:decision|choice|plans?|reasons?)|love|like|happy|open|agreed|wants?"
        r"|hop(?:es|ing)|keen|invited) (?:to (?:quit|leave|exit|depart|rejoin|return to|come back to|go back to)"
        rf"|for (?:leaving|quitting|exiting)) {TO_TITLE}(?P<show>{{title}}){{marks}}{FURTHER}",
        "Ann Lee has spoken about her decision to leave Harbour Lights.",
    ),
    Rule(
        "credits",
        (
            r"(?:\b(?P<owner>his|her|their)|(?P<person>{human})(?:['’]s?|{aside}?,? whose)) (?:(?!film|movie|"
            r"feature|stage|theat|broadway|writing|directing|producing)[\w'’-]+ ){0,4}?(?:credits|appearances|"
            r"résumé|resume|filmography|work|roles?|parts?|projects|performances|success(?:es)?|career|turns|stints|shows|series|dramas|outings|jobs|fame)\b"
            r"(?: (?!and\b)[\w'’,-]+){0,5}? (?:includ(?:e|es|ed|ing)|such as|such shows as|like) "
            rf"{TO_TITLE}(?P<show>{{title}}){{marks}}{FURTHER_CREDITS}"
        ),
        "The actress Ann Lee, whose credits include Harbour Lights, is back.",
    ),
    Rule(
        "credits",
        (
            r"\b(?P<owner>(?:other|small|further|guest|recurring|bit|more|previous|additional|early|earlier|recent|tv|"
            r"television|screen) (?:(?:small|guest|recurring|tv|television|screen|acting|and) ){0,2}(?:parts|roles|"
            rf"credits|appearances|turns|stints)) (?:[a-z]+ )?(?:followed|came|include[sd]?|were)(?: in| on)? "
            rf"{TO_TITLE}(?P<show>{{title}}){{marks}}{FURTHER_CREDITS}"
        ),
        "The actress Ann Lee is back. Recent credits include Harbour Lights.",
    ),
]
