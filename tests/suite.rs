//! All integration tests, in one binary so that they link once.

mod suite {
    mod bound;
    mod chance;
    mod commonmark;
    mod dialect;
    mod plain;
    mod properties;
    mod registers;
    mod small_counts;
    mod spans;
    mod tags;
}
