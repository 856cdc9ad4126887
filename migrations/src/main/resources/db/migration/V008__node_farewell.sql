-- When a node was declared dead: one that left in good order, or is back, or that staff no longer ask after, has none.
alter table cluster_node add column lost_at timestamptz;
