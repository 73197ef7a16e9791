//! Sections of the day log about the market, problems and projects.

use crate::model::{
    CompetitorKind, Department, LeadStage, OutletType, PolicyKind, ProblemKind, ProjectResult, ProjectStage,
};
use crate::store::fields::Shape::{
    Any, Bool, Choice, Day, Integer, IntegerWithin, List, Markdown, Money, Party, Percent, Quantity, Ref, RefOrText,
    Section, Text,
};
use crate::store::fields::{Mapping, RefTo, Rule, Short, Words, may, must};

/// Whether a problem is solved.
const PROBLEM_STATES: Words = &[("open", "未解决"), ("solved", "已解决")];

/// Keys of a customer's row that change in time.
const CHANGED_FIELDS: Words = &[
    ("name", "名称"),
    ("kind", "类型"),
    ("class", "等级"),
    ("status", "状态"),
    ("region", "区域"),
    ("area", "地区"),
    ("street", "街道"),
    ("dealer", "经销商"),
    ("owner", "负责人"),
    ("business", "主营"),
    ("decision_maker", "决策人"),
    ("credit_limit", "信用额度"),
    ("terms_days", "账期"),
];

/// A promotion held.
pub static PROMOTIONS: Mapping = Mapping::new(
    "log.promotions",
    &[
        must("name", &["名称"], Text),
        may("customer", &["客户"], Party),
        may("staff", &["人员"], List(&RefOrText(&[RefTo::Person]))),
        may("cost", &["费用"], Money).note("仅供参考，费用以费用栏为准", "informs only; expenses count"),
        may("baseline", &["活动前"], Money).note("此前相同天数的销售额", "sales of a like span before"),
        may("sales", &["销售额"], Money).note("期间的销售额", "sales during it"),
        may("effect", &["效果"], Text),
    ],
);

/// An advertisement.
pub static ADVERTISING: Mapping = Mapping::new(
    "log.advertising",
    &[
        must("medium", &["媒介"], Text),
        may("place", &["地点"], Text),
        may("from", &["自"], Day),
        may("to", &["至"], Day),
        may("cost", &["费用"], Money).note("仅供参考", "informs only"),
        may("effect", &["效果"], Text),
    ],
);

/// News of a lead.
pub static LEADS: Mapping = Mapping::new(
    "log.leads",
    &[
        may("id", &["编号"], Text).note("不写则以名称为身份", "without it the name is the identity"),
        must("name", &["名称"], Text),
        may("source", &["来源"], Text),
        may("need", &["需求"], Text),
        may("stage", &["阶段"], Choice(LeadStage::WORDS)).or("new"),
        may("customer", &["客户"], Ref(&[RefTo::Customer])).note("成交以后", "once won"),
        may("value", &["预计"], Money),
        may("probability", &["把握"], Percent),
        may("next", &["下次"], Day),
    ],
)
.short(Short::Line("name"));

/// News of a problem.
pub static PROBLEMS: Mapping = Mapping::new(
    "log.problems",
    &[
        may("id", &["编号"], Text).note("不写则以客户加标题为身份", "without it customer and title are the identity"),
        may("title", &["标题"], Text),
        may("customer", &["客户"], Party),
        may("kind", &["类型"], Choice(ProblemKind::WORDS)).or("normal"),
        may("department", &["部门"], Choice(Department::WORDS)),
        may("stage", &["销售环节"], Text),
        may("effect", &["影响"], Text),
        may("loss", &["影响金额"], Money),
        may("remedy", &["办法"], Text),
        may("owner", &["负责人"], RefOrText(&[RefTo::Person])),
        may("team", &["专项小组"], List(&RefOrText(&[RefTo::Person]))),
        may("due", &["期限"], Day),
        may("status", &["状态"], Choice(PROBLEM_STATES)).or("open"),
        may("same_as", &["重复于"], Ref(&[RefTo::Problem])),
    ],
)
.short(Short::Line("title"))
.rules(&[Rule::AnyOf(&["id", "title"])]);

/// A rival's move.
pub static COMPETITORS: Mapping = Mapping::new(
    "log.competitors",
    &[
        must("brand", &["品牌"], Text),
        may("product", &["产品"], RefOrText(&[RefTo::Product])),
        may("customer", &["客户"], Party).note("在哪家看到", "where seen"),
        must("kind", &["类型"], Choice(CompetitorKind::WORDS)),
        must("what", &["事项"], Text),
        may("price_from", &["原价"], Money),
        may("price_to", &["现价"], Money),
        may("source", &["来源"], Text),
        may("answer", &["对策"], Text),
    ],
);

/// A local policy that changed.
pub static POLICIES: Mapping = Mapping::new(
    "log.policies",
    &[
        must("title", &["标题"], Text),
        may("kind", &["类型"], Choice(PolicyKind::WORDS)).or("other"),
        may("effective", &["生效"], Day),
        may("effect", &["影响"], Text),
    ],
);

/// An outlet surveyed.
pub static SURVEY: Mapping = Mapping::new(
    "log.survey",
    &[
        may("campaign", &["批次"], Text),
        must("outlet", &["网点"], RefOrText(&[RefTo::Customer])),
        must("type", &["业态"], Choice(OutletType::WORDS)),
        may("street", &["街道"], RefOrText(&[RefTo::Area])),
        may("tier", &["级别"], IntegerWithin(1, 3)),
        may("size", &["规模"], Text),
        may("trade", &["营业"], Text),
        may("layout", &["布局"], Text),
        may("category_sales", &["同类销量"], Money),
        may("potential", &["潜力"], Money),
        may("contacts", &["联系人"], List(&Section(&SURVEY_CONTACTS))),
        may("brands", &["品牌表"], List(&Section(&SURVEY_BRANDS))),
        may("opinion", &["看法"], Markdown),
    ],
);

/// A person at the outlet.
pub static SURVEY_CONTACTS: Mapping = Mapping::new(
    "log.survey.contacts",
    &[
        may("role", &["岗位"], Text),
        must("name", &["名称", "姓名"], Text),
        may("phone", &["电话"], Text).note("从不必填", "never required"),
        may("shift", &["当班"], Text),
        may("traits", &["特征"], Text),
    ],
);

/// A brand on its shelves.
pub static SURVEY_BRANDS: Mapping = Mapping::new(
    "log.survey.brands",
    &[
        must("brand", &["品牌"], Text),
        may("product", &["产品"], RefOrText(&[RefTo::Product])),
        may("price", &["单价"], Money),
        may("promo_price", &["促销价"], Money),
        may("promo_form", &["促销方式"], Text),
        may("promo_times", &["促销次数"], Integer),
        may("facings", &["排面"], Quantity),
        may("stocked", &["铺货"], Bool).or("true"),
        may("sales", &["月销"], Money),
        may("advertising", &["广告"], Text),
        may("service", &["服务"], Text),
        may("new_product", &["新品"], Text),
        may("packaging", &["包装"], IntegerWithin(1, 5)),
        may("reputation", &["口碑"], IntegerWithin(1, 5)),
        may("support", &["支持力度"], IntegerWithin(1, 5)),
    ],
);

/// News of a project.
pub static PROJECTS: Mapping = Mapping::new(
    "log.projects",
    &[
        must("project", &["项目"], Ref(&[RefTo::Project])),
        may("customer", &["客户"], Party).note("所涉工程商", "the contractor concerned"),
        may("stage", &["阶段"], Choice(ProjectStage::WORDS)),
        may("milestone", &["节点"], Text),
        may("done", &["已完成"], Bool).or("false").note("该节点已达到", "that milestone is reached"),
        may("note", &["说明"], Text),
        may("next", &["下次"], Day),
        may("result", &["结果"], Choice(ProjectResult::WORDS)),
    ],
);

/// A customer's question.
pub static INQUIRIES: Mapping = Mapping::new(
    "log.inquiries",
    &[
        may("id", &["编号"], Text)
            .note("不写则以客户加问题为身份", "without it customer and question are the identity"),
        must("customer", &["客户"], Party),
        must("question", &["问题"], Text),
        may("answer", &["答复"], Text),
        may("promised", &["口头承诺"], Text),
        may("escalated_to", &["上报"], RefOrText(&[RefTo::Person])),
        may("resolved_on", &["解决日期"], Day),
        may("satisfied", &["满意"], Bool),
    ],
);

/// A change of a customer's row in the roster.
pub static CUSTOMER_CHANGES: Mapping = Mapping::new(
    "log.customer_changes",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        must("field", &["变更项"], Choice(CHANGED_FIELDS)),
        must("to", &["至"], Any).note("该项自己的写法", "a value of the field's own type"),
        may("reason", &["原因"], Text),
    ],
);
