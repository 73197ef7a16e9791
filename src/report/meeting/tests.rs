//! What the papers say of opposite facts.
