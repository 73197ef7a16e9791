//! Laws that hold for any workspace.
