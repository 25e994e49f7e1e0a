//! All integration tests, in one binary so that they link once.

mod suite {
    mod bound;
    mod commonmark;
    mod dialect;
    mod plain;
    mod tags;
}
