//! Outlets surveyed. Their words are always kept.

use crate::model::{Head, LogSection, OutletType, ShelfBrand, SurveyedOutlet};
use crate::store::accept::log::Making;
use crate::store::accept::team::contact;
use crate::store::record::Record;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Survey, |facts| &mut facts.survey, outlet);
}

fn outlet(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<SurveyedOutlet> {
    Some(SurveyedOutlet {
        head,
        campaign: item.boxed("campaign"),
        outlet: item.party("outlet")?,
        kind: item.choice("type", OutletType::from_word)?,
        street: item.area("street"),
        tier: item.integer("tier"),
        size: item.boxed("size"),
        trade: item.boxed("trade"),
        layout: item.boxed("layout"),
        category_sales: item.amount("category_sales"),
        potential: item.amount("potential"),
        contacts: item.records("contacts").filter_map(contact).collect(),
        brands: item.records("brands").filter_map(|row| brand(making, row)).collect(),
        opinion: item.boxed("opinion"),
    })
}

fn brand(making: &Making<'_, '_>, row: &Record<'_>) -> Option<ShelfBrand> {
    Some(ShelfBrand {
        brand: row.boxed("brand")?,
        product: making.product_name(row),
        price: row.amount("price"),
        promo_price: row.amount("promo_price"),
        promo_form: row.boxed("promo_form"),
        promo_times: row.integer("promo_times"),
        facings: row.amount("facings"),
        stocked: row.bool("stocked").unwrap_or(true),
        sales: row.amount("sales"),
        advertising: row.boxed("advertising"),
        service: row.boxed("service"),
        new_product: row.boxed("new_product"),
        packaging: row.integer("packaging"),
        reputation: row.integer("reputation"),
        support: row.integer("support"),
    })
}
