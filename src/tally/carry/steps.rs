//! The steps every project goes through once it is won, told apart by the words of its milestones.

use crate::model::ProjectStage;

/// A step, in the order of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Where equipment is installed.
    EquipmentDrawings,
    /// How pipes and lines run.
    PipingDrawings,
    /// The supply contract.
    Contract,
    /// The prepayment.
    Prepayment,
    /// Goods made ready.
    Stocking,
    /// Goods on site.
    Delivery,
    /// Installed goods tried out.
    Commissioning,
    /// Papers for the acceptance.
    AcceptancePapers,
    /// The final payment.
    FinalPayment,
}

/// What a milestone's name has if it is those steps; the first that fits counts. Drawings of no kind are both.
const WORDS: [(&[Step], &[&str]); 10] = [
    (&[Step::FinalPayment], &["尾款", "余款", "final payment", "balance"]),
    (&[Step::Prepayment], &["预付", "定金", "订金", "prepayment", "deposit", "advance"]),
    (&[Step::AcceptancePapers], &["验收资料", "验收文档", "验收", "竣工", "acceptance"]),
    (&[Step::PipingDrawings], &["管线图", "管路图", "管道图", "管线", "管路", "piping"]),
    (&[Step::EquipmentDrawings], &["安装图", "设备图", "equipment"]),
    (&[Step::EquipmentDrawings, Step::PipingDrawings], &["图纸", "施工图", "drawing"]),
    (&[Step::Commissioning], &["调试", "闭水", "试压", "试运行", "commission"]),
    (&[Step::Delivery], &["到货", "装船", "发货", "送货", "deliver", "shipment"]),
    (&[Step::Stocking], &["备货", "排产", "stock"]),
    (&[Step::Contract], &["合同", "签约", "contract"]),
];

impl Step {
    /// Every step, in the order of work.
    pub const ALL: [Step; 9] = [
        Step::EquipmentDrawings,
        Step::PipingDrawings,
        Step::Contract,
        Step::Prepayment,
        Step::Stocking,
        Step::Delivery,
        Step::Commissioning,
        Step::AcceptancePapers,
        Step::FinalPayment,
    ];

    /// The steps a milestone of this name is; none, as a rule one, of drawings of no kind both.
    ///
    /// ```
    /// use salesreport::tally::Step;
    /// assert_eq!(Step::named("二标段到货"), [Step::Delivery]);
    /// assert_eq!(Step::named("Piping drawings"), [Step::PipingDrawings]);
    /// assert_eq!(Step::named("施工图纸"), [Step::EquipmentDrawings, Step::PipingDrawings]);
    /// assert!(Step::named("样品封样").is_empty());
    /// ```
    pub fn named(milestone: &str) -> &'static [Step] {
        let name = milestone.to_lowercase();
        let fits = |words: &[&str]| words.iter().any(|word| name.contains(word));
        WORDS.iter().find(|(_, words)| fits(words)).map_or(&[], |(steps, _)| *steps)
    }

    /// The stage in which it is due.
    pub fn stage(self) -> ProjectStage {
        match self {
            Step::EquipmentDrawings | Step::PipingDrawings => ProjectStage::DetailedDesign,
            Step::Contract | Step::Prepayment | Step::Stocking | Step::Delivery => ProjectStage::Stocking,
            Step::Commissioning | Step::AcceptancePapers => ProjectStage::Acceptance,
            Step::FinalPayment => ProjectStage::Payment,
        }
    }
}
