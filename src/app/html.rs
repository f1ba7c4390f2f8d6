//! Text of the page: markup that stands in the code, and values that are escaped.
//!
//! The page is drawn as text and brought into the document by difference (`super::browser`). Views of a framework
//! for the same page were twice the download.

/// What stands before and after an element that changes by itself. It has no meaning in HTML and is never shown.
pub const MARK: char = '\u{1}';

/// HTML under construction.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Adds markup that stands in the code. (There are a thousand calls: they are to stay calls.)
    #[inline(never)]
    pub fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Adds a value, escaped for text and for attributes in double quotes.
    #[inline(never)]
    pub fn text(&mut self, value: &str) {
        for c in value.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                MARK => {}
                _ => self.0.push(c),
            }
        }
    }

    /// Sets an element apart that is to change by itself: its text stands between two marks, and its start tag has a
    /// `data-key` that no other has. Where nobody looks for marks there are none.
    pub fn apart(&mut self, write: impl FnOnce(&mut Self)) {
        let marked = cfg!(feature = "app");
        if marked {
            self.0.push(MARK);
        }
        write(self);
        if marked {
            self.0.push(MARK);
        }
    }

    /// The text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Something that can stand in a page's text.
pub trait Put {
    /// Adds it.
    fn put(&self, html: &mut Html);
}

/// Markup chosen among pieces that stand in the code.
#[derive(Debug, Clone, Copy)]
pub struct Raw(pub &'static str);

/// Markup where something holds, else nothing.
#[must_use]
pub const fn when(holds: bool, markup: &'static str) -> Raw {
    Raw(if holds { markup } else { "" })
}

impl Put for Raw {
    fn put(&self, html: &mut Html) {
        html.raw(self.0);
    }
}

impl Put for str {
    fn put(&self, html: &mut Html) {
        html.text(self);
    }
}

impl Put for String {
    fn put(&self, html: &mut Html) {
        html.text(self);
    }
}

impl Put for bool {
    fn put(&self, html: &mut Html) {
        html.raw(if *self { "true" } else { "false" });
    }
}

impl Put for i32 {
    #[inline(never)]
    fn put(&self, html: &mut Html) {
        if *self < 0 {
            html.raw("-");
        }
        (self.unsigned_abs() as usize).put(html);
    }
}

impl Put for usize {
    #[inline(never)]
    fn put(&self, html: &mut Html) {
        html.text(&self.to_string());
    }
}

impl<T: Put + ?Sized> Put for &T {
    fn put(&self, html: &mut Html) {
        (**self).put(html);
    }
}

/// Adds parts one after the other: literals are markup, all else is a value and escaped.
macro_rules! html {
    ($html:expr $(,)?) => {};
    ($html:expr, $markup:literal $(, $($rest:tt)*)?) => {{
        $html.raw($markup);
        $( $crate::app::html::html!($html, $($rest)*); )?
    }};
    ($html:expr, $value:expr $(, $($rest:tt)*)?) => {{
        $crate::app::html::Put::put(&$value, $html);
        $( $crate::app::html::html!($html, $($rest)*); )?
    }};
}

pub(crate) use html;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_and_markup_is_not() {
        let mut html = Html::default();
        let typed = "<b>\"1\" & 2</b>".to_owned();
        html!(
            &mut html,
            "<p title=\"",
            typed,
            "\">",
            &typed,
            typed.len(),
            when(true, "<br>"),
            when(false, "<hr>"),
            "</p>"
        );
        let escaped = "&lt;b&gt;&quot;1&quot; &amp; 2&lt;/b&gt;";
        assert_eq!(html.into_string(), format!("<p title=\"{escaped}\">{escaped}14<br></p>"));
    }
}
