package vn.thidua.conference;

import java.util.Map;

/**
 * What became, in public, of the awards a conference agreed to propose. Owned here, implemented by the module that keeps
 * decisions; without it every public page says that nothing is decided yet.
 */
public interface AwardOutcomes {
    /** Published outcomes by award and unit; those without a published decision are left out. */
    Map<ProposedAward, Outcome> published(ConferenceId conference);

    /**
     * A published decision.
     *
     * @param text number, date and authority in one line, as shown
     * @param address its public page
     */
    record Outcome(String text, String address) {}
}
