//! Words in lines. A word that is wider than a line is broken where a Danish reader would break it.

/// The fewest letters that stand alone before or after a hyphen of ours.
const LEAST: usize = 4;

/// Words in lines no wider than `most`, as `width` measures them; at least one line, which is empty where there are no words.
/// Only where `most` is narrower than a letter is a line wider than it: a letter is never dropped.
pub(super) fn lines(words: &str, most: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words.split(is_space).filter(|word| !word.is_empty()) {
        let word = &word.replace('\u{ad}', "");
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if width(&longer) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word.as_str();
        while width(rest) > most {
            let Some((piece, after)) = broken(rest, most, width) else { break };
            lines.push(piece);
            rest = after;
        }
        rest.clone_into(&mut line);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// A space where a line may end; the narrow and the no-break one hold numbers and their units together.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// The first piece of a word and the rest of it; `None` for a single letter.
fn broken<'w>(word: &'w str, most: f64, width: &dyn Fn(&str) -> f64) -> Option<(String, &'w str)> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let written = |at: usize| matches!(letters[at - 1].1, '-' | '/' | '–' | '‐');
    let piece = |at: usize, hyphen: &str| format!("{}{hyphen}", &word[..letters[at].0]);
    let fits = |at: &usize, hyphen: &str| width(&piece(*at, hyphen)) <= most;
    let last = |from: usize, to: usize, allowed: &dyn Fn(usize) -> bool, hyphen: &str| {
        (from..to).rev().filter(|at| allowed(*at)).find(|at| fits(at, hyphen))
    };
    let inner = |at: usize| (0..LEAST).all(|step| letters[at - 1 - step].1.is_alphabetic() && letters[at + step].1.is_alphabetic());
    let end = letters.len().saturating_sub(LEAST - 1);
    let cut = last(2, letters.len(), &written, "")
        .map(|at| (at, ""))
        .or_else(|| last(LEAST, end, &|at| inner(at) && is_seam(&letters, at), "-").map(|at| (at, "-")))
        .or_else(|| last(LEAST, end, &|at| inner(at) && is_syllable(&letters, at), "-").map(|at| (at, "-")))
        .or_else(|| last(LEAST, end, &inner, "-").map(|at| (at, "-")))
        .or_else(|| last(1, letters.len(), &|_| true, "").map(|at| (at, "")))
        .or_else(|| (letters.len() > 1).then_some((1, "")))?;
    Some((piece(cut.0, cut.1), &word[letters[cut.0].0..]))
}

fn is_vowel(letter: char) -> bool {
    letter.to_lowercase().any(|letter| "aeiouyæøåéöäü".contains(letter))
}

/// Where a compound is likely to be joined: after an `s` that links, as in `familiearbejds|gruppe` and `netværks|arbejde`.
fn is_seam(letters: &[(usize, char)], at: usize) -> bool {
    let (before, after) = (letters[at - 2].1, letters[at].1);
    let links = matches!(before, 'k' | 'd' | 'g' | 't') || !(is_vowel(before) || is_vowel(after) || matches!(after, 't' | 'k' | 'p' | 's'));
    letters[at - 1].1 == 's' && links
}

/// Where a syllable begins: before a single consonant and its vowel, with a vowel somewhere before.
fn is_syllable(letters: &[(usize, char)], at: usize) -> bool {
    let vowel = |at: usize| is_vowel(letters[at].1);
    !vowel(at) && vowel(at + 1) && !(letters[at - 1].1 == 's' && matches!(letters[at].1, 't' | 'k' | 'p'))
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[expect(clippy::cast_precision_loss, reason = "a handful of letters")]
    fn wrap(words: &str, most: f64) -> Vec<String> {
        lines(words, most, &|text| text.chars().count() as f64)
    }

    #[test]
    fn by_words() {
        assert_eq!(wrap("Jeg har fået mere overskud", 12.0), ["Jeg har fået", "mere", "overskud"]);
        assert_eq!(wrap("", 12.0), [""]);
        assert_eq!(wrap("  \n ", 12.0), [""]);
        assert_eq!(wrap("i alt 92\u{a0}% enige", 9.0), ["i alt", "92\u{a0}%", "enige"]);
    }

    #[test]
    fn long_words_at_a_sensible_place() {
        assert_eq!(wrap("familie-/netværksarbejde", 12.0), ["familie-/", "netværks-", "arbejde"]);
        assert_eq!(wrap("sundhedsplejerske", 12.0), ["sundheds-", "plejerske"]);
        assert_eq!(wrap("forebyggelsesindsatserne", 16.0).len(), 2);
        for most in 0..40_u8 {
            let word = "specialpædagogikunderstøttelsesfunktionen";
            let made = wrap(word, f64::from(most));
            assert_eq!(made.concat().replace('-', ""), word);
            for line in made {
                assert!(line.chars().count() <= usize::from(most.max(1)), "{most}: {line}");
            }
        }
    }
}
