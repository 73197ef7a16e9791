//! What findings say: titles, labels under the carets, remedies.

use crate::words::words;

words! {
    /// Title of broken YAML.
    syntax() { zh: "YAML 格式有误", en: "this is not YAML" }
}
