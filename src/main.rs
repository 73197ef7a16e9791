//! The command `salesreport`.

use std::process::ExitCode;

fn main() -> ExitCode {
    salesreport::cli::main()
}
