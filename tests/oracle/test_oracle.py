"""Small workspaces whose figures were worked out by hand: the oracle must agree first.

Run: python3 -m unittest discover -s tests/oracle
"""

import os
import sys
import tempfile
import unittest
from datetime import date
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_stats  # noqa: E402
import generate  # noqa: E402
import oracle as o  # noqa: E402
import reading  # noqa: E402
import terms  # noqa: E402

TEAM = {
    "salesreport.yaml": "name: 例\nlog_start: 2024-01-02\n",
    "team/people.yaml": """
- {id: wang, name: 王小明, role: salesperson, region: 华东, group: 一组, joined: 2024-01-02,
   history: [{from: 2024-06-16, region: 华北, group: 二组}]}
- {id: li, 姓名: 李芳, 岗位: 业务员, 区域: 华北, 小组: 二组, 入职: 2024-01-02}
- {id: zhao, name: 赵会计, role: back_office, joined: 2024-01-02, left: 2024-06-05}
""",
    "team/customers.yaml": """
- {id: C1, name: 恒达建材, aliases: [恒达], kind: dealer, owner: wang, terms_days: 30, opening_balance: 1000,
   owners: [{from: 2024-06-10, owner: li}]}
- {id: C2, name: 昌盛, kind: outlet, dealer: C1, owner: li}
- {id: C3, name: 新城, kind: direct, owner: li, since: 2024-06-07}
""",
    "team/products.yaml": """
- {id: P1, name: 水管, line: 管材, unit: 米, price: 10}
- {id: P2, name: 涂料, line: 防水, unit: 桶, price: 100}
- {id: P3, name: 弯头, line: 管材, unit: 个, price: 2}
""",
}


def workspace(files):
    folder = tempfile.mkdtemp()
    for name, text in {**TEAM, **files}.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
    return o.Oracle(folder)


def figure(oracle, key, metric, what="actual", as_of=None, scope="team", by=(), row=()):
    period = o.Period.parse(key)
    known = date.fromisoformat(as_of) if as_of else period.end
    table = oracle.table(period, known, o.parse_scope(scope), by)
    cell = table[row][metric][what] if row in table else None
    return cell if what == "target_source" else o.show(cell)


class Scalars(unittest.TestCase):
    def test_numbers_are_exact(self):
        self.assertEqual(reading.number("3.2万"), 32000)
        self.assertEqual(reading.number("1.5亿"), 150000000)
        self.assertEqual(reading.number("12,500.10"), Fraction(125001, 10))
        self.assertEqual(reading.number("-300"), -300)
        for bad in ("1,25", "abc", "1.2.3", "万", "１２"):
            with self.assertRaises(reading.Fault):
                reading.number(bad)

    def test_a_day_without_a_year_is_the_nearest(self):
        self.assertEqual(reading.day("01-05", date(2023, 12, 28)), date(2024, 1, 5))
        self.assertEqual(reading.day("12-28", date(2024, 1, 3)), date(2023, 12, 28))
        self.assertEqual(reading.day("02-29", date(2024, 3, 1)), date(2024, 2, 29))
        self.assertEqual(len(reading.days("06-10..06-12", date(2024, 6, 1))), 3)

    def test_printing(self):
        self.assertEqual(o.show(Fraction(1, 3)), "0.3333333333")
        self.assertEqual(o.show(Fraction(2, 3)), "0.6666666667")
        self.assertEqual(o.show(Fraction(-1, 8)), "-0.125")
        self.assertEqual(o.show(Fraction(100)), "100")

    def test_periods(self):
        self.assertEqual(o.Period.parse("2020-W53").end, date(2021, 1, 3))
        self.assertIsNone(o.Period.parse("2020-W53").last_year())
        self.assertEqual(o.Period.parse("2021-W01").previous().key, "2020-W53")
        self.assertIsNone(o.Period.parse("2024-02-29").last_year())
        self.assertEqual(o.Period.parse("2024-Q1").previous().key, "2023-Q4")


class Money(unittest.TestCase):
    def test_credit_goes_for_then_order_then_seller_then_owner(self):
        case = workspace({"logs/a.yaml": """
date: 2024-06-03
person: wang
orders:
  - {id: O1, customer: 恒达, items: [{product: P1, quantity: 10, price: 9.5}, {product: P2, quantity: 1, price: 0}]}
  - {customer: C2, for: li, amount: "1,000"}
---
日期: 2024-06-04
人员: 赵会计
订单:
  - 昌盛: 0.02万
回款:
  - {客户: 恒达, 金额: 50, 到账日: 06-01}
  - {客户: C2, 金额: 7, 订单: O1}
---
date: 2024-06-12
person: zhao
payments: [{customer: C1, amount: 5}]
"""})
        # wang: 10*9.5 + 0; li: 1000 (for) + 200 (owner of C2, back office wrote it)
        self.assertEqual(figure(case, "2024-06", "sales"), "1295")
        self.assertEqual(figure(case, "2024-06", "sales", by=("person",), row=("wang",)), "95")
        self.assertEqual(figure(case, "2024-06", "sales", by=("person",), row=("li",)), "1200")
        # 50 on 06-01 and 7 (order O1's person) to wang, 5 to li, owner from 06-10
        self.assertEqual(figure(case, "2024-06", "collections", by=("person",), row=("wang",)), "57")
        self.assertEqual(figure(case, "2024-06", "collections", by=("person",), row=("li",)), "5")
        self.assertEqual(figure(case, "2024-06-01", "collections", as_of="2024-06-03"), "0")
        self.assertEqual(figure(case, "2024-06-01", "collections", as_of="2024-06-04"), "50")
        self.assertEqual(figure(case, "2024-06", "quantity", by=("product",), row=("P2",)), "1")
        self.assertEqual(figure(case, "2024-06", "sales", by=("line",), row=(None,)), "1200")
        self.assertEqual(figure(case, "2024-06", "orders"), "3")

    def test_cancelling_amending_returning_and_the_unshipped_rest(self):
        case = workspace({"logs/a.yaml": """
date: 2024-05-20
person: wang
orders:
  - {id: O1, customer: C1, items: [{product: P1, quantity: 10, price: 10}, {product: P2, quantity: 3, price: 100}]}
  - {id: O2, customer: C2, amount: 500}
  - {id: O3, customer: C2, items: [{product: P1, quantity: 5, price: 10}, {product: P3, quantity: 50, price: 1}]}
shipments:
  - {order: O3, items: [{product: P1, quantity: 2}]}
---
date: 2024-06-20
person: zhao
order_updates:
  - {order: O1, amount: 800}
  - {order: O2, stage: cancelled}
returns:
  - {customer: C2, amount: 30, product: P1, quantity: 3, order: O3}
shipments:
  - {order: O3}
---
date: 2024-07-01
person: wang
order_updates: [{order: O1, stage: 取消}]
"""})
        self.assertEqual(figure(case, "2024-05", "sales"), "1000")
        # +400 (amended), -500 (cancelled), -30 (returned); wang moved to 华北 on 06-16
        self.assertEqual(figure(case, "2024-06", "sales"), "-130")
        self.assertEqual(figure(case, "2024-06", "sales", by=("region",), row=("华北",)), "-130")
        self.assertEqual(figure(case, "2024-05", "sales", by=("region",), row=("华东",)), "1000")
        # the amendment falls on P1 and P2 as 100 : 300
        self.assertEqual(figure(case, "2024-06", "sales", by=("product",), row=("P1",)), "70")
        self.assertEqual(figure(case, "2024-06", "sales", by=("product",), row=("P2",)), "300")
        self.assertEqual(figure(case, "2024-06", "quantity", by=("product",), row=("P1",)), "-3")
        self.assertIsNone(figure(case, "2024-05", "quantity", by=("line",), row=("管材",)))
        self.assertEqual(figure(case, "2024-05", "shipped"), "20")
        self.assertEqual(figure(case, "2024-06", "shipped"), "50")  # 30 + 50 - 30
        self.assertEqual(figure(case, "2024-06", "shipped", by=("product",), row=("P3",)), "50")
        self.assertEqual(figure(case, "2024-07", "sales"), "-800")
        self.assertEqual(figure(case, "2024-07", "quantity", by=("product",), row=("P2",)), "-3")

    def test_receivable_is_owed_by_the_dealer_and_overdue_first_in_first_out(self):
        case = workspace({"logs/a.yaml": """
date: 2024-05-20
person: wang
orders: [{id: O1, customer: C2, via: C1, amount: 300}]
payments: [{customer: C1, amount: 600}]
---
date: 2024-06-03
person: wang
orders: [{customer: C1, amount: 70}]
"""})
        by = ("customer",)
        self.assertEqual(figure(case, "2024-05", "receivable", by=by, row=("C1",)), "700")
        # the opening 1000 of 01-02 fell due 02-01; 400 of it is unpaid, the order is not due yet
        self.assertEqual(figure(case, "2024-05", "overdue", by=by, row=("C1",)), "400")
        self.assertEqual(figure(case, "2024-06", "receivable", by=by, row=("C1",)), "770")
        self.assertEqual(figure(case, "2024-06", "overdue", by=by, row=("C1",)), "700")
        self.assertIsNone(figure(case, "2024-06", "overdue", by=by, row=("C2",)))
        self.assertEqual(figure(case, "2024-06", "sales", by=by, row=("C2",)), "0")
        self.assertEqual(figure(case, "2024-05", "sales", by=by, row=("C2",)), "300")
        # C1 belongs to wang in May, to li from 06-10
        self.assertEqual(figure(case, "2024-05", "receivable", by=("person",), row=("wang",)), "700")
        self.assertEqual(figure(case, "2024-06", "receivable", by=("person",), row=("wang",)), "0")
        self.assertEqual(figure(case, "2024-06", "receivable", by=("person",), row=("li",)), "770")
        self.assertEqual(figure(case, "2024-06", "overdue", as_of="2024-06-19"), "400")

    def test_expenses_count_for_the_writer_trips_as_travel(self):
        case = workspace({"logs/a.yaml": """
date: 2024-06-04
person: zhao
expenses: [{差旅: 86.5}, {kind: gift, amount: 20, on: 05-31, customer: C1}]
trips: [{from: 06-04, to: 06-06, places: 苏州, transport: 100, lodging: 0.25}]
"""})
        self.assertEqual(figure(case, "2024-06", "expenses", by=("kind",), row=("travel",)), "186.75")
        self.assertEqual(figure(case, "2024-05", "expenses", as_of="2024-06-30"), "20")
        self.assertEqual(figure(case, "2024-05", "expenses"), "0")
        self.assertEqual(figure(case, "2024-06", "expenses", by=("person",), row=("zhao",)), "186.75")


class Counting(unittest.TestCase):
    FILES = {"logs/a.yaml": """
date: 2024-06-03
person: wang
visits: [{恒达: 谈返利}, {customer: 恒达建材, result: 又去, time: 15:00}, {customer: 路边新店}, {customer: C2, on_site: false}]
calls: {made: 12, connected: 5}
leads: [新城家居, {name: 南门, stage: contacted}]
problems: [P-02 断货, {id: Q1, title: 乱价, customer: C1}]
---
date: 2024-06-17
person: wang
attendance: 半天
visits: [{恒达: 收款}]
leads: [{name: 南门}, {name: 新城家居}]
problems: [{title: P-02 断货, status: solved}, {id: Q1, status: 已解决}]
orders: [{customer: C2, amount: 1}]
---
date: 2024-06-18
person: wang
plan: [去昌盛]
---
date: 2024-06-19
person: wang
attendance: 出差
problems: [{id: Q1, status: open}]
---
date: 2024-06-20
person: wang
attendance: absent
"""}

    def test_distinct_things_are_counted_once_in_each_row(self):
        case = workspace(self.FILES)
        self.assertEqual(case.faults, [])
        self.assertEqual(figure(case, "2024-06", "visits"), "4")
        self.assertEqual(figure(case, "2024-06", "customers_visited"), "2")
        self.assertEqual(figure(case, "2024-06", "customers_visited", by=("region",), row=("华东",)), "2")
        self.assertEqual(figure(case, "2024-06", "customers_visited", by=("region",), row=("华北",)), "1")
        self.assertEqual(figure(case, "2024-06", "calls_made"), "12")
        self.assertEqual(figure(case, "2024-06-03", "leads"), "1")
        self.assertEqual(figure(case, "2024-06", "leads"), "2")
        self.assertEqual(figure(case, "2024-06", "problems_opened"), "2")
        self.assertEqual(figure(case, "2024-06", "problems_solved"), "2")
        # Q1 was reopened on the 19th: it was solved once, on the 17th
        self.assertEqual(figure(case, "2024-06-17", "problems_solved"), "2")
        self.assertEqual(figure(case, "2024-06-19", "problems_opened"), "0")
        # C2's first order; C3 by its since date; C1 had a balance before
        self.assertEqual(figure(case, "2024-06", "new_customers"), "2")
        self.assertEqual(figure(case, "2024-06", "network"), "1")
        self.assertEqual(figure(case, "2024-06", "new_customers", by=("person",), row=("li",)), "1")

    def test_days(self):
        case = workspace(self.FILES)
        by, row = ("person",), ("wang",)
        self.assertEqual(figure(case, "2024-06", "days_present", by=by, row=row), "2.5")
        self.assertEqual(figure(case, "2024-06", "days_travel", by=by, row=row), "1")
        self.assertEqual(figure(case, "2024-06", "days_absent", by=by, row=row), "1")
        # six-day week, 1 and 10 June off for the festival (8 June works): Saturdays 1,8,15,22,29
        working = sum(case.calendar.works(date(2024, 6, n)) for n in range(1, 31))
        self.assertEqual(working, 24)
        self.assertEqual(figure(case, "2024-06", "days_unrecorded", by=by, row=row), str(working - 4))
        # zhao left on 06-05: 06-01 (Sat), 3, 4, 5
        self.assertEqual(figure(case, "2024-06", "days_unrecorded", by=by, row=("zhao",)), "4")
        self.assertEqual(figure(case, "2024-06", "days_unrecorded", by=by, row=row, as_of="2024-06-04"), "2")

    def test_a_customer_comes_back_after_twelve_silent_months(self):
        case = workspace({"logs/a.yaml": """
date: 2024-06-03
person: wang
orders: [{customer: C2, amount: 1}, {customer: C1, amount: 1}]
---
date: 2025-06-02
person: wang
orders: [{customer: C1, amount: 1}]
---
date: 2025-06-03
person: wang
orders: [{customer: C2, amount: 1}]
"""})
        self.assertEqual(figure(case, "2025-06", "reactivated", by=("customer",), row=("C2",)), "1")
        self.assertEqual(figure(case, "2025-06", "reactivated"), "1")
        self.assertEqual(figure(case, "2025-06", "new_customers"), "0")


class Targets(unittest.TestCase):
    def test_issued_before_own_then_months_then_members_then_weeks(self):
        case = workspace({
            "logs/a.yaml": "date: 2024-04-02\nperson: wang\norders: [{customer: C1, amount: 50}]\n",
            "plans/a.yaml": """
{period: 2024-04, owner: wang, targets: {sales: 100, visits: 8}}
---
{period: 2024-04, owner: wang, kind: issued, targets: {sales: 200}}
---
{周期: 2024-05, 所有者: 王小明, 目标: {销售额: 0.02万, 费用: {差旅: 10, 招待: 5.5}, 品种: {P1: 40, 防水: 60}}}
---
{period: 2024-06, owner: wang, submitted_at: 2024-05-30, targets: {sales: 300}}
---
{period: 2024-06, owner: wang, submitted_at: 2024-05-30, revised_at: 2024-06-10 09:00, targets: {sales: 390}}
---
{period: 2024-06, owner: li, targets: {sales: 10}}
---
{period: 2024-06, owner: 华东, targets: {sales: 7}}
"""})
        self.assertEqual(case.faults, [])
        by, row = ("person",), ("wang",)
        cell = lambda key, metric, what, **more: figure(case, key, metric, what, **{**dict(by=by, row=row), **more})
        self.assertEqual(cell("2024-04", "sales", "target"), "200")
        self.assertEqual(cell("2024-04", "sales", "target_source"), "issued")
        self.assertEqual(cell("2024-04", "visits", "target_source"), "stated")
        self.assertEqual(cell("2024-04", "sales", "completion"), "0.25")
        self.assertIsNone(cell("2024-04", "shipped", "target"))
        self.assertEqual(cell("2024-05", "expenses", "target"), "15.5")
        self.assertEqual(figure(case, "2024-05", "sales", "target", by=("line",), row=("防水",)), None)
        self.assertEqual(cell("2024-06", "sales", "target"), "390")
        self.assertEqual(cell("2024-06", "sales", "target", as_of="2024-06-09"), "300")
        self.assertEqual(cell("2024-06", "sales", "target", as_of="2024-05-01"), "300")
        self.assertEqual(cell("2024-Q2", "sales", "target"), "790")
        self.assertEqual(cell("2024-Q2", "sales", "target_source"), "summed")
        self.assertIsNone(cell("2024-Q2", "visits", "target"))
        self.assertEqual(figure(case, "2024-06", "sales", "target"), "400")
        self.assertEqual(figure(case, "2024-06", "sales", "target_source"), "summed")
        self.assertEqual(figure(case, "2024-05", "sales", "target_source"), "incomplete")
        self.assertEqual(figure(case, "2024-06", "sales", "target", scope="region:华东"), "7")
        # W22: 5 of May's 23 working days (27 less the four of the holiday) and 1 of June's 24;
        # its own as-of day, 2 June, does not know the revision of June's target yet
        self.assertEqual(cell("2024-W22", "sales", "target"), o.show(Fraction(200 * 5, 23) + Fraction(300, 24)))
        self.assertEqual(cell("2024-W22", "sales", "target", as_of="2024-06-10"), o.show(Fraction(200 * 5, 23) + Fraction(390, 24)))
        self.assertEqual(cell("2024-W22", "sales", "target_source"), "derived")

    def test_a_week_of_holidays_has_a_target_only_where_its_month_has_one(self):
        case = workspace({
            "logs/a.yaml": "date: 2024-02-02\nperson: wang\nsummary: x\n",
            "plans/a.yaml": "{period: 2024-02, owner: wang, targets: {sales: 100}}\n",
            "salesreport.yaml": "name: 例\nlog_start: 2024-01-02\ncalendar: {holidays: [{dates: 2024-02-12..2024-02-18}]}\n",
        })
        self.assertEqual(figure(case, "2024-W07", "sales", "target", scope="person:wang"), "0")
        self.assertIsNone(figure(case, "2024-W07", "visits", "target", scope="person:wang"))
        self.assertIsNone(figure(case, "2024-W07", "sales", "target", scope="person:li"))

    def test_shipped_basis_moves_the_target(self):
        case = workspace({
            "salesreport.yaml": "name: 例\nlog_start: 2024-01-02\n考核口径: 发货\n",
            "logs/a.yaml": "date: 2024-04-02\nperson: wang\nshipments: [{customer: C1, amount: 50}]\norders: [{customer: C1, amount: 9}]\n",
            "plans/a.yaml": "{period: 2024-04, owner: wang, targets: {sales: 100}}\n",
        })
        self.assertEqual(figure(case, "2024-04", "shipped", "completion", scope="person:wang"), "0.5")
        self.assertIsNone(figure(case, "2024-04", "sales", "target", scope="person:wang"))
        self.assertEqual(figure(case, "2024-04", "receivable"), "1050")


class Comparing(unittest.TestCase):
    FILES = {
        "logs/a.yaml": """
date: 2024-06-03
person: wang
orders: [{customer: C1, amount: 10}]
---
date: 2024-06-12
person: wang
orders: [{customer: C1, amount: 100}]
---
date: 2024-07-02
person: wang
orders: [{customer: C1, amount: 1000}]
visits: [{customer: C1}]
""",
        "history/a.yaml": "{period: 2023-07, owner: wang, figures: {销售额: 2600, 拜访客户: 9}}\n---\n{period: 2023-08, owner: team, figures: {sales: 5}}\n",
    }

    def test_previous_and_last_year_are_cut_while_the_period_runs(self):
        case = workspace(self.FILES)
        by, row = ("person",), ("wang",)
        self.assertEqual(figure(case, "2024-07", "sales", "previous", by=by, row=row), "110")
        self.assertEqual(figure(case, "2024-07", "sales", "last_year", by=by, row=row), "2600")
        self.assertEqual(figure(case, "2024-07", "customers_visited", "last_year", by=by, row=row), "9")
        self.assertIsNone(figure(case, "2024-07", "visits", "last_year", by=by, row=row))
        # through 07-08: working days 1-6, 8 = 7; the 7th of June 2024 is the 8th (Saturday), off 9 and 10
        self.assertEqual(figure(case, "2024-07", "sales", "previous", "2024-07-08", by=by, row=row), "10")
        # July 2023: Saturdays work: 26 working days; 7 of them by 07-08, the 9th is a Sunday
        self.assertEqual(figure(case, "2024-07", "sales", "last_year", "2024-07-08", by=by, row=row), "700")
        self.assertIsNone(figure(case, "2024-07", "customers_visited", "last_year", "2024-07-08", by=by, row=row))
        self.assertIsNone(figure(case, "2024-05", "sales", "last_year"))
        self.assertEqual(figure(case, "2024-08", "sales", "last_year"), "5")


class Laws(unittest.TestCase):
    """On a generated workspace: whatever the readings, parts make the whole."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        town = generate.Town(os.path.join(cls.folder, "a"), 6, 7, date(2019, 12, 20), date(2020, 3, 20))
        town.write()
        cls.case = o.Oracle(os.path.join(cls.folder, "a"))

    def total(self, key, metric, by=(), known=date(2020, 3, 20)):
        table = self.case.table(o.Period.parse(key), known, ("team", None), by)
        return sum((row[metric]["actual"] or 0) for row in table.values())

    def test_the_generated_workspace_is_sound_and_rich(self):
        self.assertEqual(self.case.faults, [])
        for metric in ("sales", "shipped", "collections", "expenses", "leads", "problems_solved", "new_customers", "network"):
            self.assertGreater(len(self.case.facts[metric]), 3, metric)
        self.assertTrue(any(order.cancelled for order in self.case.all_orders))

    def test_people_regions_and_groups_add_up_to_the_team(self):
        for metric in [m for m in terms.ADDITIVE if m != "problems_solved"] + ["leads", "new_customers", "receivable"]:
            for axis in ("person", "region", "group", "city"):
                self.assertEqual(self.total("2020-Q1", metric), self.total("2020-Q1", metric, (axis,)), (metric, axis))

    def test_months_and_days_add_up(self):
        for metric in [m for m in terms.ADDITIVE if m != "problems_solved"]:
            months = sum(self.total(f"2020-{m:02}", metric) for m in (1, 2, 3))
            self.assertEqual(self.total("2020-Q1", metric), months, metric)
            self.assertEqual(self.total("2020-02", metric), self.total("2020-02", metric, ("day",)), metric)

    def test_products_and_customers_add_up_and_receivable_carries_over(self):
        for axis in ("product", "line", "customer"):
            self.assertEqual(self.total("2020-02", "sales"), self.total("2020-02", "sales", (axis,)), axis)
            self.assertEqual(self.total("2020-02", "shipped"), self.total("2020-02", "shipped", (axis,)), axis)
        moved = self.total("2020-02", "sales") - self.total("2020-02", "collections")
        self.assertEqual(self.total("2020-02", "receivable") - self.total("2020-01", "receivable"), moved)

    def test_the_same_seed_writes_the_same_bytes(self):
        again = os.path.join(self.folder, "b")
        generate.Town(again, 6, 7, date(2019, 12, 20), date(2020, 3, 20)).write()
        for folder, _, files in os.walk(os.path.join(self.folder, "a")):
            for name in files:
                first = os.path.join(folder, name)
                second = first.replace(os.path.join(self.folder, "a"), again)
                with open(first, "rb") as a, open(second, "rb") as b:
                    self.assertEqual(a.read(), b.read(), name)


class Checker(unittest.TestCase):
    """The comparison must notice one wrong digit, one row too few, one metric too few."""

    def answer(self, case, question):
        period, known, scope, axes = question
        rows = case.table(period, known, scope, axes)
        return {
            "period": {"key": period.key, "kind": period.kind, "start": str(period.start), "end": str(period.end)},
            "by": list(axes),
            "rows": [{"group": dict(zip(axes, key)),
                      "metrics": {m: {f: v if f == "target_source" else o.show(v) for f, v in cell.items()} for m, cell in row.items()}}
                     for key, row in sorted(rows.items(), key=str)],
        }

    def test_it_sees_every_sort_of_difference(self):
        case = workspace(Comparing.FILES)
        question = (o.Period.parse("2024-06"), date(2024, 6, 30), ("team", None), ("person",))
        spoil = {
            "nothing": lambda a: None,
            "a digit": lambda a: a["rows"][1]["metrics"]["sales"].update(actual="110.01"),
            "a row": lambda a: a["rows"].pop(),
            "a metric": lambda a: a["rows"][0]["metrics"].pop("visits"),
            "a source": lambda a: a["rows"][0]["metrics"]["sales"].update(target_source="stated"),
            "the end": lambda a: a["period"].update(end="2024-06-29"),
        }
        for name, change in spoil.items():
            answer, report = self.answer(case, question), check_stats.Report()
            change(answer)
            check_stats.compare(report, case, "case", answer, question)
            self.assertGreater(report.figures, 0)
            self.assertEqual(len(report.differences), 0 if name == "nothing" else 1, (name, report.differences))


if __name__ == "__main__":
    unittest.main()
