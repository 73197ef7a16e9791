"""Metrics, axes and what applies to what, in the contract's words."""

from collections import namedtuple

SALES_ROLES = {"salesperson", "group_leader", "city_manager", "regional_manager"}
SCOPE_AXES = ("person", "group", "city", "region")
TIME_AXES = ("day", "week", "month")

ADDITIVE = (
    "sales", "shipped", "collections", "expenses", "orders", "visits", "promotions",
    "calls_made", "calls_connected", "problems_opened", "problems_solved",
    "days_present", "days_travel", "days_absent", "days_leave", "days_unrecorded",
)
DISTINCT = ("customers_visited", "leads", "new_customers", "reactivated", "network")
STOCK = ("receivable", "overdue")
METRICS = ADDITIVE + DISTINCT + ("quantity",) + STOCK
# counts of identities: the fact's value is the identity, counted once per row and period
IDENTITIES = DISTINCT + ("problems_opened", "problems_solved")

BY_CUSTOMER = {
    "sales", "shipped", "collections", "expenses", "orders", "visits", "promotions",
    "customers_visited", "leads", "new_customers", "reactivated", "network",
    "problems_opened", "problems_solved", "receivable", "overdue",
}
BY_PRODUCT = {"sales", "shipped", "quantity"}
BY_KIND = {"expenses"}

TARGET_KEY = {
    "sales": "sales", "shipped": "sales", "collections": "collections", "quantity": "quantity",
    "expenses": "expenses", "visits": "visits", "customers_visited": "customers_visited",
    "calls_made": "calls", "new_customers": "new_customers", "network": "network", "leads": "leads",
}

Fact = namedtuple("Fact", "day known person customer product kind value")
