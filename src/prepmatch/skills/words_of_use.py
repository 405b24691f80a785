"""Words of English that stand around tools at work, and around what is called like a tool."""

from __future__ import annotations

from prepmatch.skills.ordinary_words import GOES_ON, PUTS_TO_USE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSONS = _words(
    "ada amelia archer arnold athena bruno clair claude clay cody conan devin drake elm galileo "
    "gin hugo ivy jasmine jasper julia karma kendra loki lottie luma maya nim percy perl polly ray "
    "rider ruby sage sinatra stan travis vega watson winston zed"
)
"""Whom one works with, and learns from; in a person one does nothing."""
PLACES = _words("atlantis aurora concourse cypress harbor phoenix presidio runway arena")
"""Where one works, and moves to."""
UNTOLD = _words("c census chef clerk crew r spring epic flair sanity storm")
"""Seasons, trades and single letters: of these a capital tells nothing."""
PEERS = _words("teams")
"""Groups of people, often written with a capital for no reason."""
LEAD_TO = _words("access next go outlook")
"""Ordinary words that go on with "to"."""

INSTITUTIONS = _words(
    "academy arena association avenue bank bar cinema clinic club college foundation festival "
    "gallery group gmbh hotel house inc institute lane limited ltd llc museum park plc restaurant "
    "road school society street studio surgery theatre theater trust university"
)
"""What the names of firms, schools and places end with."""
IDIOMS = frozenset({("in", "flux"), ("in", "unity"), ("on", "canvas"), ("in", "bloom")})
"""Ordinary words that stay so after a preposition: priorities are in flux."""
TRUST = _words("confidence trust faith belief interest believe believed believes pride confided")
"""What one has "in" persons and ideas."""
BEFORE_PEOPLE = _words("at near under as versus named called aged")
"""What stands before persons, places and firms rather than before a tool."""
BEFORE_REASONS = _words("of for")
BEFORE_OF = _words("top instead out ahead front off most use users")
"""Words that make one wording with an "of" after them: on top of Stripe."""
BEFORE_TOOLS = _words(
    "in with to into onto on off over through via using against around behind before after "
    "inside than from myself himself herself themselves"
)
"""Words that a tool follows, or that one has learnt it by: taught myself Dart."""
BEFORE_PEERS = _words("with around behind before after against than from")
"""Those of them that groups of people follow too: with Teams of all sizes."""
BEFORE_WORKING = _words("with using via through")
"""What stands before several tools at once, known or not."""
INSIDE = _words("in via using")
"""What stands before a tool and hardly ever before a person."""
AMOUNTS = _words("some more less mostly mainly plain vanilla legacy modern")
"""How much of a tool: still run some Puppet."""
AFTER_TOOLS = GOES_ON | _words(
    "in from over through via using as after before behind but that which since during because if "
    "between instead rather against is was has can lets daily weekly nightly every each then "
    "alongside along without within until under so"
)
"""What the sentence goes on with after the name of a tool."""
VERBS_OF_USE = PUTS_TO_USE | _words(
    "wrote write writing writes built build building ran run running runs "
    "learn learning learned learnt know knew kept keep keeping led leading set query querying "
    "queried tune tuning tuned script scripting scripted administering maintain maintaining "
    "maintained manage managing managed migrate migrating migrated port ported replace replacing "
    "replaced rolled rolling roll operate operating operated support supported adopting using code "
    "coding coded extend extending extended debugged customised customized test tested mastering "
    "mastered drop dropped dropping swapped swap chose choose ditched upgrade upgrading upgraded "
    "deploying installing configure configuring integrating automate automating automated hosted "
    "patched monitored secured scaled benchmarked evaluated trialled piloted embedded wrapped "
    "applied apply applying implement implementing inherited"
)
"""Verbs whose object, written with a capital, may be a tool."""
PARTICLES = _words("out up off")
"""What goes with such a verb: rolled out Teams."""
MOVES = _words(
    "move moved moving moves migrate migrated migrating port ported porting send sent sends "
    "sending post posted posts go goes load loaded loads loading log logged logs push pushed "
    "pushes switch switched sync synced syncs upload uploaded export exported wire wired "
    "connect connected stream streamed write written convert converted ship shipped"
)
"""What takes something "to" a tool."""
MOVED = _words("moved migrated ported converted switched")
"""What right before "to" makes even a person's name one of a tool."""
MADE = _words(
    "made written done built coded developed implemented scripted programmed modelled modeled "
    "drawn designed rendered animated simulated analysed analyzed produced rewritten prototyped"
)
"""What one has done "in" a tool, were it only a letter."""
DONE_BY_FIRMS = _words(
    "backed owned founded acquired hired employed led run sponsored audited funded trained taught "
    "managed founders investors engineers alumni people colleagues graduates references backing "
    "written read sung directed poem poems songs book books novel works letter letters call calls"
)
"""What comes "from" or is done "by" persons and firms."""
