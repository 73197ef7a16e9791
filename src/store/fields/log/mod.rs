//! The day log, `logs/**/*.yaml`.

pub mod day;
pub mod market;
pub mod trade;

use crate::model::{Attendance, LeaveKind};
use crate::store::fields::Shape::{Any, Choice, Day, List, Map, Markdown, Ref, Section, Text};
use crate::store::fields::{Mapping, RefTo, may, must};
use day::{
    CALLS, CONTACTS, INSTRUCTIONS, MEETINGS, PLAN, PROMISES, RECEIVED, REQUESTS, SUBMISSIONS, TASKS, TRAINING, TRIPS,
    VISITS,
};
use market::{
    ADVERTISING, COMPETITORS, CUSTOMER_CHANGES, INQUIRIES, LEADS, POLICIES, PROBLEMS, PROJECTS, PROMOTIONS, SURVEY,
};
use trade::{
    DEALER_REPORTS, DEALER_STATUS, EXPENSES, LOANS, LOST_ORDERS, ORDER_UPDATES, ORDERS, PAYMENTS, QUOTES, RETURNS,
    SHIPMENTS, STOCK, WAREHOUSE_STOCK,
};

/// A day log: one person's one day.
pub static LOG: Mapping = Mapping::new(
    "log",
    &[
        must("date", &["日期"], Day),
        must("person", &["人员", "业务员"], Ref(&[RefTo::Person])),
        may("attendance", &["出勤"], Choice(Attendance::WORDS)).or("present"),
        may("leave_kind", &["请假类别"], Choice(LeaveKind::WORDS)).note("请假时写", "with attendance leave"),
        may("plan", &["计划"], List(&Section(&PLAN))),
        may("visits", &["拜访"], List(&Section(&VISITS))),
        may("calls", &["电话"], Section(&CALLS)),
        may("promises", &["承诺"], List(&Section(&PROMISES))),
        may("orders", &["订单"], List(&Section(&ORDERS))),
        may("order_updates", &["订单进度"], List(&Section(&ORDER_UPDATES))),
        may("shipments", &["发货"], List(&Section(&SHIPMENTS))),
        may("returns", &["退货"], List(&Section(&RETURNS))),
        may("payments", &["回款"], List(&Section(&PAYMENTS))),
        may("lost_orders", &["丢单"], List(&Section(&LOST_ORDERS))),
        may("expenses", &["费用"], List(&Section(&EXPENSES))),
        may("trips", &["出差"], List(&Section(&TRIPS))),
        may("promotions", &["促销"], List(&Section(&PROMOTIONS))),
        may("advertising", &["广告"], List(&Section(&ADVERTISING))),
        may("leads", &["线索"], List(&Section(&LEADS))),
        may("tasks", &["交办"], List(&Section(&TASKS))).note("别人交给本人的", "given to this log's person"),
        may("instructions", &["指令"], List(&Section(&INSTRUCTIONS)))
            .note("本人交给别人的", "given by this log's person"),
        may("requests", &["客户要求"], List(&Section(&REQUESTS))),
        may("quotes", &["方案报价"], List(&Section(&QUOTES))),
        may("stock", &["库存"], List(&Section(&STOCK))).note("经销商或网点的盘点", "a dealer's or outlet's count"),
        may("warehouse_stock", &["公司库存"], List(&Section(&WAREHOUSE_STOCK))),
        may("loans", &["借物"], List(&Section(&LOANS))),
        may("dealer_reports", &["经销商日报"], List(&Section(&DEALER_REPORTS))),
        may("dealer_status", &["经销商经营"], List(&Section(&DEALER_STATUS))),
        may("problems", &["问题"], List(&Section(&PROBLEMS))),
        may("competitors", &["竞品"], List(&Section(&COMPETITORS))),
        may("policies", &["政策变动"], List(&Section(&POLICIES))),
        may("survey", &["调查"], List(&Section(&SURVEY))),
        may("projects", &["项目"], List(&Section(&PROJECTS))),
        may("inquiries", &["咨询"], List(&Section(&INQUIRIES))),
        may("training", &["培训"], List(&Section(&TRAINING))),
        may("meetings", &["会议"], List(&Section(&MEETINGS))),
        may("customer_changes", &["客户变更"], List(&Section(&CUSTOMER_CHANGES)))
            .note("自日志当天起有效", "valid from this log's date on"),
        may("submissions", &["报送"], List(&Section(&SUBMISSIONS))),
        may("contacts", &["名单"], List(&Section(&CONTACTS))).note("新认识的人", "people newly met"),
        may("received", &["收到信息"], List(&Section(&RECEIVED))),
        may("summary", &["总结"], Markdown),
        may("suggestions", &["建议"], List(&Text)),
        may("notes", &["备忘"], Markdown),
        may("extra", &["附加"], Map(&Text, &Any)).note("原样交给模板", "handed to templates untouched"),
    ],
)
.anchor("date")
.loose();
