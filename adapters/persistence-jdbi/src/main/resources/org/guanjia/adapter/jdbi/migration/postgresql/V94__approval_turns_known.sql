-- Of an office one knows the town: without that the planner expects a thirtieth of what waits for an office, and would rather sort
-- all of it than trust the index's order.
create statistics ${schema}.approval_turn_office_of_town (dependencies) on town, office from ${schema}.approval_turn;
