//! All integration tests, in one binary so that they link once.

mod suite {
    mod account;
    mod any_figures;
    mod apparatus;
    mod bad_input;
    #[cfg(feature = "pdf")]
    mod book;
    mod bound;
    mod chance;
    mod change;
    mod commonmark;
    mod criteria;
    mod determinism;
    mod dialect;
    mod embeds;
    mod figures;
    mod fact_sheets;
    mod findings;
    mod goals;
    mod golden;
    mod grants;
    mod harness;
    mod layers;
    mod new_figure;
    mod numbers;
    mod open_map;
    #[cfg(feature = "pdf")]
    mod paper;
    mod photographs;
    mod pictures;
    mod plain;
    #[cfg(feature = "pdf")]
    mod printed;
    mod properties;
    mod published;
    mod readme;
    mod reads;
    mod registers;
    mod sheets;
    mod small_counts;
    mod spans;
    mod tags;
}
