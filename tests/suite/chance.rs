//! Numbers that look random and are the same on every machine and every day: `SplitMix64`.

/// A source of such numbers.
pub struct Chance(u64);

impl Chance {
    /// The numbers of one seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From zero up to, but not including, `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn pick<'t, T: ?Sized>(&mut self, of: &[&'t T]) -> &'t T {
        of[self.below(of.len())]
    }

    /// A place in a text where a character begins.
    pub fn place(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }

    /// A text with something taken out, put in, put elsewhere or said twice, a few times over.
    pub fn mutated(&mut self, text: &str, pieces: &[&str]) -> String {
        let mut text = text.to_owned();
        for _ in 0..=self.below(4) {
            let (a, b) = (self.place(&text), self.place(&text));
            match self.below(6) {
                0 => {
                    // Whole lines, where there are any.
                    let end = text[a..].find('\n').map_or(text.len(), |at| a + at + 1);
                    text.replace_range(a..end, "");
                }
                1 => {
                    let end = text[a..].char_indices().nth(1 + self.below(8)).map_or(text.len(), |(at, _)| a + at);
                    text.replace_range(a..end, "");
                }
                2 => {
                    let end = text[a..].find('\n').map_or(text.len(), |at| a + at + 1);
                    let line = text[a..end].to_owned();
                    text.insert_str(b, &line);
                }
                3 if self.once_in(8) => text.truncate(a),
                _ => text.insert_str(a, self.pick(pieces)),
            }
        }
        text
    }
}
