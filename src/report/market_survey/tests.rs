//! The survey says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::market_survey::{MarketSurvey, SurveyCampaign};
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);
const CAMPAIGN: &str = "五月扫街";
const STREET: AreaId = AreaId(1);
const OTHER_STREET: AreaId = AreaId(2);
const DISTRICT: AreaId = AreaId(3);

fn area(id: &str, name: &str, kind: AreaKind, within: Option<AreaId>) -> Area {
    Area {
        id: id.to_owned(),
        name: name.to_owned(),
        aliases: Vec::new(),
        kind: Some(kind),
        manager: None,
        within,
        locality: Locality::default(),
        place: None,
    }
}

/// The story with two streets of a business district; nothing planned or surveyed.
fn town() -> Workspace {
    let mut at = story();
    at.roster.areas.push(area("jianye", "建业路", AreaKind::Street, Some(DISTRICT)));
    at.roster.areas.push(area("heping", "和平路", AreaKind::Street, Some(DISTRICT)));
    at.roster.areas.push(area("old-town", "老城商圈", AreaKind::BusinessDistrict, None));
    at
}

fn shelf(brand: &str, sales: Option<i64>) -> ShelfBrand {
    ShelfBrand {
        brand: brand.into(),
        product: None,
        price: None,
        promo_price: None,
        promo_form: None,
        promo_times: None,
        facings: None,
        stocked: true,
        sales: sales.map(Amount::int),
        advertising: None,
        service: None,
        new_product: None,
        packaging: None,
        reputation: None,
        support: None,
    }
}

/// An outlet that 王小明 surveyed on 14 May for the campaign, of the first tier.
fn outlet<'a>(at: &'a mut Workspace, name: &str, brands: Vec<ShelfBrand>) -> &'a mut SurveyedOutlet {
    let index = at.facts.survey.len();
    at.facts.survey.push(SurveyedOutlet {
        head: head(LogSection::Survey, index, "2024-05-14", WANG),
        campaign: Some(CAMPAIGN.into()),
        outlet: Party::Prospect(name.into()),
        kind: OutletType::Supermarket,
        street: Some(STREET),
        tier: Some(1),
        size: None,
        trade: None,
        layout: None,
        category_sales: None,
        potential: None,
        contacts: Vec::new(),
        brands,
        opinion: None,
    });
    at.facts.survey.last_mut().expect("just pushed")
}

/// Plans a street for a day, by whom.
fn street(at: &mut Workspace, date: &str, street: AreaId, who: PersonId) {
    let mut plan = plan(REGION, "2024-05", PlanKind::Own, &[], &[]);
    if let Some(known) = at.plans.iter().position(|plan| plan.period == period("2024-05") && plan.kind == PlanKind::Own)
    {
        plan = at.plans.remove(known);
    }
    plan.actions.push(Action {
        dates: Dates(vec![(day(date), day(date))]),
        area: None,
        street: Some(street),
        customer: None,
        kind: WorkKind::Survey,
        what: "逐店登记".to_owned(),
        staff: vec![Who::Person(who)],
        project: None,
        campaign: Some(CAMPAIGN.to_owned()),
        place: plan.place,
    });
    at.plans.push(plan);
}

/// What 周敏 judged.
fn judged(at: &mut Workspace, points: &[SurveyPoint]) {
    at.reviews.push(Review {
        place: at.plans[0].place,
        period: period("2024-05"),
        scope: Scope::Person(MANAGER),
        kind: ReviewKind::MarketSurvey,
        submitted_at: Some(Moment { day: day("2024-05-30"), time: None }),
        reviewed_by: None,
        reviewed_at: None,
        texts: std::collections::BTreeMap::new(),
        requests: Vec::new(),
        scores: Vec::new(),
        confirmed: Vec::new(),
        swot: std::collections::BTreeMap::new(),
        awards: Vec::new(),
        penalties: Vec::new(),
        grade: None,
        dealers: std::collections::BTreeMap::new(),
        campaign: Some(CAMPAIGN.to_owned()),
        analysis: points.iter().map(|&point| (point, format!("看{}", point.zh()))).collect(),
    });
}

/// The story with a survey whole: two streets planned, one done, two outlets, three brands, most points judged.
pub(in crate::report) fn surveyed() -> Workspace {
    let mut at = town();
    at.roster.areas[STREET.index()].locality = Locality {
        buses: Some("64路".to_owned()),
        fare: Some(Amount::int(2)),
        roads: Some("周六堵".to_owned()),
        ..Locality::default()
    };
    at.roster.areas[DISTRICT.index()].locality = Locality {
        rank: Some(AreaRank::Main),
        spending: Some("中等".to_owned()),
        housing: Some("安置房".to_owned()),
        residents: Some("约九万人".to_owned()),
        buying_power: Some("看工长".to_owned()),
        ..Locality::default()
    };
    street(&mut at, "2024-05-14", STREET, WANG);
    street(&mut at, "2024-05-20", OTHER_STREET, LI);
    let brand = |brand: &str, sales: i64, price: i64, rating: u32| ShelfBrand {
        product: Some("JS 20kg".into()),
        price: Some(Amount::int(price)),
        facings: Some(Amount::int(sales / 1_000)),
        service: Some("次日送货".into()),
        packaging: Some(rating),
        reputation: Some(rating),
        support: Some(rating),
        ..shelf(brand, Some(sales))
    };
    let promoted = ShelfBrand {
        promo_price: Some(Amount::int(99)),
        promo_form: Some("买十赠一".into()),
        promo_times: Some(2),
        advertising: Some("堆头".into()),
        new_product: Some("小桶".into()),
        ..brand("固邦", 9_000, 112, 3)
    };
    let big = outlet(&mut at, "万家", vec![brand("恒达", 5_000, 138, 5), promoted, brand("雨盾", 1_000, 179, 4)]);
    big.size = Some("两千平".into());
    big.trade = Some("周末旺".into());
    big.layout = Some("防水靠里".into());
    big.category_sales = Some(Amount::int(20_000));
    big.potential = Some(Amount::int(26_000));
    big.opinion = Some("先看周转".into());
    big.contacts = vec![
        Contact {
            role: Some("店长".to_owned()),
            name: "闵经理".to_owned(),
            phone: Some("555-0101".to_owned()),
            shift: None,
            traits: Some("爽快".to_owned()),
        },
        Contact {
            role: Some("财务".to_owned()),
            name: "龚会计".to_owned(),
            phone: None,
            shift: Some("早班".to_owned()),
            traits: None,
        },
    ];
    let gone = ShelfBrand { stocked: false, ..shelf("恒达", None) };
    let small = outlet(&mut at, "利民", vec![brand("固邦", 800, 118, 3), gone]);
    (small.tier, small.kind, small.outlet) = (Some(3), OutletType::Convenience, Party::Customer(DATONG));
    judged(&mut at, &SurveyPoint::ALL[..7]);
    at.reviews[0].texts.insert(ReviewText::Summary, "两条街，走了**一条**。".to_owned());
    at
}

fn report_of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> MarketSurvey {
    let books = Books::open(at);
    let (period, as_of) = (period(key), day(as_of));
    match view("market-survey", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::MarketSurvey(report)) => *report,
        other => panic!("no survey but {other:?}"),
    }
}

fn report(at: &Workspace) -> MarketSurvey {
    report_of(at, REGION, "2024-05", "2024-05-31")
}

fn only(at: &Workspace) -> SurveyCampaign {
    report(at).campaigns.pop().expect("a campaign")
}

fn said(at: &Workspace, id: &str) -> String {
    said_on(at, id, "2024-05-31")
}

fn said_on(at: &Workspace, id: &str, as_of: &str) -> String {
    let report = report_of(at, REGION, "2024-05", as_of);
    report.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

#[test]
fn streets_planned_are_done_or_late_or_ahead_or_none_was_planned() {
    let mut at = town();
    street(&mut at, "2024-05-14", STREET, WANG);
    has(&said_on(&at, "progress", "2024-05-10"), "计划 1 条街，日志里还没有一家网点");
    outlet(&mut at, "万家", Vec::new());
    has(&said(&at, "progress"), "计划的 1 条街都走完了，调查网点 1 家");
    street(&mut at, "2024-05-20", OTHER_STREET, LI);
    has(&said(&at, "progress"), "计划 2 条街，走了 1 条，没走的：和平路；调查网点 1 家");
    has(&said_on(&at, "progress", "2024-05-16"), "已走 1 条，还没到日期的：和平路");
    at.plans.pop();
    has(&said(&at, "progress"), "没有计划街道，走了 1 条街，调查网点 1 家");
}

#[test]
fn late_streets_and_those_ahead_are_told_apart() {
    let mut at = town();
    at.roster.areas.push(area("xinhua", "新华路", AreaKind::Street, None));
    street(&mut at, "2024-05-14", STREET, WANG);
    street(&mut at, "2024-05-15", OTHER_STREET, WANG);
    street(&mut at, "2024-05-28", AreaId(4), WANG);
    outlet(&mut at, "万家", Vec::new());
    has(&said_on(&at, "progress", "2024-05-20"), "没走的：和平路；还没到日期的：新华路");
}

#[test]
fn without_a_survey_it_says_when_the_last_was_and_who_is_to_arrange_one() {
    let at = town();
    let none = report(&at);
    assert!(none.campaigns.is_empty());
    has(&said(&at, "progress"), "5月没有业务调查：计划里没有，日志里也没有。以前也没有调查记录");
    has(&none.without.expect("said").owed[0], "请周敏把调查排进月计划");
    let mut before = town();
    outlet(&mut before, "万家", Vec::new()).head.date = day("2024-04-10");
    has(&said(&before, "progress"), "上一次是五月扫街，最后一天 04-10");
    judged(&mut before, &[]);
    assert!(report(&before).without.is_none(), "a campaign that is written of is told, whenever it was");
    let mut words = town();
    judged(&mut words, &[SurveyPoint::State]);
    has(&said(&words, "progress"), "只有文字，计划里没有街道，日志里没有网点");
}

#[test]
fn a_brand_rules_or_leads_or_several_fight_or_nobody_asked() {
    let with = |ours, theirs, third| {
        let mut at = town();
        outlet(&mut at, "万家", vec![shelf("恒达", ours), shelf("固邦", theirs), shelf("美固", third)]);
        at
    };
    has(&said(&with(Some(10), Some(60), Some(5)), "market"), "一家主导：固邦占月销 80.0 %，第二的恒达只有 13.3 %");
    has(&said(&with(Some(10), Some(60), Some(5)), "market"), "我方恒达在 3 个有月销的品牌里排第 2");
    let led = with(Some(60), Some(45), Some(40));
    has(&said(&led, "market"), "一家领先、几家跟随：恒达占月销 41.4 %，固邦 31.0 %");
    has(&said(&led, "market"), "恒达就是我方品牌");
    has(&said(&with(Some(40), Some(44), Some(40)), "market"), "几家相争，没有主导");
    let bare = with(None, Some(45), None);
    has(&said(&bare, "market"), "问到月销的品牌不到两个");
    has(&said(&bare, "market"), "品牌表里没有我方品牌的月销");
    assert!(only(&with(None, None, None)).analysis.state.owed[0].contains("请周敏补记"));
}

#[test]
fn we_are_at_all_outlets_or_the_others_are_named_or_at_none() {
    let with = |stocked: [bool; 2]| {
        let mut at = town();
        for (name, stocked) in ["万家", "利民"].into_iter().zip(stocked) {
            let ours = ShelfBrand { stocked, ..shelf("恒达", None) };
            outlet(&mut at, name, vec![ours, shelf("固邦", None)]);
        }
        at
    };
    has(&said(&with([true, true]), "shelves"), "我方恒达家家有货（2 家）");
    let one = with([true, false]);
    has(&said(&one, "shelves"), "铺货最广的是固邦，2 家里有 2 家（100.0 %）");
    has(&said(&one, "shelves"), "我方恒达 1 / 2（50.0 %），没有货的：利民");
    has(&said(&with([false, false]), "shelves"), "没有一家写到我方品牌有货");
    let mut bare = town();
    outlet(&mut bare, "万家", Vec::new());
    has(&said(&bare, "shelves"), "还没有一家网点写了品牌表");
}

#[test]
fn an_outlet_without_a_table_of_brands_is_no_outlet_without_a_brand() {
    let mut at = town();
    outlet(&mut at, "万家", vec![shelf("固邦", None)]);
    outlet(&mut at, "利民", Vec::new());
    let brands = only(&at).summary.brands;
    assert_eq!((&*brands.rows[0].stocked, &*brands.rows[0].coverage), ("1 / 1", "100.0 %"));
    has(&brands.owed[0], "没有品牌表的网点：利民");
}

#[test]
fn ours_is_dearer_or_cheaper_or_as_dear_or_there_is_nothing_to_compare() {
    let with = |ours: Option<i64>, theirs: Option<i64>| {
        let mut at = town();
        let priced = |brand, price: Option<i64>| ShelfBrand { price: price.map(Amount::int), ..shelf(brand, None) };
        outlet(&mut at, "万家", vec![priced("恒达", ours), priced("固邦", theirs)]);
        at
    };
    has(&said(&with(Some(138), Some(120)), "prices"), "我方恒达均价 138 元，比固邦（120 元）高 15.0 %");
    has(&said(&with(Some(90), Some(120)), "prices"), "比固邦（120 元）低 25.0 %");
    has(&said(&with(Some(120), Some(120)), "prices"), "均价 120 元，与固邦相同");
    has(&said(&with(Some(120), None), "prices"), "没有别的品牌的价可比");
    has(&said(&with(None, Some(120)), "prices"), "没有可以和我方相比的价格");
}

#[test]
fn who_promotes_most_is_named_and_that_we_do_not() {
    let with = |ours: Option<u32>| {
        let mut at = town();
        let promoted = |brand, times: Option<u32>| ShelfBrand { promo_times: times, ..shelf(brand, None) };
        outlet(&mut at, "万家", vec![promoted("恒达", ours), promoted("固邦", Some(2))]);
        outlet(&mut at, "利民", vec![promoted("固邦", Some(1))]);
        at
    };
    has(&said(&with(None), "prices"), "促销最勤：固邦（2 家店每月 3 次）。我方恒达没有一家在促销");
    let equal = said(&with(Some(3)), "prices");
    has(&equal, "促销最勤：固邦（2 家店每月 3 次）、恒达（1 家店每月 3 次）");
    assert!(!equal.contains("没有一家在促销"));
    let mut none = town();
    outlet(&mut none, "万家", vec![shelf("恒达", None)]);
    has(&said(&none, "prices"), "没有写到促销");
}

#[test]
fn there_is_room_to_grow_or_none_or_nobody_asked() {
    let with = |sales: Option<i64>, potential: Option<i64>| {
        let mut at = town();
        let outlet = outlet(&mut at, "万家", vec![shelf("恒达", Some(2_000))]);
        outlet.category_sales = sales.map(Amount::int);
        outlet.potential = potential.map(Amount::int);
        at
    };
    let more = said(&with(Some(10_000), Some(13_000)), "potential");
    has(&more, "同类月销 10,000 元，网点估计可到 13,000 元，还有 30.0 % 的空间");
    has(&more, "空间最大的是万家（3,000 元）");
    has(&more, "我方现占 20.0 %（2,000 元）");
    has(&said(&with(Some(10_000), Some(9_000)), "potential"), "也就 9,000 元，没有增长空间");
    has(&said(&with(Some(10_000), None), "potential"), "没有一家问到潜力");
    has(&said(&with(None, Some(13_000)), "potential"), "没有一家问到同类销量");
    let mut partly = with(Some(10_000), Some(13_000));
    outlet(&mut partly, "利民", vec![shelf("恒达", Some(9_000))]);
    has(&said(&partly, "potential"), "我方现占 20.0 %（2,000 元）");
    let row = &only(&with(Some(10_000), Some(13_000))).analysis.entry.rows[0];
    assert_eq!((&*row.share, &*row.expected), ("20.0 %", "2,600"));
}

#[test]
fn the_ten_points_are_judged_or_what_is_missing_is_owed_by_who_wrote_the_rest() {
    let with = |points: &[SurveyPoint]| {
        let mut at = town();
        outlet(&mut at, "万家", Vec::new());
        judged(&mut at, points);
        at
    };
    let all = with(SurveyPoint::ALL);
    has(&said(&all, "judgement"), "十点判断都写了（周敏）");
    assert_eq!(only(&all).analysis.judgements[9].rows[0].by, "周敏·切入点");
    let some = with(&SurveyPoint::ALL[1..]);
    has(&said(&some, "judgement"), "十点判断写了 9 点（周敏），还缺：市场状况；请周敏补写");
    has(&only(&some).analysis.judgements[0].owed[0], "判断待写：周敏");
    has(&said(&with(&[]), "judgement"), "十点判断一点还没写，请周敏写");
    let mut later = with(SurveyPoint::ALL);
    later.reviews[0].submitted_at = Some(Moment { day: day("2024-06-03"), time: None });
    has(&said(&later, "judgement"), "十点判断一点还没写");
}

#[test]
fn several_campaigns_stand_one_after_another_each_named_in_the_opening() {
    let mut at = town();
    outlet(&mut at, "万家", Vec::new());
    let second = outlet(&mut at, "利民", Vec::new());
    (second.campaign, second.head.date) = (None, day("2024-05-06"));
    let report = report(&at);
    let names: Vec<&str> = report.campaigns.iter().map(|campaign| &*campaign.name).collect();
    assert_eq!(names, [CAMPAIGN, "未写批次的调查"], "what has no name comes last, though it was earlier");
    let sentences = &report.opening[0].sentences;
    has(&sentences[0], "【五月扫街】没有计划街道，走了 1 条街，调查网点 1 家");
    has(&sentences[1], "【未写批次的调查】");
    let one = report_of(&at, REGION, "2024-06", "2024-06-30");
    assert!(one.campaigns.is_empty(), "nothing of May is told in June");
}

#[test]
fn a_campaign_of_two_months_is_told_whole_and_an_outlet_as_it_was_found_last() {
    let mut at = town();
    outlet(&mut at, "利民", vec![shelf("固邦", Some(100))]).head.date = day("2024-04-20");
    outlet(&mut at, "万家", vec![shelf("固邦", Some(900))]).head.date = day("2024-04-21");
    outlet(&mut at, "万家", vec![shelf("固邦", Some(300))]);
    assert_eq!(only(&at).summary.brands.rows[0].sales, "400");
    let april = report_of(&at, REGION, "2024-04", "2024-05-31");
    assert_eq!(april.campaigns[0].summary.brands.rows[0].sales, "1,000", "April knows nothing of May");
}

#[test]
fn a_person_s_survey_has_their_streets_and_outlets_alone() {
    let mut at = town();
    street(&mut at, "2024-05-14", STREET, WANG);
    street(&mut at, "2024-05-15", OTHER_STREET, LI);
    outlet(&mut at, "万家", Vec::new());
    let theirs = outlet(&mut at, "利民", Vec::new());
    (theirs.head.person, theirs.street) = (LI, Some(OTHER_STREET));
    let of = |scope| {
        let summary = report_of(&at, scope, "2024-05", "2024-05-31").campaigns.remove(0).summary;
        let streets: Vec<String> = summary.streets.rows.into_iter().map(|row| row.street).collect();
        (streets, summary.outlets.rows.len())
    };
    assert_eq!(of(Scope::Person(WANG)), (vec!["建业路".to_owned()], 1));
    assert_eq!(of(REGION), (vec!["建业路".to_owned(), "和平路".to_owned()], 2));
}

#[test]
fn streets_stand_in_their_districts_and_what_the_roster_lacks_is_owed() {
    let mut at = town();
    street(&mut at, "2024-05-13", STREET, WANG);
    outlet(&mut at, "万家", Vec::new());
    let summary = only(&at).summary;
    assert_eq!(summary.streets.rows[0].state, "已走，迟 1 天");
    has(&summary.streets.notes[1], "名册里同一商圈、区县还有 1 条街没有列入：和平路");
    has(&summary.streets.owed[0], "公交、车资、路况还没写全：建业路；请周敏补进 areas");
    assert_eq!((&*summary.districts.rows[0].district, &*summary.districts.rows[0].outlets), ("老城商圈", "1"));
    has(&summary.districts.owed[0], "消费、住宅、人口、购买力还没写全：老城商圈");
    at.roster.areas[STREET.index()].within = None;
    has(&only(&at).summary.districts.owed[0], "没有归到商圈");
}

#[test]
fn people_stand_by_role_and_their_phones_are_kept_from_readers_who_may_not_see_them() {
    let contact = |role: Option<&str>, name: &str, phone: Option<&str>| Contact {
        role: role.map(str::to_owned),
        name: name.to_owned(),
        phone: phone.map(str::to_owned),
        shift: Some("早班".to_owned()),
        traits: None,
    };
    let mut at = town();
    outlet(&mut at, "万家", Vec::new()).contacts =
        vec![contact(Some("店长"), "闵经理", Some("555-0101")), contact(None, "小蒋", None)];
    outlet(&mut at, "利民", Vec::new()).contacts = vec![contact(Some("店长"), "沙经理", None)];
    outlet(&mut at, "便民", Vec::new());
    let contacts = only(&at).summary.contacts;
    assert_eq!(contacts.columns, ["店长", "其他"]);
    assert_eq!(contacts.table.rows[0].cells, ["闵经理，555-0101，早班", "小蒋，早班"]);
    assert_eq!(contacts.table.rows[1].cells, ["沙经理，早班", "—"]);
    has(&contacts.table.notes[0], "2 家网点记下 3 人：店长 2、岗位未写 1");
    has(&contacts.table.notes[1], "留了电话的 1 人");
    has(&contacts.table.owed[0], "没有联系人的网点：便民");
    at.settings.audience.get_mut(&Reader::Team).expect("built in").hide.push(Hidden::Phones);
    let hidden = only(&at).summary.contacts;
    assert_eq!(hidden.table.rows[0].cells[0], "闵经理，早班");
    has(&hidden.table.notes[1], "按设置，电话不给这类读者看");
}

#[test]
fn brands_are_ranked_by_count_and_by_rating_and_equal_ones_stand_together() {
    let mut at = town();
    let rated = |brand, facings: i64, packaging, price: i64| ShelfBrand {
        facings: Some(Amount::int(facings)),
        packaging: Some(packaging),
        price: Some(Amount::int(price)),
        ..shelf(brand, None)
    };
    outlet(&mut at, "万家", vec![rated("固邦", 5, 3, 100), rated("美固", 5, 5, 100), rated("雨盾", 1, 3, 190)]);
    let rows = only(&at).summary.ranks.rows;
    let row = |question: &str| {
        let row = rows.iter().find(|row| row.question.starts_with(question)).expect("a question");
        (&*row.brands, &*row.figure, &*row.next)
    };
    assert_eq!(row("主导品牌"), ("没有记录", "—", "—"));
    assert_eq!(row("排面最大"), ("固邦、美固", "5", "雨盾 1"));
    assert_eq!(row("包装最好"), ("美固", "5", "固邦 3、雨盾 3"));
    assert_eq!(row("包装最差"), ("固邦、雨盾", "3", "美固 5"));
    assert_eq!(row("高价"), ("雨盾", "190", "—"));
    assert_eq!(row("低价"), ("固邦、美固", "100、100", "—"));
    assert_eq!(row("中档").0, "没有");
}

#[test]
fn what_is_not_stocked_not_asked_and_not_in_the_table_are_three_things() {
    let mut at = town();
    let gone = ShelfBrand { stocked: false, ..shelf("美固", None) };
    outlet(&mut at, "万家", vec![shelf("固邦", Some(800)), gone]);
    outlet(&mut at, "利民", vec![shelf("美固", Some(100))]);
    let matrix = only(&at).summary.outlets_brands;
    assert_eq!(matrix.columns, ["固邦", "美固"]);
    assert_eq!(matrix.table.rows[0].cells, ["800 / ？", "无货"]);
    assert_eq!(matrix.table.rows[1].cells, ["—", "100 / ？"]);
}

#[test]
fn key_outlets_are_those_of_the_first_tier_and_who_owes_the_tiers_is_said() {
    let mut at = town();
    outlet(&mut at, "万家", vec![shelf("固邦", Some(600)), shelf("恒达", Some(200))]).opinion = Some("先看周转".into());
    outlet(&mut at, "利民", vec![shelf("固邦", Some(50))]).tier = Some(3);
    let analysis = only(&at).analysis;
    assert_eq!(analysis.key_outlets.table.rows.len(), 1);
    assert_eq!(analysis.key_outlets.table.rows[0].cells, ["600（75.0 %）", "200（25.0 %）"]);
    assert_eq!(analysis.key_opinion.rows[0].opinion, "先看周转");
    has(&analysis.other_opinion.owed[0], "没有写看法的：利民");
    let first = &analysis.leading_sales.rows[0];
    assert_eq!((&*first.leader, &*first.share, &*first.second, &*first.ours), ("600", "75.0 %", "恒达 200", "200"));
    assert_eq!(analysis.leading_sales.rows[1].ours, "无货");
    at.facts.survey[0].tier = None;
    has(&only(&at).analysis.layout.owed[0], "没有写级别为 1 的网点，请周敏补记");
}
