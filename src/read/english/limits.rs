//! Words for what the job may take and cost, and for the network's sizes.

use super::rule::{Figure, Say, When, figure, say, say_when};
use crate::job::Field;

/// Choices.
pub(super) const SAYS: &[Say] = &[
    say(
        Field::Priority,
        "balanced",
        "",
        "sensible|good|reasonable|fair balance / balance ?of|between cost|price|speed / neither speed nor price|cost / neither price|cost nor speed|time / cost|price and|& speed|time equally|matter",
    ),
    say(
        Field::Priority,
        "time",
        "",
        "shortest|least ?_ ?training ?possible time / shorten* ?the ?_ time ?the most / as fast|quickly|soon as possible / fastest ?possible ?_ & !cheapest / money|cost|price|budget is|are no|not|n't ?the|an ?_ ?object|issue|concern|problem|matter / money|cost|price|budget isn't ?the|an issue|concern|problem|matter / time is ?all ?what ?the ?_ matters|issue|critical|priority / regardless of cost|price / cost|money does|is not matter|relevant / cost|price doesn't matter / reduce|reduces|minimize|minimizes|minimise ?the training time ?the ?most / speed is|matters more|most|priority|all / whatever it costs / at any price|cost|expense / lowest|minimum|minimal ?possible latency|time / time matters more|most / time over money|cost|price|budget / speed over cost|price|money / minimum ?amount ?of time",
    ),
    say(
        Field::Priority,
        "cost",
        "",
        "most cost ?- effective|effectively|efficient|efficiently / cost effective|effectively / cheap|cheapest|cheaply & !not / lowest|least|minimum|minimal|smallest|minimize|minimise|minimizes|lower|lowers|reduce|reduces|reducing|cut|cuts|keep|save|saves ?the ?possible ?total ?overall ?monthly ?operating ?training ?hosting cost|costs|bill|price|spend|expense|expenses|money & !lower latency / bill|cost|costs|price|spend lowest|smallest|minimal / cheaper = better / cheaper ?is better / the cheaper the better / money|cost|price|budget over time|speed / time|speed|duration ... not|n't|doesn't matter ... budget|cost|price|money does|matters / costs|cost ?the least / bothers|hurts|worries ?us ?is the bill|cost|costs|price / find|need|want|looking ... something|anything cheaper / costs|cost us ?far ?way too much / just|only want ?the ?our bill|cost|costs down|lower / want|need the bill|cost|costs down|lower / costs ?us ?me a fortune / cheaper still / lower|smaller bill / as cheap|cheaply|inexpensive|inexpensively as possible / pay as little|less as possible / only|just ?really care|cares|interested ?_ ?_ ?_ ?the bill|cost|costs|price|money / cost|price|costs|money matters|counts|is ?what|more|most|all|the|everything ?than|matters|priority|_ & !secondary|second|irrelevant / least|less expensive / budget is tight|small|thin / spend as little / at|for the lowest cost|price / lowest cost|price|bill / cost is|matters ?the ?_ most|priority|important|main",
    ),
    say_when(
        When::Trains,
        Field::Interruption,
        "yes",
        "no",
        "live|cope with interruptions|interruption / may|can|could be interrupted|stopped|preempted / $can resume / interruption|interruptions ?is|are ?_ $fine / tolerate|tolerates|survives|survive|handle|handles interruption|interruptions|preemption|preemptions / spot ?training ?instances ?is|are ?_ $fine & !serve / spot & !instead & !reported|last & !off|forbidden|banned / managed spot & !reported / preemptible / interruptible / resumes|resume from ?it ?the ?a ?last ?its ?checkpoint",
    ),
    say_when(
        When::Trains,
        Field::Interruption,
        "no",
        "",
        "must|may|can|should not be interrupted|stopped / mustn't|can't|cannot be interrupted / no spot / without interruption|interruptions / spot ?instances is|was|are not|ruled|forbidden|out|off|banned / live|cope with no interruption / on demand only / only on demand / no interruptions",
    ),
    say_when(
        When::Trains,
        Field::Checkpoints,
        "yes",
        "no",
        "writes|write|writing|saves|save|saving|saved|keeps|written|stores a|its|are|checkpoint|checkpoints|ckpt ?_ checkpoint|checkpoints|written|every & !checkpointing / checkpoint|ckpt|checkpoints ?are ?is ?_ ?to ?_ every|after|each|saved|written & !none|no / checkpoints|checkpointing to s3 / writes|saves|save|write checkpoints|checkpoint / resume|resumes from ?a ?the ?its ?last checkpoint|checkpoints|it / with checkpoints / checkpoints ?are enabled|on",
    ),
    say_when(
        When::Trains,
        Field::Checkpoints,
        "no",
        "",
        "checkpoints|checkpoint ?: none|no / no checkpoints|checkpoint|checkpointing & !gradient|activation / without checkpoints|checkpoint|checkpointing & !gradient|activation / checkpoints are not|never / does|do not write|save ?any checkpoints|checkpoint / doesn't|don't|never write|writes|save|saves ?any checkpoints|checkpoint",
    ),
    say(
        Field::Hardware,
        "cpu",
        "",
        "cpu|cpus instances|types must|shall|have ?to be used / no|without gpu|gpus ?please #end & !found|detected|visible|seen|see|involved|quota|error / without ?a ?any gpu|gpus & run|runs|must|has|policy / don't|not want|need : ?any gpu|gpus #end / use|take cpu|cpus instead / cpu|cpus ?instances|instance|nodes|machines|types only / only ?on ?use ?have cpu|cpus / no gpu|gpus ?_ ?is|are|may ?be $fine|quota|available|used|budget|instances|please|at|for / cannot|can't|may|must|do|don't ?not use|have|get ?a ?any gpu|gpus / without ?a ?any gpu|gpus & !works|worked / gpus are not|forbidden|out|unavailable / has|have to run on cpu / cpu only",
    ),
    say(
        Field::Hardware,
        "gpu",
        "",
        "gpu|gpus ?instances|instance|nodes|machines|types only & !cpu only / only ?on ?use gpu|gpus / has|must ?to run|be ?on ?a gpu|gpus ?instances|instance|only / gpu|gpus is|are needed|required|necessary|mandatory & !not & !no / needs|need|must|has|have|wants|required to use|run|train ?on ?a ?only gpu|gpus instances|instance & !not / no cpu ?only instances",
    ),
    say(
        Field::PTypes,
        "no",
        "",
        "no ?_ ?_ quota for p ?instances ?types ?type ?family / don't|not propose|suggest|recommend|offer ?a ?any p3|p4|p4d|p5 / p3|p4|p4d|p5 ?instances ?, ?there|there's ?is ?are none|unavailable|unobtainable|sold / p instances|types|family is|are not|unavailable / no p ?-  types|instances|type|family / cannot|can't|not|never|n't get|have|use|obtain ?any p ?-  types|instances|type|quota|family / p types|instances are not|unavailable|sold|out / no quota for p / no p3|p4|p4d|p5 ?_ quota|capacity / cannot|can't|not ?be ?able ?to get|have|use|obtain p3|p4|p4d|p5|p2 / no quota for p3|p4|p4d|p5",
    ),
    say(
        Field::PTypes,
        "yes",
        "",
        "have|has|got|with ?a ?our ?_ p4|p4d|p5|p3|p5e|p ?type|types|instance|instances ?_ quota|capacity|reservation|reserved & !no / reserved|reservation|reservations ... p instances|types|family & !no / p types|instances are|available|fine|ok|possible & !not / reserved|reservation|capacity ... p4d|p5|p5e|p4de & !no",
    ),
    say(
        Field::Neuron,
        "no",
        "",
        "no|not|without|avoid ?_ ?any inferentia|trainium|neuron|inf1|inf2|trn1 / not|n't|nothing|don't want|use|need|have|like|touch ?anything ?_ ?_ ?_ ?_ ?for inferentia|trainium|neuron / cannot|can't|won't ?be ?_ compile|compiled|port ... neuron|inferentia|trainium / neuron|inferentia|trainium ?_ is|are|was|were|isn't not|out|dropped|no|rejected|discussed",
    ),
    say(
        Field::Neuron,
        "yes",
        "no",
        "willing|ready|able|happy|prepared ?to ... neuron|inferentia|trainium / compile|compiled|port|ported|adapt|change|rewrite ... for|with|to|by|using ?the ?aws neuron|inferentia|trainium & !option / neuron|inferentia|trainium ?_ is|are ?an ?also $fine|option|_ & !not & !$no / inferentia|trainium|neuron ?_ would|may|can be $fine|used / recompile|recompiling for inf1|inf2|trn1|trn2|neuron|inferentia|trainium & !not / open to ?use ?using ?try ?trying ?aws inferentia|trainium|neuron / neuron compilation|sdk ?_ $fine",
    ),
    say(
        Field::SteadyUsage,
        "no",
        "",
        "not|won't|n't|cannot|can't|no ?_ commit|commitment|commitments / not ?_ ?to ?a savings plan|plans / no savings plan|plans|commitment / anything but level|steady|constant ... year",
    ),
    say(
        Field::SteadyUsage,
        "yes",
        "no",
        "commit|commitment|commits|committing ... year|years|yr|<time> & !not & !launch / <time> commit|commitment / savings plan|plans / reserved capacity ... year / all year ?round & steady|level|constant / same load|use|usage all year / load|use|usage|traffic|demand is|stays|remains ?about ?the same|steady|level|constant ?_ all|whole year & !not / one year commitment|commit / <time> commit ?is $fine",
    ),
    say(Field::Region, "region", "", "zzzzz"),
];

/// Amounts.
pub(super) const FIGURES: &[Figure] = &[
    figure(
        When::NotScored,
        &[Some(Field::Deadline)],
        "want|wants|need ?it ?in ?$under <time> & !latency & !p95 & !p99 & !response & !every / target|goal|deadline ?per ?run ?: <time> & !latency & !p95 & !p99 & !response & !launch / down|back to <time> & time|run|job|training|it|that & !latency & !p95 / $under ?: <time> & finish|must|done|complete & !launch / $under ?the ?a ?an ?_ ?_ ?of <time> & !launch|released / most|than|exceed|exceeding|longer|max|maximum|deadline|limit|window|day|hours|= ?of ?is ?: ?= ?than <time> & !checkpoint* & !ckpt / <time> window|deadline|limit|max|maximum / <time> at ?the most|latest / may|can|could take|last as long as <time> / <time> is all right & run|ran|job / finish|finished|done|over|through|ready|complete|completed|end|ends|ended ?the ?_ ?_ ?again in|after <time> & must|shall|should|need|needs|want|wants|has|have|can|could / accept|allow|allows|afford|tolerate ?up ?to <time> ?for ?a ?run & !start & !outage",
    ),
    figure(
        When::Always,
        &[Some(Field::Budget)],
        "budget ?_ ?_ ?_ ?_ ?= ?: <usd> / money|budget|cap : <usd> / signed off|approved|granted <usd> / <usd> for ?the|a|each|one run & !paid|pay|pays|cost|costs|spent|billed|was|were / $under ?_ ?_ <usd> / below|under|beyond|exceed|exceeding|over|than|most|max|maximum|cap|capped|limit|limited|spend|pay|up ?of ?at ?to ?is ?: ?= <usd> / <usd> ?_ ?_ ?_ ?_ ?at max|maximum|most|limit|cap|budget|ceiling / no more than <usd> / exceed <usd> / <usd> ?is ?_ ?_ budget|limit|available|cap",
    ),
    figure(
        When::Always,
        &[Some(Field::MaxInstances)],
        "most|maximum|max|than|exceed|limit|limited|capped|beyond ?of ?to ?at <n> ?gpu ?cpu ?ml ?training ?_ $machine & !serving|customers / <n> ?_ $machine ?at|is|are ?the most|maximum|max|limit|quota / <n> x ?_ <type> available / quota|limit ?_ ?is|of|for ?_ ?_ <n> ?_ $machine / max_instances ?= <n> / up to <n> ?_ $machine / start|launch|run|use at most <n> & $machine / start|launch|run|use no|not more than <n> & $machine",
    ),
    figure(
        When::Always,
        &[Some(Field::Parameters), Some(Field::ActiveParameters)],
        "<n> ?_ parameters|params|weights ?,  ?of ?which ?_ ?and ?with ?( ?only <n> ?are ?parameters ?params ?_ active|activated|pass|used",
    ),
    figure(
        When::Always,
        &[Some(Field::ActiveParameters)],
        "<n> ?of ?them ?are ?parameters|params active|activated / active parameters ?: ?of <n> / <n> active",
    ),
    figure(
        When::Always,
        &[Some(Field::Parameters)],
        "<n> ?trainable|model|total parameter|parameters|params|weights / <n> ?language ?own ?dense model|llm|network|transformer & !models / parameters ?: ?= <n>",
    ),
    figure(When::Always, &[Some(Field::Gmacs)], "<n> gmac|gmacs|gmadds"),
    figure(When::Always, &[Some(Field::Activations)], "<n> activations"),
    figure(
        When::Always,
        &[Some(Field::KvHeads)],
        "<n> kv|key ?value heads / num_key_value_heads|kv_heads ?= ?: <n> / <n> key value heads",
    ),
    figure(
        When::Always,
        &[Some(Field::AttentionHeads)],
        "<n> ?attention|query heads & !kv|key heads / num_attention_heads|n_heads ?= ?: <n> / <n> ?attention heads",
    ),
    figure(
        When::Always,
        &[Some(Field::HeadSize)],
        "head_dim|headdim ?of ?= ?: ?is <n> / head size|dim|dimension ?of ?= ?: <n>",
    ),
    figure(
        When::Always,
        &[Some(Field::HiddenSize)],
        "d_model|hidden_size ?of ?= ?: ?is <n> / hidden|model|embedding size|dim|dimension|width ?of ?= ?: <n>",
    ),
    figure(
        When::Always,
        &[Some(Field::Vocabulary)],
        "vocab|vocabulary|vocab_size ?size ?of ?= ?: ?is <n> / <n> ?_ vocabulary|vocab",
    ),
    figure(
        When::Always,
        &[Some(Field::NetworkLayers)],
        "<n> ?transformer|decoder|encoder layers & heads|d_model|hidden|vocab|decoder|transformer|attention / num_hidden_layers ?= <n>",
    ),
];
