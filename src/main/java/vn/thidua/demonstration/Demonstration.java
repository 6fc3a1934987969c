package vn.thidua.demonstration;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.database.NoConfiguredAddress;
import vn.thidua.identity.DemonstrationAccounts;
import vn.thidua.kernel.Actor;
import vn.thidua.organization.Provinces;

/**
 * Loads everything in one transaction into an empty installation, before the server answers its first request;
 * afterwards people may change it as they like.
 */
@Component
@Profile("demonstration")
@Conditional(NoConfiguredAddress.class)
class Demonstration implements SmartLifecycle, DemonstrationAccounts {
    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    // stated on the sign-in page; guards nothing but a demonstration
    private static final String PASSWORD = "giao-uoc-thi-dua-2026";
    private static final List<String> ARTICLES = List.of("s0.yaml", "s1.yaml", "s2.yaml", "s3.yaml", "s4.yaml");

    private final Registry registry;
    private final Articles articles;
    private final Meetings meetings;
    private final Provinces provinces;
    private final TransactionTemplate transaction;
    private final Sheet people = Sheet.read("provinces.yaml");
    private volatile boolean running;

    Demonstration(
            Registry registry,
            Articles articles,
            Meetings meetings,
            Provinces provinces,
            TransactionTemplate transaction) {
        this.registry = registry;
        this.articles = articles;
        this.meetings = meetings;
        this.provinces = provinces;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var actor = Actor.system();
        if (provinces.all(actor).isEmpty()) {
            transaction.executeWithoutResult(status -> load(actor));
            log.info("Demonstration data loaded");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Lower phases start first. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private void load(Actor actor) {
        var sheets = ARTICLES.stream().map(Sheet::read).toList();
        registry.enterProvinces(actor, people);
        sheets.forEach(article -> registry.enterUnits(actor, article));
        registry.enterPeople(actor, people, PASSWORD);
        for (var article : sheets) {
            var blocYear = articles.enterBloc(actor, article);
            meetings.enter(actor, article, blocYear);
            if (article.has("handover")) {
                articles.enterHandover(actor, article, blocYear);
            }
        }
    }

    @Override
    public List<Entry> entries() {
        return people.sheets("accounts").stream()
                .map(account -> new Entry(account.text("username"), account.text("what")))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
