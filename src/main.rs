//! The program `beretning`.

use std::process::ExitCode;

/// Pages are made of many small pieces: with the system's allocator a build spends a third of its time on getting and
/// giving back memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    beretning::command::main()
}
