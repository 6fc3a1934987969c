package vn.thidua.award;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Longest texts of a dossier in characters, {@code thidua.proposals.*}. */
@ConfigurationProperties("thidua.proposals")
public record ProposalLimits(
        @DefaultValue("1000") int summary,
        @DefaultValue("20000") int achievements) {}
