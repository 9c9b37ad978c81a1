//! In which language an article is, where that plainly is not English.

use super::Article;

/// Fewer bytes do not tell: in a short report the names and quotations of another country outweigh its English.
const FEWEST: usize = 200;
/// More characters tell no more.
const ENOUGH: usize = 5_000;

impl Article {
    /// The English name of the language that the text is in, where that plainly is another than English; told from the
    /// runs of three letters in it (Cavnar and Trenkle 1994), whatever the page says of itself.
    #[must_use]
    pub fn foreign_language(&self) -> Option<&'static str> {
        if self.text.len() < FEWEST {
            return None;
        }
        let beginning: String = self.text.chars().take(ENOUGH).collect();
        let told = whatlang::detect(&beginning).filter(whatlang::Info::is_reliable)?;
        (told.lang() != whatlang::Lang::Eng).then(|| told.lang().eng_name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_is_named_and_english_is_not() {
        let check = |text: &str, expected: Option<&str>| {
            let article = Article { text: text.to_owned(), ..Article::default() };
            assert_eq!(article.foreign_language(), expected, "{text}");
        };
        check(
            "Die Ministerin sagte am Donnerstag, dass die Nachtfähren bleiben werden, und dass niemand den Hafen schließen \
             wolle, solange der Winter dauert. Der Bürgermeister widersprach ihr und kündigte an, dass er im Rat dagegen stimmen werde.",
            Some("German"),
        );
        check(
            "La ministre a déclaré jeudi que les traversées de nuit seraient maintenues et que personne ne voulait fermer le \
             port pendant l'hiver. Le maire lui a répondu que le conseil voterait contre cette décision dès la semaine prochaine.",
            Some("French"),
        );
        check(
            "Министр заявила в четверг, что ночные паромы останутся и что никто не хочет закрывать порт этой зимой. Мэр ответил, что совет проголосует против.",
            Some("Russian"),
        );
        check(
            "Ada Roe, the minister of ferries, told the council on Thursday that the night ferries would stay, and that nobody \
             wanted to close the harbour this winter. The mayor, Břetislav Ťuhýk, answered that the council would vote against it.",
            None,
        );
        check(
            "“Čekáme,” said Mira Osk of Šumava, and Břetislav Ťuhýk nodded: “Ano, čekáme na výsledky hlasování.” They wait.",
            None,
        );
        check("Nein, sagte sie.", None);
    }
}
