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

/// What a milestone's name has if it is that step; the first that fits counts.
const WORDS: [(Step, &[&str]); 9] = [
    (Step::FinalPayment, &["尾款", "余款", "final payment", "balance"]),
    (Step::Prepayment, &["预付", "定金", "订金", "prepayment", "deposit", "advance"]),
    (Step::AcceptancePapers, &["验收资料", "验收文档", "验收", "竣工", "acceptance"]),
    (Step::PipingDrawings, &["管线图", "管路图", "管道图", "管线", "管路", "piping"]),
    (Step::EquipmentDrawings, &["安装图", "设备图", "图纸", "drawing"]),
    (Step::Commissioning, &["调试", "闭水", "试压", "试运行", "commission"]),
    (Step::Delivery, &["到货", "装船", "发货", "送货", "deliver", "shipment"]),
    (Step::Stocking, &["备货", "排产", "stock"]),
    (Step::Contract, &["合同", "签约", "contract"]),
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

    /// The step a milestone of this name is, if it is one of them.
    ///
    /// ```
    /// use salesreport::tally::Step;
    /// assert_eq!(Step::named("二标段到货"), Some(Step::Delivery));
    /// assert_eq!(Step::named("Piping drawings"), Some(Step::PipingDrawings));
    /// assert_eq!(Step::named("样品封样"), None);
    /// ```
    pub fn named(milestone: &str) -> Option<Step> {
        let name = milestone.to_lowercase();
        WORDS.iter().find(|(_, words)| words.iter().any(|word| name.contains(word))).map(|(step, _)| *step)
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
