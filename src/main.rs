//! The program `beretning`.

use std::process::ExitCode;

fn main() -> ExitCode {
    beretning::command::main()
}
