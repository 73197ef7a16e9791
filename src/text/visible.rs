//! Characters that steer instead of being seen: controls, and those that turn the direction of writing.

/// Whether a character turns the direction of the text around it, beyond what its own script does.
pub fn turns(c: char) -> bool {
    ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c)
}

/// A line with control characters made visible, so that what a log says can't steer a terminal.
///
/// ```
/// assert_eq!(salesreport::text::visible("a\u{1b}[31mb\u{202e}\n"), "a\u{241b}[31mb\u{fffd} ");
/// ```
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => ' ',
            '\u{7f}' => '\u{2421}',
            c if u32::from(c) < 0x20 => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
            c if c.is_control() || turns(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}
