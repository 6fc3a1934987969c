package vn.thidua.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Holds where no database address is configured: neither embedded server nor demonstration exists beside one. */
public class NoConfiguredAddress extends NoneNestedConditions {
    NoConfiguredAddress() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.datasource.url")
    static class Address {}
}
