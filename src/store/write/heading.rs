//! The line at the head of a file by which an editor finds its schema.

use std::path::Path;

use crate::store::key::schema_of;

/// The line, from wherever below the claims folder the file is.
pub(super) fn schema_line(path: &Path) -> String {
    let up = "../".repeat(path.components().count().saturating_sub(1));
    format!("# yaml-language-server: $schema={up}{}\n", schema_of(path))
}

/// What a new file begins with: the line, where the record has the schema. One that leads nowhere is a fault to editors.
pub(super) fn heading(folder: &Path, path: &Path) -> String {
    let has_schema = folder.join(schema_of(path)).is_file();
    if has_schema { schema_line(path) } else { String::new() }
}

/// A new list, to which entries are appended.
pub(super) fn new_list(folder: &Path, path: &Path) -> String {
    heading(folder, path) + "version: 1\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_found_from_every_folder() {
        let check = |path: &str, expected: &str| {
            assert_eq!(schema_line(Path::new(path)), format!("# yaml-language-server: $schema={expected}\n"));
        };
        check("reviews.yaml", "reviews.schema.json");
        check("courier.yaml", "claim-file.schema.json");
        check("2025/03/courier.yaml", "../../claim-file.schema.json");
        check("2025/reviews.yaml", "../claim-file.schema.json");
    }
}
