//! Exact decimals: money, quantities, ratios.

use rust_decimal::{Decimal, RoundingStrategy};

/// An exact decimal number: money in the workspace's currency (yuan), a quantity, a share. Never made from a binary
/// float. The reader keeps every written amount below 10¹² with at most four decimals, so that sums over a whole
/// history and products of price and quantity (checked when read) stay exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(Decimal);

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(Decimal::ZERO);
    /// One.
    pub const ONE: Amount = Amount(Decimal::ONE);
    /// The bound that every written amount stays below: 10¹².
    pub const LIMIT: i64 = 1_000_000_000_000;

    /// A whole number.
    pub fn int(n: i64) -> Self {
        Amount(Decimal::from(n))
    }

    /// `n` tenths to the power of `scale`: `Amount::new(125, 2)` is 1.25.
    pub fn new(n: i64, scale: u32) -> Self {
        Amount(Decimal::new(n, scale))
    }

    /// A count.
    pub fn count(n: usize) -> Self {
        Amount(Decimal::from(n as u64))
    }

    /// The decimal itself.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// From plain decimal text (`-12.50`), exactly; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        Decimal::from_str_exact(text).ok().map(Amount)
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below nothing.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Amount(self.0.abs())
    }

    /// The product, or `None` where it does not fit (the reader makes a finding of that).
    pub fn times(self, other: Amount) -> Option<Self> {
        self.0.checked_mul(other.0).map(Amount)
    }

    /// The quotient with up to 28 significant digits; `None` for a zero divisor.
    pub fn over(self, other: Amount) -> Option<Self> {
        if other.0.is_zero() { None } else { self.0.checked_div(other.0).map(Amount) }
    }

    /// Rounded half away from zero to `places` decimals, 四舍五入, as spreadsheets do.
    #[must_use]
    pub fn round(self, places: u32) -> Self {
        Amount(self.0.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
    }

    /// With exactly `places` decimals and thousands separators: `12,500.00`.
    pub fn grouped(self, places: u32) -> String {
        let text = format!("{:.*}", places as usize, self.round(places).0.abs());
        let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
        let mut out = String::new();
        if self.round(places).is_negative() {
            out.push('-');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                out.push(',');
            }
            out.push(digit);
        }
        out + rest
    }
}

/// Without trailing zeros and without an exponent, as `stats --json` prints numbers.
impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plain = self.0.normalize();
        write!(f, "{}", if plain.is_zero() { Decimal::ZERO } else { plain })
    }
}

impl std::ops::Add for Amount {
    type Output = Amount;
    fn add(self, other: Amount) -> Amount {
        Amount(self.0.saturating_add(other.0))
    }
}
impl std::ops::AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        *self = *self + other;
    }
}
impl std::ops::Sub for Amount {
    type Output = Amount;
    fn sub(self, other: Amount) -> Amount {
        Amount(self.0.saturating_sub(other.0))
    }
}
impl std::ops::SubAssign for Amount {
    fn sub_assign(&mut self, other: Amount) {
        *self = *self - other;
    }
}
impl std::ops::Neg for Amount {
    type Output = Amount;
    fn neg(self) -> Amount {
        Amount(-self.0)
    }
}
impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(all: I) -> Amount {
        all.fold(Amount::ZERO, |a, b| a + b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_rounds_away_from_zero() {
        assert_eq!(Amount::new(25, 1).round(0), Amount::int(3));
        assert_eq!(Amount::new(-25, 1).round(0), Amount::int(-3));
    }

    #[test]
    fn grouping_keeps_the_sign_and_never_prints_minus_zero() {
        assert_eq!(Amount::new(-125_000_005, 3).grouped(2), "-125,000.01");
        assert_eq!(Amount::new(-1, 3).grouped(2), "0.00");
        assert_eq!(Amount::int(999).grouped(0), "999");
    }

    #[test]
    fn display_has_no_trailing_zeros() {
        assert_eq!(Amount::parse("12500.00").unwrap().to_string(), "12500");
        assert_eq!(Amount::parse("-0.0").unwrap().to_string(), "0");
    }
}
