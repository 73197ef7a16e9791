//! Rows of the year's round: holidays, weather, peaks and lows, what plans put first.

use serde::Serialize;

rows! {
    /// A month as the year's round has it. `holidays`: those that fall in it, with the days off and the days made up;
    /// `custom`: what is usual then; `last_year`: sales of that month a year earlier; `level`: whether that was a peak
    /// or a low, with its share of the year's mean month.
    SeasonMonthRow { month, workdays, holidays, custom, last_year, level }
    /// A quarter as the year's round has it; the same cells. `emphasis`: what its plans say of the season.
    SeasonQuarterRow { quarter, workdays, holidays, custom, emphasis, last_year, level }
}
