//! A program for the shell, written where another program looks for it.

use std::io;
use std::path::Path;

use crate::publish::Staging;

/// Writes a file that may be run, over what was there; folders above it are made.
///
/// # Errors
/// What the file system says; what was there before stays then.
pub fn write_program(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let mut staging = Staging::open(folder)?;
    staging.write(name, bytes)?;
    staging.release()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}

/// What a file holds; `None` where there is none.
pub fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

/// Removes a file.
///
/// # Errors
/// What the file system says.
pub fn take_away(path: &Path) -> io::Result<()> {
    std::fs::remove_file(path)
}
