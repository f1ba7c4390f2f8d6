//! Classes of words that the patterns share.

/// Words that say no.
pub(super) const NO: [&str; 24] = [
    "nothing",
    "no",
    "not",
    "never",
    "without",
    "none",
    "nobody",
    "neither",
    "nor",
    "cannot",
    "don't",
    "doesn't",
    "didn't",
    "isn't",
    "aren't",
    "won't",
    "can't",
    "wouldn't",
    "shouldn't",
    "mustn't",
    "wasn't",
    "couldn't",
    "avoid",
    "instead",
];

/// The words of a class, parted by `|`.
pub(super) fn class(name: &str) -> &'static str {
    match name {
        "fine" => {
            "fine|ok|okay|acceptable|accepted|accept|accepts|allowed|tolerable|tolerated|tolerate|possible|permitted|alright|welcome|good"
        }
        "no" => "no|not|never|without|none|nobody|neither|nor|cannot|don't|doesn't|isn't|aren't|won't|can't|n't|avoid",
        "must" => "must|shall|should|has|have|needs|need|required|want|wants|to",
        "can" => "can|may|could|might",
        "is" => "is|are|was|were|be|being|been|gets|get|got|stays|stay|becomes|'s",
        "under" => "under|below|within|<|inside|beneath",
        "most" => "most|maximum|max|highest",
        "request" => "request|call|invocation|query|prediction|answer|hit",
        "nobody" => "nobody|no|none|nothing|never",
        "night" => "night|nights|nighttime|overnight",
        "gpu" => "gpu|gpus",
        "cpu" => "cpu|cpus|vcpu|vcpus|core|cores",
        "image" => {
            "image|images|img|imgs|picture|pictures|photo|photos|photograph|photographs|tiles|tile|scans|scan|crops|frames|x-rays|jpegs|pngs|jpeg|jpg|jpgs|png|tif|tifs|slides|thumbnails"
        }
        "row" => {
            "row|rows|series|tweets|reviews|documents|articles|sentences|emails|comments|tickets|letters|vectors|points|record|records|line|lines|sample|samples|example|examples|observation|observations|transaction|transactions|click|clicks|event|events|instances|impressions|ratings|entries"
        }
        "series" => "series|sensors|stores|shops|products|items|skus|stations|substations|meters|articles",
        "column" => {
            "column|columns|col|cols|feature|features|feat|feats|attribute|attributes|variable|variables|fields|predictors"
        }
        "machine" => "instance|instances|machine|machines|node|nodes|box|boxes|server|servers",
        "oom" => "oom|outofmemoryerror|oomkilled",
        "zone" => "zone|az|azs|zones",
        "fail" => "fail|fails|failed|failing|failure|failures|die|dies|died|crash|crashes|crashed|killed|lost|down",
        "takes" => "takes|take|took|taking|lasts|lasted|needs|needed|ran|runs|run|required|requires|finishes|finished",
        "train" => {
            "train|trains|training|retrain|retrains|retraining|retrained|tune|tuning|tuned|finetune|finetuning|trained|fit"
        }
        "score" => {
            "score|scores|scored|scoring|predict|predicts|predicted|classify|classified|infer|transform|transformed|process|processed"
        }
        "data" => "data|dataset|corpus|csv|parquet|recordio|tfrecord|tfrecords|libsvm|text|json|jsonl|logs|set",
        "app" => {
            "app|apps|application|applications|client|clients|browsers|robots|devices|phones|partners|customers|users"
        }
        "endpoint" => "endpoint|endpoints",
        "answer" => "answer|answers|reply|replies|response|responses|output|outputs|completion|completions",
        "prompt" => "prompt|prompts|input|inputs",
        _ => "",
    }
}
