//! Words for what was seen of the job: symptoms, times, memory.

use super::rule::{Figure, Say, When, figure, say, say_when};
use crate::job::Field;

/// Choices, the more special before the general.
pub(super) const SAYS: &[Say] = &[
    say(
        Field::Symptom,
        "trials-fail",
        "",
        "trials|trial ... $fail & memory|oom|tuning / trials $fail|ran|run ?.. out of memory / <n> ?of ?the trials $fail / trials $fail before",
    ),
    say(
        Field::Symptom,
        "thrashing",
        "",
        "models ... loaded and|& unloaded / models load and|& unload / evict* & model|models / loading and|& unloading / unloaded .. and loaded ?again / low ?_ modelcachehit / modelcachehit ?is ?at low / models are|being|get evicted & load*",
    ),
    say(
        Field::Symptom,
        "quota",
        "",
        "resourcelimitexceeded / quota & 0|zero|exceeded|refused|refuses|increase|denied / account level service limit",
    ),
    say(
        Field::Symptom,
        "gpu-not-seen",
        "",
        "torch.cuda.is_available & false / is_available & false / $gpu not|isn't ?_ ?by ?the seen|found|detected|visible|recognized|recognised / does|do|can not|cannot see the|any|a $gpu / nvidia smi not found / gpu will not be used / not find cuda ?drivers|devices / no $gpu ?is|was ?_ detected|found|visible / no cuda capable|devices|device / doesn't|cannot|can't see the|any|a $gpu",
    ),
    say(
        Field::Symptom,
        "device-memory",
        "",
        "memory of ?the ?a gpu|gpus|device ... exceeded|full|exhausted|insufficient / cuda ... out of memory / cuda ?error|runtimeerror out of memory / cuda $oom / $oom ... cuda|gpu / $gpu ?device ?memory .. exhausted|full / $gpu|$gpu ?.. runs|run|ran|running out of ?device ?gpu memory / out of gpu|device|video|cuda memory / cuda.outofmemoryerror|torch.cuda.outofmemoryerror / $gpu memory ... too small|exceeded / runs|ran|run out of vram / gpu oom|ooms",
    ),
    say(
        Field::Symptom,
        "host-memory",
        "",
        "runs|ran|run|running out of memory & !cuda / out of memory & !cuda / memoryerror / exit|exited ?with ?code ?status ?: ?= 137 / oomkilled / killed ?_ ?_ ?by the kernel / oom killer / out of ram / memory is exhausted & !gpu / memory of ... is|was exhausted|exceeded|insufficient & !gpu & !gpus / swapping|swaps & memory",
    ),
    say_when(
        When::Trains,
        Field::Symptom,
        "gpu-waits-for-cpu",
        "",
        "$gpu & cpu|vcpu|cpus|vcpus|cores ... 100|maxed|pegged|saturated|busy|full|limit|<pct> & stay|stays|idle|idles|wait|waits|sit|sits|<pct> & decod*|augment*|preprocess*|preparing|maxed|pegged|saturated|limit|100|vcpu|vcpus / $gpu & idle|busy|wait|waits <pct>|only|most|while|for|because & decod*|augment*|preprocess* ... on|by ?the $cpu",
    ),
    say_when(
        When::Trains,
        Field::Symptom,
        "gpu-waits-for-data",
        "",
        "$gpu .. wait|waits|waiting|idle|idles|starve|starves|starved .. for|on|of|while ?the ?input data|io|i / $gpu ... starved / $gpu ... wait|waits|waiting|idle|idling ... data|files|disk|s3|read|storage|batches|io|loader|dataloader & !cpu & !vcpu",
    ),
    say(
        Field::Symptom,
        "slow-start",
        "",
        "copying|copies|download|downloads|downloading|staging ... $takes <time> ... before|until & train*|job|jobs|run|epoch|start|starts|begins / before the ?first training|epoch|job & minutes|wait|waits|<time>|hour & copied|copies|copy|download|downloaded|downloading|downloads|wait|waits / wait|waits|waiting ... data is|are ?being copied|downloaded / download* ... takes longer / starts only after ... download* / <time> ... to copy|download ... before / spends|spend <time> copying|downloading",
    ),
    say(
        Field::Symptom,
        "network-full",
        "",
        "network ... saturated|congested|bottleneck|full|maxed & between|gradient*|exchange|nodes|workers|allreduce|horovod|instances & !unless / gradient exchange ... saturates|fills|limits / bandwidth between ... exhausted|saturated|bottleneck",
    ),
    say(
        Field::Symptom,
        "low-use",
        "",
        "$gpu ?utilization|utilisation|use|usage|load is|sits|hovers|stays|stuck ?only ?very ?at|around low|<pct> & !cpu & !vcpu & !vcpus & !data / $gpu ... used|utilized|utilised|loaded|busy ?only at|to <pct> & !cpu & !vcpu / low $gpu utilization|utilisation|usage / <pct> $gpu utilization|utilisation|load & !cpu / gpu sits|is at <pct> / $gpu|gpuutilization ?is barely|hardly|seldom|underused|underutilized|underutilised",
    ),
    say(
        Field::Symptom,
        "idle",
        "",
        "bored <pct>|most / idle <pct>|most / mostly idle / is bored / idle ... of the time / idles most|<pct> / does nothing most|<pct> / overprovisioned|oversized",
    ),
    say(
        Field::Symptom,
        "slow",
        "",
        "too|so|very|really slow / $takes forever|ages / takes ?far ?much ?way too long / is ?far ?much too long / endpoint|endpoints|job|training ?is ?very ?got slow|slower / not fast|quick enough / too long for / latency ?is horrible|terrible|bad / has become slow",
    ),
];

/// Amounts.
pub(super) const FIGURES: &[Figure] = &[
    // What is the machine's own, or of one file, or of the past.
    figure(
        When::Always,
        &[None],
        "<type> ( <bytes> / <type> with|has <bytes> / a100|h100|h200|v100|l4|l40s|a10g|t4|b200|gpu|gpus|card|cards|a100s|h100s|v100s <bytes> & !memory|mem|vram & !<bytes> of / <bytes> a100|h100|h200|v100|l4|l40s|a10g|t4|b200|gpu|gpus|card|cards|a100s|h100s|v100s & !memory|mem|vram / gpu|gpus|card ... <bytes> or <n>|<bytes>",
    ),
    figure(
        When::Always,
        &[None],
        "copy|copying|copies|download|downloading|downloads|upload|uploading|loading|startup|provisioning ?_ ?_ ?_ $takes <time> / laptop ... <time> / prem|premises|slurm ... $takes <time> / $takes <time> on ?my|a|our laptop|desktop|workstation",
    ),
    figure(
        When::Always,
        &[None],
        "every <time> & !forecast & ckpt|checkpoint|loop|poll* / checkpoint* ?_ every <time> / ckpt ?every <time> / describe* ... every <time> / poll* .. every <time>",
    ),
    figure(
        When::Always,
        &[Some(Field::DeviceMemory)],
        "gpu|vram|device|video ?memory ?mem ?_ ?_ at|of|to|peaks|peaked|peak|used|uses|use|reached|= ?at <bytes> / <bytes> ?of gpu|vram|device ?memory / vram ?_ ?_ <bytes> / gpu memory|mem ?_ ?_ <bytes> / nvidia smi ?_ ?_ <bytes>",
    ),
    figure(
        When::Always,
        &[Some(Field::HostMemory)],
        "ram|memory|rss ?usage|use ?_ at|of|to|peaks|peaked|peak|used|uses|reached|needs|took|= ?at ?to <bytes> & !model / <bytes> ?of ram|memory / peak ?host memory|ram ?_ ?_ ?_ ?_ ?of ?was ?is <bytes> & !gpu & !vram / uses|needs|used|needed <bytes> of ?_ ram|memory",
    ),
    figure(
        When::Trains,
        &[Some(Field::MeasuredShare)],
        "<pct> of ?my|the|our|all ?_ data|dataset|rows|images|set / epoch over <pct>",
    ),
    figure(
        When::Trains,
        &[Some(Field::EpochSeconds)],
        "epoch ?_ ?_ ?_ ?_ ?_ ?_ ?_ $takes|= ?in <time> / epoch ?: ?is <time> / <time> per|an|a|each epoch / epoch $takes|in|is <time> / epoch ... $takes|= <time>",
    ),
    figure(When::Always, &[Some(Field::TrainingSeconds)], "trainingtimeinseconds ?_ ?= <n>"),
    figure(When::Always, &[Some(Field::BillableSeconds)], "billabletimeinseconds ?_ ?= <n>"),
    figure(
        When::Always,
        &[Some(Field::SafetyFactor)],
        "safety factor ?_ ?= <n> / scale|scaling|scales|target|aim|aims|aiming|run|load ?_ at|for|to <pct> of ?that|its|the|this ?measured maximum|max|limit|capacity|peak",
    ),
    figure(
        When::Serves,
        &[None, Some(Field::MeasuredLatency)],
        "went|rose|climbed|increased|up|jumped|grew from <time> to <time>",
    ),
    figure(
        When::Serves,
        &[Some(Field::MeasuredLatency)],
        "p95|p99 ?was ?of ?: <time> & sustain*|rises|rise|load|benchmark* & !must / percentile|p95|p99|latency was|measured|is|at|of <time> & load|test|benchmark|measured|currently|today & !must|should|under / <time> at the|p95|p99 ?95 ?99 ?_ ?percentile & test|benchmark|measured|gave / measured ?_ ?_ ?_ ?latency ?of <time>",
    ),
    figure(
        When::Serves,
        &[Some(Field::MeasuredRate)],
        "latency|p95|p99 begins|starts to rise|climb|grow at|from|beyond|above <rate> / <rate> & load test|tests & !peak|peaks / <rate> & began|begins|rose|rises|benchmark|benchmarked|sustains|sustained|saturates|saturated & latency|test|benchmark",
    ),
    figure(
        When::NotScored,
        &[Some(Field::ExpectedHours)],
        "runtime|duration ?: ?= ?of <time> & !max* / $takes ?us ?it ?now ?in ?at ?for <time> & !epoch & !wait|request|inference|first & !download* / does it in <time> & !epoch / done|finishes|through|over|finished in <time> & !must|should|need|needs|want|wants|to|has & !epoch / run|job|training of|is|=|: <time> & !must|budget / currently|now|today <time> & train*|run|job / <time> run|job|training & !within|under",
    ),
    figure(
        When::Serves,
        &[Some(Field::ProcessingTime)],
        "works ?_ ?_ for <time> / processed|handled|computed|worked for|in|within ?_ <time> ?per ?each / $takes ?_ <time> per|for|each ?one ?a ?it request|file|document|image|item|video|inference|call / processing ?time ?$takes ?up ?to ?_ <time> / <time> of processing / one request|file|video|document $takes <time> / request|inference|file|document takes ?up ?to ?between <time> / takes <time> to process",
    ),
];
