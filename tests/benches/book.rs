//! The pages: the same words, tables, footnotes and numbers for every program, drawn from a fixed seed.

use std::fmt::Write;

#[rustfmt::skip]
const PROGRAMMES: [&str; 10] = [
    "besoegsven", "familiehus", "fodboldfitness", "hjemmestart", "laesehjaelp", "mentorlinjen", "naboskab", "naturvejen",
    "vaerestedet", "aeldrebroen",
];
/// The periods of every register; the later ten have an edition each.
pub const YEARS: std::ops::RangeInclusive<u32> = 2010..=2023;
const FIRST_EDITION: u32 = 2014;
const CHAPTERS: u32 = 50;

/// The entries of a register.
#[rustfmt::skip]
pub const KEYS: [&str; 24] = [
    "families", "parents", "children", "volunteers", "courses", "visits", "meetings", "referrals", "wishes", "walks", "meals",
    "books", "talks", "trips", "groups", "letters", "calls", "members", "leaders", "schools", "nurseries", "clinics", "donors",
    "partners",
];

/// Programmes, each with the numbers of its register, and chapters.
pub struct Book {
    /// The programmes.
    pub programmes: Vec<Programme>,
}

/// A programme.
pub struct Programme {
    /// The name of its folder.
    pub name: &'static str,
    /// Its editions.
    pub editions: Vec<Edition>,
}

/// A year's report.
pub struct Edition {
    /// The year.
    pub year: u32,
    /// The chapters.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
pub struct Chapter {
    /// Its place in the edition, from 1.
    pub number: u32,
    /// Its address below the edition's.
    pub name: String,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// Its Markdown; values stand as `{{ key }}` and `{{ key@2021 }}`, links as `](10-name.md)`.
    pub body: String,
}

/// The number of a key in a year: the register's value, and what is written out where there is no register.
pub fn value(programme: &str, key: &str, year: u32) -> u64 {
    let seed = programme.bytes().chain(key.bytes()).fold(u64::from(year), |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    100 + Dice(seed).throw(900)
}

impl Book {
    /// Writes it.
    pub fn written() -> Self {
        let mut dice = Dice(2023);
        let edition = |year, dice: &mut Dice| {
            let headed: Vec<(u32, String, String)> = (1..=CHAPTERS).map(|number| headed(number, dice)).collect();
            let names: Vec<String> = headed.iter().map(|(number, name, _)| format!("{number:02}-{name}.md")).collect();
            let chapter = |(number, name, title)| Chapter { number, name, title, lead: sentence(dice, 12), body: body(dice, year, &names) };
            Edition { year, chapters: headed.into_iter().map(chapter).collect() }
        };
        let mut programme =
            |name| Programme { name, editions: (FIRST_EDITION..=*YEARS.end()).map(|year| edition(year, &mut dice)).collect() };
        Self { programmes: PROGRAMMES.into_iter().map(&mut programme).collect() }
    }

    /// All chapters.
    pub fn chapters(&self) -> impl Iterator<Item = &Chapter> {
        self.programmes.iter().flat_map(|programme| &programme.editions).flat_map(|edition| &edition.chapters)
    }

    /// How much it is.
    pub fn summary(&self) -> String {
        let (words, bytes) = self
            .chapters()
            .fold((0, 0), |(words, bytes), chapter| (words + chapter.body.split_whitespace().count(), bytes + chapter.body.len()));
        let chapters = self.chapters().count();
        format!(
            "{chapters} pages of {} words and {} bytes in {} editions",
            words / chapters,
            bytes / chapters,
            chapters / CHAPTERS as usize
        )
    }
}

/// A chapter's number, the name of its file, and its title.
fn headed(number: u32, dice: &mut Dice) -> (u32, String, String) {
    let title = sentence(dice, 3).trim_end_matches('.').replace(',', "");
    let plain = title.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa").replace(' ', "-");
    (number, format!("{plain}-{}", letters(number)), title)
}

/// Two letters for a number, so that no two chapters have one address.
fn letters(number: u32) -> String {
    [number / 26, number % 26].into_iter().filter_map(|digit| char::from_digit(digit + 10, 36)).collect()
}

/// About four hundred words: four headings, a table, two lists, a quotation, three footnotes, links and values.
fn body(dice: &mut Dice, year: u32, names: &[String]) -> String {
    let mut text = String::new();
    let link = |dice: &mut Dice| format!("Læs også [{}]({}).", phrase(dice, 3), dice.pick(names));
    let number = |dice: &mut Dice| {
        format!("I alt blev det {{{{ {} }}}} mod {{{{ {}@{} }}}} året før.", dice.pick(&KEYS), dice.pick(&KEYS), year - 1)
    };
    let _ = writeln!(text, "{} {}[^en]\n", paragraph(dice, 4), number(dice));
    let _ =
        writeln!(text, "## {}\n\n{} **{}** {} {}\n", phrase(dice, 3), paragraph(dice, 2), phrase(dice, 4), paragraph(dice, 2), link(dice));
    table(&mut text, dice, year);
    let _ = writeln!(text, "{} {}[^to]\n\n## {}\n", paragraph(dice, 3), number(dice), phrase(dice, 4));
    for _ in 0..4 {
        let _ = writeln!(text, "- {}", sentence(dice, 9));
    }
    let _ = writeln!(text, "\n{} *{}* {}\n", paragraph(dice, 2), phrase(dice, 3), link(dice));
    let _ = writeln!(text, "### {}\n\n{}[^tre]\n", phrase(dice, 3), paragraph(dice, 3));
    for place in 1..=3 {
        let _ = writeln!(text, "{place}. {}", sentence(dice, 8));
    }
    let _ = writeln!(
        text,
        "\n> »{}«\n\n## {}\n\n{} {} {}\n",
        sentence(dice, 14),
        phrase(dice, 3),
        paragraph(dice, 4),
        number(dice),
        link(dice)
    );
    for label in ["en", "to", "tre"] {
        let _ = writeln!(text, "[^{label}]: {}\n", sentence(dice, 12));
    }
    text
}

/// Six rows of a label and four years.
fn table(text: &mut String, dice: &mut Dice, year: u32) {
    let years = year - 3..=year;
    text.push_str("| |");
    years.clone().for_each(|year| _ = write!(text, " {year} |"));
    text.push_str("\n|---|---:|---:|---:|---:|\n");
    for _ in 0..6 {
        let key = dice.pick(&KEYS);
        let _ = write!(text, "| {} |", phrase(dice, 2));
        years.clone().for_each(|year| _ = write!(text, " {{{{ {key}@{year} }}}} |"));
        text.push('\n');
    }
    text.push('\n');
}

fn paragraph(dice: &mut Dice, sentences: u64) -> String {
    let sentences: Vec<String> = (0..sentences).map(|_| sentence(dice, 11)).collect();
    sentences.join(" ")
}

/// About `words` words, a capital and a full stop.
fn sentence(dice: &mut Dice, words: u64) -> String {
    let words = words - 2 + dice.throw(5);
    format!("{}.", phrase(dice, words))
}

fn phrase(dice: &mut Dice, words: u64) -> String {
    let mut text = String::new();
    for index in 0..words {
        let word = dice.pick(&WORDS);
        match index {
            0 => text.extend(word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1))),
            _ if index % 6 == 5 && index + 1 < words => _ = write!(text, ", {word}"),
            _ => _ = write!(text, " {word}"),
        }
    }
    text
}

/// Chance that falls the same way every time: `SplitMix64`.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn pick<'a, T: AsRef<str>>(&mut self, from: &'a [T]) -> &'a str {
        let index = usize::try_from(self.throw(from.len() as u64)).expect("an index of a slice");
        from[index].as_ref()
    }
}

#[rustfmt::skip]
const WORDS: [&str; 112] = [
    "og", "det", "at", "en", "den", "til", "er", "som", "på", "de", "med", "der", "af", "for", "ikke", "et", "har", "om", "vi", "men",
    "var", "sig", "fra", "kan", "når", "efter", "op", "hvor", "eller", "hvad", "skal", "også", "ind", "hun", "hver", "mere", "deres",
    "andre", "familien", "barnet", "børnene", "forældre", "frivillige", "besøget", "uge", "år", "ugen", "kommunen", "koordinator",
    "støtte", "hverdag", "hjemmet", "samtale", "aftale", "ønske", "behov", "oplevelse", "fællesskab", "netværk", "tillid", "tryghed",
    "overskud", "indsats", "forløb", "måned", "begyndelse", "afslutning", "spørgeskema", "besvarelse", "undersøgelse", "resultat",
    "forandring", "erfaring", "kursus", "møde", "legeplads", "køkkenbord", "eftermiddag", "børnehave", "sundhedsplejerske",
    "sagsbehandler", "henvisning", "venteliste", "årsag", "udvikling", "ændring", "vurdering", "deltagere", "lille", "store", "nye",
    "gode", "svære", "fast", "tydelig", "alene", "sammen", "tidligt", "senere", "ofte", "sjældent", "begge", "fortæller", "viser",
    "hjælper", "kommer", "ringer", "lytter", "ønsker", "oplever", "mødes", "følger",
];
