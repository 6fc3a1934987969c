-- dated names and provinces exclude overlaps by GiST over uuid and daterange
create extension if not exists btree_gist;
