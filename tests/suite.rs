//! All integration tests, linked once.

#[path = "suite/bad_input.rs"]
mod bad_input;
#[path = "suite/change.rs"]
mod change;
#[path = "suite/determinism.rs"]
mod determinism;
#[path = "suite/findings.rs"]
mod findings;
#[path = "suite/golden.rs"]
mod golden;
#[path = "suite/harness.rs"]
mod harness;
#[path = "suite/layers.rs"]
mod layers;
#[path = "suite/photographs.rs"]
mod photographs;
#[path = "suite/readme.rs"]
mod readme;
