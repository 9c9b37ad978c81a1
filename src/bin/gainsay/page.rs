//! A web page by its address.

use gainsay::article::Article;

use crate::failure::Failure;

/// Whether an argument is the address of a page.
pub(crate) fn is_address(argument: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|it| argument.get(..it.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(it)))
}

/// Fetches a page and reads the article on it.
pub(crate) fn article(address: &str) -> Result<Article, Failure> {
    Err(Failure::new(format!("cannot fetch {address} yet")).hinted("copy the text and hand it in as `-`"))
}
