package vn.thidua.organization.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;

/** The kinds of body as a select shows them. */
@Component
class KindChoice {
    private final Messages messages;

    KindChoice(Messages messages) {
        this.messages = messages;
    }

    List<Option> options() {
        return Arrays.stream(OrganizationKind.values())
                .map(kind -> new Option(kind.name(), messages.label(kind)))
                .toList();
    }
}
