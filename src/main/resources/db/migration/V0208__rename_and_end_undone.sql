alter table organization_act
    drop constraint organization_act_kind,
    add constraint organization_act_kind
        check (kind in ('MERGED', 'SPLIT', 'TAKEN_IN', 'ALIAS_REMOVED', 'RENAMED', 'DISSOLVED'));

alter table organization_act_line
    drop constraint organization_act_line_effect,
    add constraint organization_act_line_effect
        check (effect in ('ENTERED', 'ENDED', 'LINKED', 'ALIAS_ADDED', 'ALIAS_REMOVED', 'RENAMED'));
