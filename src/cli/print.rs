//! Printing: products to standard output, everything else to standard error; a closed pipe is quiet.

use std::io::{IsTerminal, Write};

/// Prints a product.
pub fn product(text: &str) {
    // Whoever closed the pipe has read enough.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints findings drawn with colours if standard error is a terminal that wants them.
pub fn errors(draw: impl Fn(bool) -> String) {
    let styled = anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never
        && std::io::stderr().is_terminal();
    let _ = std::io::stderr().lock().write_all(draw(styled).as_bytes());
}

/// Prints a line to standard error.
pub fn error_line(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
