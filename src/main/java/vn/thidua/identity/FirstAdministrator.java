package vn.thidua.identity;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;

/**
 * An installation without any account prints a secret at every start until its first administrator exists. Each node
 * prints its own; any of them works once. Never in a demonstration.
 */
@Component
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final MessageSource messages;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    FirstAdministrator(
            Accounts accounts,
            OneTimeLinks links,
            MessageSource messages,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.accounts = accounts;
        this.links = links;
        this.messages = messages;
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    @Transactional
    public void announce() {
        if (demonstration.getIfAvailable() == null && accounts.isEmpty(Actor.system())) {
            var secret = links.issue(null, LinkPurpose.FIRST_ADMINISTRATOR);
            log.warn(messages.getMessage(
                    "first-administrator.log",
                    new Object[] {Addresses.FIRST_ADMINISTRATOR, secret},
                    Locale.forLanguageTag("vi")));
        }
    }
}
