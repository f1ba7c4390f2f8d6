//! The part `aside`: draws what the first answer does without, in a worker, and answers scripts.
//!
//! Its way in is there twice. The function that JavaScript calls belongs to the first part and calls an import; when the
//! program is taken apart, the function of the later part takes that import's place, by the names of the two.
#![expect(unsafe_code, reason = "a function is imported and exported by name")]

use wasm_bindgen::prelude::*;

/// A question and its answer.
struct Call<'a> {
    what: &'a str,
    text: &'a str,
    said: Result<String, String>,
}

/// Asks the part, which has to be there:
///
/// - `draw` draws a part of the page, `open` opens a file that holds a job; their texts are those of
///   [`sagefit::app::aside`].
/// - `advise` gives the advice on a job, JSON in and JSON out, as `cargo xtask advise` does; the form of both is
///   documented in [`sagefit::job`] and [`sagefit::script`].
///   In the page: `await sagefit.advise('{"task":"train","algorithm":"xgboost","data_gb":60}')`.
/// - `day` gives the day of an endpoint in sentences, a line each: what comes, what runs, what waits, what it costs; empty
///   where the job has no endpoint.
///
/// # Errors
/// A JavaScript `Error` whose message says what is wrong with the job.
#[wasm_bindgen]
pub fn aside(what: &str, text: &str) -> Result<String, JsError> {
    let mut call = Call { what, text, said: Ok(String::new()) };
    import::aside(&mut call);
    call.said.map_err(|message| JsError::new(&message))
}

#[expect(improper_ctypes, reason = "both sides are compiled as one program")]
mod import {
    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00aside00_import_00000000000000000000000000000001_aside"]
        pub safe fn aside(call: &mut super::Call<'_>);
    }
}

#[unsafe(export_name = "__wasm_split_00aside00_export_00000000000000000000000000000001_aside")]
extern "C" fn answer(call: &mut Call<'_>) {
    call.said = match call.what {
        "draw" => Ok(sagefit::app::aside::draw(call.text)),
        "open" => Ok(sagefit::app::aside::open(call.text)),
        "advise" => sagefit::script::advise_json(call.text),
        "day" => sagefit::script::day(call.text),
        other => Err(format!("there is no `{other}` to ask for")),
    };
}
