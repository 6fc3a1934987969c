package vn.thidua.bloc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.MemberId;
import vn.thidua.bloc.MembershipSheet;
import vn.thidua.bloc.Memberships;
import vn.thidua.web.Inputs;

/** Contact persons and groups of all members of a year. */
class ContactsForm {
    public @Nullable String version;
    public List<ContactForm> rows = new ArrayList<>();

    static ContactsForm of(MembershipSheet sheet) {
        var form = new ContactsForm();
        form.version = Long.toString(sheet.contactsVersion());
        for (var member : sheet.members()) {
            var row = new ContactForm();
            row.member = member.id().toString();
            row.contact = member.contact();
            var group = member.groupId();
            row.group = group == null ? null : group.toString();
            form.rows.add(row);
        }
        return form;
    }

    /** The same rows in the order another form has them, so that both can be compared line by line. */
    ContactsForm inOrderOf(ContactsForm other) {
        var form = new ContactsForm();
        form.version = version;
        for (var wanted : other.rows) {
            form.rows.add(rows.stream()
                    .filter(row -> Objects.equals(row.member, wanted.member))
                    .findFirst()
                    .orElse(wanted));
        }
        return form;
    }

    List<Memberships.Contact> toContacts(Inputs in) {
        var contacts = new ArrayList<Memberships.Contact>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            contacts.add(new Memberships.Contact(
                    new MemberId(in.requiredId("rows[" + i + "].member", row.member, "bloc.unit")),
                    in.line("rows[" + i + "].contact", row.contact, "bloc.contact", 200),
                    group(in, i, row.group)));
        }
        return contacts;
    }

    long version(Inputs in) {
        return in.version(version);
    }

    private static @Nullable UUID group(Inputs in, int i, @Nullable String raw) {
        return in.id("rows[" + i + "].group", raw, "bloc.group");
    }
}
