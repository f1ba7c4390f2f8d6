//! Short names between the program and its script. wasm-bindgen gives each function that the program imports a name
//! with a digest in it, which no compression makes smaller: together 4 kB of download, read by nobody.

use anyhow::{Context, Result, bail, ensure};

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// The module and its script with short names for what the module imports from the script.
pub fn shorten(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut made = module.get(..HEADER).context("the module has no header")?.to_vec();
    let mut glue = glue.to_owned();
    let mut rest = Reader(&module[HEADER..]);
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let content = rest.sized()?;
        let content = if id == IMPORTS { imports(content, &mut glue)? } else { content.to_vec() };
        made.push(id);
        sized(&mut made, &content);
    }
    Ok((made, glue))
}

/// The section of imports with short names, which the script gets too.
fn imports(section: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    let mut made = Vec::new();
    number(&mut made, count);
    for at in 0..count {
        let (from, name) = (reader.sized()?, reader.text()?);
        ensure!(reader.byte()? == FUNCTION, "`{name}` is imported and is no function");
        let kind = reader.number()?;
        let (old, new) = (format!("{name}:"), format!("{}:", short(at)));
        ensure!(glue.matches(&old).count() == 1, "the script does not give `{name}` once");
        *glue = glue.replace(&old, &new);
        sized(&mut made, from);
        sized(&mut made, short(at).as_bytes());
        made.push(FUNCTION);
        number(&mut made, kind);
    }
    Ok(made)
}

/// A name for each number: a letter, then more where one is not enough. No two are alike.
fn short(mut at: u32) -> String {
    let mut name = String::from("_");
    loop {
        name.push(char::from(b'a' + (at % 26) as u8));
        at /= 26;
        if at == 0 {
            return name;
        }
    }
}

/// Reads the parts of a module, as its format has them.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the module ends too early")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in LEB128: seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<u32> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number in the module has no end")
    }

    /// Bytes with their length before them.
    fn sized(&mut self) -> Result<&'a [u8]> {
        let length = self.number()? as usize;
        let (bytes, rest) = self.0.split_at_checked(length).context("the module ends too early")?;
        self.0 = rest;
        Ok(bytes)
    }

    fn text(&mut self) -> Result<&'a str> {
        std::str::from_utf8(self.sized()?).context("a name in the module is no text")
    }
}

fn number(made: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        made.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    made.push(number as u8);
}

fn sized(made: &mut Vec<u8>, bytes: &[u8]) {
    number(made, bytes.len() as u32);
    made.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports functions of type 0 from `./a.js`, and has a custom section after that.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut imports = vec![names.len() as u8];
        for name in names {
            sized(&mut imports, b"./a.js");
            sized(&mut imports, name.as_bytes());
            imports.extend([FUNCTION, 0]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        for (id, content) in [(IMPORTS, &imports[..]), (0, b"\x01xend")] {
            module.push(id);
            sized(&mut module, content);
        }
        module
    }

    #[test]
    fn module_and_script_get_the_same_short_names() {
        let glue = "{__wbg_a_0123456789abcdef:function(){}, __wbg_ab_0123456789abcdef:function(){}}";
        let old = module(&["__wbg_a_0123456789abcdef", "__wbg_ab_0123456789abcdef"]);
        let (made, glue) = shorten(&old, glue).unwrap();
        assert_eq!(made, module(&["_a", "_b"]));
        assert_eq!(glue, "{_a:function(){}, _b:function(){}}");
    }

    #[test]
    fn a_script_that_does_not_fit_is_refused() {
        let refused = |glue: &str| shorten(&module(&["__wbg_a"]), glue).is_err();
        assert!(refused("{}") && refused("{__wbg_a:1,__wbg_a:2}") && !refused("{__wbg_a:1}"));
        assert!(shorten(&module(&["__wbg_a"])[..12], "{__wbg_a:1}").is_err());
    }

    #[test]
    fn names_differ() {
        let names: Vec<String> = (0..2000).map(short).collect();
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }
}
