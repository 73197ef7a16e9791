//! What a role is there for, in a line each, where the settings do not word it themselves.

use crate::words::words;

words! {
    /// The line.
    salesperson() { zh: "完成本片销售和回款，跑好客户，把市场消息报上来，客户的要求有着落", en: "bring in the sales and collections of the patch, look after its customers, report what the market does and see customers' requests through" }
    /// The line.
    group_leader() { zh: "带好小组完成任务，自己跑重点客户，检查组员的日志和计划", en: "lead the group to its targets, look after its key customers, check its people's logs and plans" }
    /// The line.
    city_manager() { zh: "负责全市的任务和网点，安排各组路线，处理组里解决不了的问题", en: "answer for the city's targets and outlets, lay out the groups' routes, settle what groups cannot" }
    /// The line.
    regional_manager() { zh: "负责区域的销售、回款和费用，管好经销商，每月培训，审阅周报并给出指导", en: "answer for the region's sales, collections and expenses, manage its dealers, train every month, review weekly reports and give guidance" }
    /// The line.
    sales_manager() { zh: "定各区的计划和政策，控制预算，下市场看实情，协调各部门", en: "set the regions' plans and policies, control the budget, see the market in person, work with other departments" }
    /// The line.
    director() { zh: "定营销策略和产品组合，盯住重点市场，评估各区的开发", en: "set strategy and product mix, watch key markets, judge how regions develop" }
    /// The line.
    vice_president() { zh: "对全公司的销售目标负责，分配资源，主持季度检讨", en: "answer for the company's sales, share out its means, lead the quarterly reviews" }
    /// The line.
    back_office() { zh: "录准订单、发货和回款，催办客户要求，把消息及时传给业务员", en: "record orders, shipments and payments correctly, follow up customers' requests, pass news to the salespeople in time" }
    /// The line.
    order_follower() { zh: "盯住每张订单的生产和运输，异常当天告诉客户和业务员", en: "follow every order through production and transport, tell customer and salesperson of exceptions the same day" }
    /// The line.
    designer() { zh: "量房出图，配合业务员谈方案，改图按时交", en: "measure and draw, support salespeople with designs, deliver changes on time" }
    /// The line.
    planner() { zh: "收齐经销商日报，核对进销存，做好区域的要货计划", en: "gather dealers' daily reports, reconcile stocks and sales, plan the region's supply" }
    /// The line.
    finance() { zh: "确认到账，按期对账，报出逾期和超额度的客户", en: "confirm payments, reconcile accounts in time, name customers past due or above their limit" }
    /// The line.
    promoter() { zh: "做好门店陈列和促销，记准每天的销量和顾客反映", en: "keep displays and promotions in order, record each day's sales and what shoppers say" }
}
