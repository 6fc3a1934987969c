-- The title a conference without one of its own has on every page, folded as Java folds it, so that a search finds it.
create function conference_title_folded(kind text, year integer) returns text
    language sql immutable parallel safe
    return case kind
        when 'YEAR_END' then 'hoi nghi tong ket cong tac thi dua, khen thuong nam '
        when 'MID_YEAR' then 'hoi nghi so ket cong tac thi dua, khen thuong 6 thang dau nam '
        when 'PLEDGE_SIGNING' then 'hoi nghi ky ket giao uoc thi dua nam '
        when 'THEMATIC' then 'hoi nghi chuyen de nam '
        else 'hoi nghi nam ' end || year;

-- A result of one group of thousands ("1.100") is the number that the same text is as a target.
update pledge_target set mid_year_number = replace(mid_year_text, '.', '')::numeric
where mid_year_number is null and mid_year_text ~ '^-?[1-9][0-9]{0,2}\.[0-9]{3}$';
update pledge_target set year_end_number = replace(year_end_text, '.', '')::numeric
where year_end_number is null and year_end_text ~ '^-?[1-9][0-9]{0,2}\.[0-9]{3}$';
