//! Printing: products to standard output, everything else to standard error; a closed pipe is quiet.

use std::io::{ErrorKind, IsTerminal, Write};

/// Prints a product.
///
/// # Errors
/// Whatever keeps it from being written, a full disk for one; not a closed pipe, since whoever closed it has read enough.
pub fn product(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
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
