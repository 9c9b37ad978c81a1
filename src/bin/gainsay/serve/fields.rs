//! What a form or an address sends: names and values, as browsers write them.

use std::borrow::Cow;

use gainsay::render::page::Typed;

/// Fields in their order.
#[derive(Debug, Default)]
pub(super) struct Fields(Typed);

impl Fields {
    /// Reads `name=value&…`; what is no UTF-8 in it becomes a visible stand-in. A line ends as on file, not as forms have it.
    pub(super) fn read(sent: &[u8]) -> Self {
        let pair = |(name, value): (Cow<'_, str>, Cow<'_, str>)| (name.into_owned(), value.replace("\r\n", "\n"));
        Self(Typed(form_urlencoded::parse(sent).map(pair).collect()))
    }

    /// All of them, to be shown again.
    pub(super) fn typed(&self) -> &Typed {
        &self.0
    }

    /// The value of a field without blanks around it, the first one where there are several; nothing where it was left
    /// empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(str::trim).filter(|it| !it.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_arrives_as_it_was_typed() {
        let fields = Fields::read("q=speaker%3Aroe+%22no+ban%22&text=one%0D%0Atwo%26&empty=+&odd=%ff&q=2".as_bytes());
        let got = ["q", "text", "empty", "odd", "none"].map(|it| fields.get(it));
        assert_eq!(got, [Some("speaker:roe \"no ban\""), Some("one\ntwo&"), None, Some("\u{fffd}"), None]);
    }
}
